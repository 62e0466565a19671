import Store
import Survey

/// A table of a nation: a line for each count, a column for each province, and their sum.
struct NationalTable {
  let text: String
  let total: Tally

  /// - Parameter provinces: The counts of all provinces, in the order of their codes.
  init(_ provinces: [StoredTally]) {
    var total = Tally()
    for province in provinces { total += province.tally }
    var text = "table,item,unit,nation"
    for province in provinces { text += "," + province.area.rawValue }
    text += "\n"
    for line in MadeNation.lines {
      text += "\(line.table.rawValue),\(line.item),\(line.unit.rawValue),\(total[line] ?? 0)"
      for province in provinces { text += "," + String(province.tally[line] ?? 0) }
      text += "\n"
    }
    self.text = text
    self.total = total
  }
}
