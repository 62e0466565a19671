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
  }

  /// Whether both say the same, whichever way the rows went.
  static func == (one: RouteReading, two: RouteReading) -> Bool {
    one.rows == two.rows && one.merged == two.merged && one.hidden == two.hidden && one.refusal == two.refusal
  }
}
