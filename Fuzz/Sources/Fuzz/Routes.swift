import Provenance
import TestSupport

@testable import Spreadsheet

/// Workbooks read with proven rows, and by libxml2 and zlib alone.
enum Routes {
  /// What reading one way says.
  private struct Reading: Equatable {
    var rows: [SheetRow] = []
    var types: [CellLine.Kind: Int] = [:]
    var refusal: String?

    init(_ bytes: [UInt8], _ limits: ReadingLimits, _ route: ReadingRoute) {
      var limits = limits
      limits.route = route
      do throws(SpreadsheetError) {
        let workbook = try Workbook(bytes: bytes, named: "fuzz.xlsx", limits: limits)
        for sheet in workbook.sheets {
          let reader = try workbook.rows(of: sheet)
          while let row = try reader.nextCompact() { rows.append(row.row) }
        }
        types = try CellListing.write(workbook, as: nil) { _ in }.cellsByType
      } catch {
        refusal = "\(error)"
      }
    }
  }

  /// Ends the program where the two ways differ.
  ///
  /// - Parameter input: What stands between `<sheetData>` and its end, or the whole part where it begins so; behind a zero
  ///   byte what stands between `<sst>` and its end.
  static func compare(_ input: [UInt8], _ limits: ReadingLimits) {
    let pieces = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
    let file = package(sheet: pieces[0], strings: pieces.count > 1 ? pieces[1] : plainStrings)
    let proven = Reading(file, limits, .proven)
    let reference = Reading(file, limits, .reference)
    guard proven != reference else { return }
    for (one, two) in zip(proven.rows, reference.rows) where one != two { print("\(one)\n\(two)") }
    print(proven.rows.count, proven.types, proven.refusal ?? "")
    print(reference.rows.count, reference.types, reference.refusal ?? "")
    precondition(proven == reference, "the two ways differ")
  }

  private static let plainStrings = Array("<si><t>một</t></si><si><t>hai</t></si><si><t/></si>".utf8)

  private static func package(sheet: [UInt8], strings: [UInt8]) -> [UInt8] {
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", data: "")
    builder.sharedStrings = [""]
    let head = "<worksheet xmlns=\"\(space)\" xmlns:x=\"urn:x\"><sheetData>"
    let isWhole = sheet.starts(with: "<?xml".utf8) || sheet.starts(with: "<worksheet".utf8)
    builder.parts["xl/worksheets/sheet1.xml"] =
      isWhole ? sheet : Array(head.utf8) + sheet + Array("</sheetData></worksheet>".utf8)
    builder.parts["xl/sharedStrings.xml"] =
      Array("<sst xmlns=\"\(space)\">".utf8) + strings + Array("</sst>".utf8)
    return builder.bytes()
  }
}
