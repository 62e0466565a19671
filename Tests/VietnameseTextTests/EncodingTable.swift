import Foundation
import TestSupport

/// A published code table, and the encoder made of it.
struct EncodingTable {
  struct Row {
    let letter: String
    let code: String
    let secondCode: String
  }

  struct Missing: Error {}

  let rows: [Row]
  private let rowOfLetter: [String: Row]

  init(_ file: String) throws {
    guard let folder = SharedData.folder else { throw Missing() }
    let csv = try String(contentsOf: folder.appending(path: "vn-encoding/\(file)"), encoding: .utf8)
    rows = csv.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Row(letter: fields[1], code: fields[3], secondCode: fields[4])
    }
    rowOfLetter = Dictionary(rows.map { ($0.letter, $0) }) { first, _ in first }
  }

  /// Text as a program of the time would have kept it; nil when a letter has no code.
  ///
  /// With the second code a capital with a tone is its base letter and its small code.
  func encode(_ text: String, usesSecondCode: Bool = false) -> String? {
    var encoded = ""
    for character in text {
      if character.isASCII {
        encoded.append(character)
      } else if let row = rowOfLetter[String(character)] {
        encoded += usesSecondCode ? row.secondCode : row.code
      } else {
        return nil
      }
    }
    return encoded
  }
}
