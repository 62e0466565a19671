import Spreadsheet

/// Reads every cell of the workbooks it is given and prints how many there are of each type; behind `--schema FILE` every
/// field of household reviews in XML, each record checked by the schema.
@main
enum ReadBenchmark {
  /// What was counted so far.
  private struct Total {
    var rows = 0
    var proven = 0
    var parsed = 0
    var cellsByType: [CellLine.Kind: Int] = [:]

    mutating func add(_ statistics: CellListing.Statistics) {
      rows += statistics.rows
      proven += statistics.routes.proven
      parsed += statistics.routes.parsed
      cellsByType.merge(statistics.cellsByType, uniquingKeysWith: +)
    }
  }

  /// `--reference` reads by libxml2 and zlib alone, `--objects` makes an object of every cell, as an import does.
  static func main() {
    FreedMemory.keep()
    var limits = ReadingLimits.standard
    var total = Total()
    var makesObjects = false
    if CommandLine.arguments.dropFirst().first == "--schema" {
      return DocumentReading.run(Array(CommandLine.arguments.dropFirst(2)))
    }
    for argument in CommandLine.arguments.dropFirst() {
      switch argument {
      case "--reference": limits.route = .reference
      case "--objects": makesObjects = true
      default:
        do throws(SpreadsheetError) {
          let workbook = try Workbook(contentsOf: argument, limits: limits)
          if makesObjects {
            try makeObjects(of: workbook)
          } else {
            total.add(try CellListing.write(workbook, as: nil) { _ in })
          }
        } catch {
          print(argument, error)
        }
      }
    }
    let types = CellLine.Kind.allCases.map { "\"\($0.rawValue)\": \(total.cellsByType[$0] ?? 0)" }
    print(
      "{\"rows\": \(total.rows), \"proven\": \(total.proven), \"parsed\": \(total.parsed), "
        + types.joined(separator: ", ") + "}")
  }

  private static func makeObjects(of workbook: Workbook) throws(SpreadsheetError) {
    for sheet in workbook.sheets {
      let rows = try workbook.rows(of: sheet)
      while try rows.next() != nil {}
    }
  }
}
