import Foundation
import Provenance
import Spreadsheet
import TestSupport

/// One file of the reference data.
struct CorpusFile {
  /// The path below the folder of reference data.
  let name: String

  /// A cell as the oracle writes it: the letter of its type and its value.
  struct Reading: Equatable {
    let type: String
    let value: String

    init(type: String, value: String) {
      self.type = type
      self.value = value
    }

    init(_ value: CellValue) {
      type = CellLine.Kind(value).rawValue
      switch value {
      case .text(let text), .error(let text): self.value = text
      case .number(let number), .duration(let number): self.value = String(number)
      case .boolean(let flag): self.value = String(flag)
      case .dateTime(let moment): self.value = moment.description
      }
    }

    /// Numbers agree within a relative error of 1e-12, moments within their written milliseconds.
    func agrees(with other: Reading) -> Bool {
      guard type == other.type else { return false }
      if let one = Double(value), let two = Double(other.value) {
        return abs(one - two) <= 1e-12 * max(1, abs(one), abs(two))
      }
      return value == other.value
        || type == "d" && (value.hasPrefix(other.value) || other.value.hasPrefix(value))
    }
  }

  /// The address of a cell, both counted from 1.
  static func reference(row: Int, column: Int) -> String {
    CellReference(row: row, column: column).description
  }

  /// The files of a topic in alphabetical order.
  static func all(under topic: String) throws -> [CorpusFile] {
    guard let folder = SharedData.folder else { return [] }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: topic).path)
    return names.sorted().map { CorpusFile(name: topic + "/" + $0) }.filter { file in
      var isFolder: ObjCBool = false
      let path = folder.appending(path: file.name).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  /// All cells by sheet and address, or the refusal.
  func read() -> Result<[String: [String: Reading]], SpreadsheetError> {
    Result { () throws(SpreadsheetError) in
      let path = SharedData.folder?.appending(path: name).path ?? ""
      return try Self.cells(of: Workbook(contentsOf: path))
    }
  }

  /// All cells of a workbook by sheet and address.
  static func cells(of workbook: Workbook) throws(SpreadsheetError) -> [String: [String: Reading]] {
    var sheets: [String: [String: Reading]] = [:]
    for sheet in workbook.sheets {
      var cells: [String: Reading] = [:]
      let reader = try workbook.rows(of: sheet)
      while let row = try reader.next() {
        for cell in row.cells {
          guard let value = cell.value, value != .text("") else { continue }
          cells[reference(row: row.number, column: cell.column)] = Reading(value)
        }
      }
      sheets[sheet.name] = cells
    }
    return sheets
  }
}
