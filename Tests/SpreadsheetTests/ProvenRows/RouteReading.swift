import Provenance
import Spreadsheet

/// All that reading a workbook one way says.
struct RouteReading: Equatable {
  var rows: [SheetRow] = []
  var merged: [String] = []
  var hidden: [Set<Int>] = []
  /// The refusal in words, with the line it was met on.
  var refusal: String?
  var routes = RowRoutes()
  /// The rows as they are handed out without objects, and how many cells of each type they were said to hold.
  var compactRows: [SheetRow] = []
  var cellsByType: [CellLine.Kind: Int]?
  var formulasWithoutValue: Int?

  init(_ bytes: [UInt8], route: ReadingRoute) {
    var limits = ReadingLimits.standard
    limits.route = route
    do throws(SpreadsheetError) {
      let workbook = try Workbook(bytes: bytes, named: "thu.xlsx", limits: limits)
      for sheet in workbook.sheets {
        let reader = try workbook.rows(of: sheet)
        hidden.append(reader.hiddenColumns)
        defer {
          routes.proven += reader.routes.proven
          routes.parsed += reader.routes.parsed
        }
        while let row = try reader.next() { rows.append(row) }
        merged += reader.mergedRanges.map(\.description)
      }
    } catch {
      refusal = "\(error)"
    }
    do throws(SpreadsheetError) { try readCompactly(bytes, limits) } catch { refusal? += " | \(error)" }
  }

  private mutating func readCompactly(_ bytes: [UInt8], _ limits: ReadingLimits) throws(SpreadsheetError) {
    let workbook = try Workbook(bytes: bytes, named: "thu.xlsx", limits: limits)
    for sheet in workbook.sheets {
      let reader = try workbook.rows(of: sheet)
      while let row = try reader.nextCompact() { compactRows.append(row.row) }
    }
    let statistics = try CellListing.write(workbook, as: nil) { _ in }
    cellsByType = statistics.cellsByType
    formulasWithoutValue = statistics.formulasWithoutValue
  }

  /// How many cells of each type the rows hold, counted one by one; nil where reading them ended in a refusal.
  var countedByType: [CellLine.Kind: Int]? {
    guard refusal == nil else { return nil }
    let values = rows.flatMap(\.cells).compactMap(\.value).filter { $0 != .text("") }
    return Dictionary(grouping: values, by: CellLine.Kind.init).mapValues(\.count)
  }

  /// Whether both say the same, whichever way the rows went.
  static func == (one: RouteReading, two: RouteReading) -> Bool {
    one.rows == two.rows && one.merged == two.merged && one.hidden == two.hidden && one.refusal == two.refusal
      && one.compactRows == two.compactRows && one.compactRows == one.rows
      && one.cellsByType == two.cellsByType && one.formulasWithoutValue == two.formulasWithoutValue
      && one.cellsByType == one.countedByType
  }
}
