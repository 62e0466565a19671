import Spreadsheet

/// Reads every cell of the workbooks it is given and prints how many there are of each type.
@main
enum ReadBenchmark {
  static func main() {
    var limits = ReadingLimits.standard
    var total = CellListing.Statistics()
    var makesObjects = false
    var objects = 0
    for argument in CommandLine.arguments.dropFirst() {
      switch argument {
      case "--reference": limits.route = .reference
      case "--objects": makesObjects = true
      default:
        do throws(SpreadsheetError) {
          let workbook = try Workbook(contentsOf: argument, limits: limits)
          if makesObjects {
            for sheet in workbook.sheets {
              let rows = try workbook.rows(of: sheet)
              while let row = try rows.next() { objects += row.cells.count }
            }
          } else {
            add(try CellListing.write(workbook, as: nil) { _ in }, to: &total)
          }
        } catch {
          print(argument, error)
        }
      }
    }
    guard !makesObjects else { return print("objects \(objects)") }
    let types = CellLine.Kind.allCases.map { "\"\($0.rawValue)\": \(total.cellsByType[$0] ?? 0)" }
    print(
      "{\"rows\": \(total.rows), \"proven\": \(total.routes.proven), \"parsed\": \(total.routes.parsed), "
        + types.joined(separator: ", ") + "}")
  }

  private static func add(_ statistics: CellListing.Statistics, to total: inout CellListing.Statistics) {
    total.rows += statistics.rows
    total.routes.proven += statistics.routes.proven
    total.routes.parsed += statistics.routes.parsed
    total.cellsByType.merge(statistics.cellsByType, uniquingKeysWith: +)
  }
}
