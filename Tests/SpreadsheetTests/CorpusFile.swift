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
      let workbook = try Workbook(contentsOf: path)
      var sheets: [String: [String: Reading]] = [:]
      for sheet in workbook.sheets {
        var cells: [String: Reading] = [:]
        let reader = try workbook.rows(of: sheet)
        while let row = try reader.next() {
          for cell in row.cells {
            guard let value = cell.value, value != .text("") else { continue }
            cells[CellReference(row: row.number, column: cell.column).description] = Reading(value)
          }
        }
        sheets[sheet.name] = cells
      }
      return sheets
    }
  }

  /// The cells other readers saw, by sheet and address; empty where there is no oracle.
  func oracle() throws -> [String: [String: Reading]] {
    guard let file = SharedData.folder?.appending(path: "oracle/" + name + ".json"),
      let data = try? Data(contentsOf: file),
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return [:] }
    let agreed = object["sheets"] as? [String: [[Any]]] ?? [:]
    let sheets = agreed.isEmpty ? object["single_reader"] as? [String: [[Any]]] ?? [:] : agreed
    return sheets.mapValues { cells in
      var readings: [String: Reading] = [:]
      for cell in cells where cell.count == 3 {
        guard let reference = cell[0] as? String, let type = cell[1] as? String else { continue }
        readings[reference] = Reading(type: type, value: Self.text(cell[2], isFlag: type == "b"))
      }
      return readings
    }
  }

  private static func text(_ value: Any, isFlag: Bool) -> String {
    if let number = value as? NSNumber {
      return isFlag ? String(number.boolValue) : String(number.doubleValue)
    }
    return value as? String ?? ""
  }
}

/// Counts how two readings of files agree.
struct CorpusTally: CustomStringConvertible {
  private(set) var files = 0
  private(set) var agreed = 0
  private(set) var disagreed = 0
  /// Files that were refused.
  var refusals = 0
  /// Disagreements in files that have more or fewer of them than is known.
  private(set) var unexplained: [String] = []

  /// Compares the cells of a file with those of an oracle, which may have seen fewer.
  mutating func compare(
    _ cells: [String: [String: CorpusFile.Reading]], with oracle: [String: [String: CorpusFile.Reading]],
    in file: String, expecting known: Int
  ) {
    if !oracle.isEmpty { files += 1 }
    var places: [String] = []
    for (sheet, expected) in oracle {
      for (reference, reading) in expected {
        if let own = cells[sheet]?[reference], own.agrees(with: reading) {
          agreed += 1
        } else {
          places.append("\(file) \(sheet)!\(reference)")
        }
      }
    }
    disagreed += places.count
    if places.count != known { unexplained += places.isEmpty ? ["\(file): none any more"] : places }
  }

  var description: String {
    "\(files) files, \(agreed) cells agreed, \(disagreed) disagreed, \(refusals) files refused"
  }
}
