import Foundation
import TestSupport

/// The cells of one workbook as other readers saw them.
///
/// Where two readers agree, or only one could open the workbook, a cell has one reading; where they disagree
/// it has theirs both, and either will do.
struct Oracle {
  /// The readings of the cells, by sheet and address.
  private(set) var cells: [Place: [CorpusFile.Reading]] = [:]

  /// A cell of a workbook.
  struct Place: Hashable {
    let sheet: String
    let cell: String
  }

  /// Whether no reader could open the workbook, or none saw a cell.
  var isEmpty: Bool { cells.isEmpty }

  /// Reads the oracle of a file; empty where there is none.
  init(of file: CorpusFile) throws {
    // The Vietnamese workbooks lie in folders of their own.
    let name = file.name.hasPrefix("vn-tables/") ? "vn" + file.name.dropFirst("vn-tables".count) : file.name
    if name.hasPrefix("spreadsheetml2003/orcus/") { try addChecks(of: name) }
    guard let path = SharedData.folder?.appending(path: "oracle/" + name + ".json"),
      let data = try? Data(contentsOf: path),
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return }
    add(object["sheets"] as? [String: [[Any]]] ?? [:])
    add(object["single_reader"] as? [String: [[Any]]] ?? [:])
    let walksTheFile = object["columns_of_disagree"] != nil
    for cell in object["disagree"] as? [[Any]] ?? [] where cell.count >= 4 {
      // Seen only in the binary original of which this file is a conversion: not a cell of this file.
      if walksTheFile, cell[2] is NSNull { continue }
      guard let sheet = cell[0] as? String, let reference = cell[1] as? String else { continue }
      for reading in [cell[2], cell[3]].compactMap({ $0 as? [Any] }) where reading.count == 2 {
        add(reading[0], reading[1], at: Place(sheet: sheet, cell: reference))
      }
    }
  }

  private mutating func add(_ sheets: [String: [[Any]]]) {
    for (sheet, readings) in sheets {
      for cell in readings where cell.count == 3 {
        guard let reference = cell[0] as? String else { continue }
        add(cell[1], cell[2], at: Place(sheet: sheet, cell: reference))
      }
    }
  }

  private mutating func add(_ type: Any, _ value: Any, at place: Place) {
    guard let type = type as? String else { return }
    let text =
      if let number = value as? NSNumber {
        type == "b" ? String(number.boolValue) : String(number.doubleValue)
      } else {
        Self.seconds(value as? String ?? "", type: type)
      }
    cells[place, default: []].append(CorpusFile.Reading(type: type, value: text))
  }

  /// A duration too long for the usual notation stands as ISO 8601 has it, `PT296H17M36.96S`.
  private static func seconds(_ text: String, type: String) -> String {
    guard type == "t", let match = text.wholeMatch(of: /PT(\d+)H(\d+)M([\d.]+)S/),
      let hours = Double(match.1),
      let minutes = Double(match.2), let seconds = Double(match.3)
    else { return text }
    return String(hours * 3600 + minutes * 60 + seconds)
  }

  /// Lines such as `Data/1/0:numeric:1`, `Data/0/0:string:"Numbers"`, `Sheet1/8/1:formula:SUM(R[-5]C):15`,
  /// with rows and columns from 0.
  private mutating func addChecks(of name: String) throws {
    let project = name.split(separator: "/").last?.split(separator: "__").first.map(String.init) ?? ""
    guard let path = SharedData.folder?.appending(path: "oracle/orcus-xls-xml/\(project).check.txt"),
      let text = try? String(contentsOf: path, encoding: .utf8)
    else { return }
    for line in text.split(whereSeparator: \.isNewline) {
      guard let match = line.wholeMatch(of: /(.+)\/(\d+)\/(\d+):(numeric|string|boolean|formula):(.*)/),
        let row = Int(match.2), let column = Int(match.3)
      else { continue }
      let place = Place(sheet: String(match.1), cell: CorpusFile.reference(row: row + 1, column: column + 1))
      switch match.4 {
      case "numeric": add("n", Double(match.5) as Any, at: place)
      case "boolean": add("b", match.5 == "true", at: place)
      case "string": add("s", String(match.5.dropFirst().dropLast()), at: place)
      default: addResult(String(match.5), at: place)
      }
    }
  }

  /// The result of a formula stands behind its last colon.
  private mutating func addResult(_ formula: String, at place: Place) {
    guard let result = formula.split(separator: ":").last else { return }
    if let number = Double(result) {
      add("n", number, at: place)
    } else if result.hasPrefix("\"") {
      add("s", String(result.dropFirst().dropLast()), at: place)
    }
  }
}
