import Foundation
import Spreadsheet

@testable import Reports

/// A workbook that was written to a file and read back.
struct WrittenWorkbook {
  /// The bytes of the file.
  let bytes: [UInt8]
  /// The rows of each sheet as text, cells between bars up to the last that holds something, by the name of the sheet.
  let sheets: [(name: String, rows: [String])]

  /// How many cells hold formulas.
  let formulas: Int

  init(_ book: AreaBook) throws { try self.init { try AreaWorkbook(book).write(to: $0) } }

  init(_ book: FormBook) throws { try self.init { try FormWorkbook(book).write(to: $0) } }

  private init(_ write: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "book.xlsx")
    try write(file.path)
    bytes = [UInt8](try Data(contentsOf: file))
    var formulas = 0
    let workbook = try Workbook(contentsOf: file.path)
    sheets = try workbook.sheets.map { sheet in
      let reader = try workbook.rows(of: sheet)
      var rows: [String] = []
      while let row = try reader.next() {
        var texts: [String] = []
        for cell in row.cells {
          if cell.hasFormula { formulas += 1 }
          let text = workbook.text(of: cell)
          guard !text.isEmpty else { continue }
          texts += [String](repeating: "", count: max(0, cell.column - 1 - texts.count)) + [text]
        }
        if !texts.isEmpty { rows.append(texts.joined(separator: "|")) }
      }
      return (sheet.name, rows)
    }
    self.formulas = formulas
  }

  /// The rows of a sheet; none where there is no such sheet.
  func rows(_ name: String) -> [String] { sheets.first { $0.name == name }?.rows ?? [] }
}
