import Foundation

/// The cells that we read otherwise than the oracle, each with the clause by which ours is the reading to keep.
///
/// `__Fixtures__/oracle-differences.tsv`: file, sheet, cell, their reading, ours, reason. A reading is written
/// `s:text`, `n:4.0`, long texts cut off; no cell at all is `-`; line breaks and tabs are written `\n`, `\r` and `\t`.
enum OracleDifferences {
  /// One line of the table without its reason.
  struct Line: Hashable, CustomStringConvertible {
    let file: String
    let place: Oracle.Place
    let theirs: String
    let ours: String

    /// What is found when a cell was compared.
    init(file: String, place: Oracle.Place, theirs: [CorpusFile.Reading], ours: CorpusFile.Reading?) {
      self.file = file
      self.place = place
      self.theirs = theirs.isEmpty ? "-" : theirs.map(Self.written).joined(separator: " | ")
      self.ours = ours.map(Self.written) ?? "-"
    }

    fileprivate init?(_ fields: [String]) {
      guard fields.count == 6, !fields[5].isEmpty else { return nil }
      file = fields[0]
      place = Oracle.Place(sheet: fields[1], cell: fields[2])
      theirs = fields[3]
      ours = fields[4]
    }

    var description: String { [file, place.sheet, place.cell, theirs, ours].joined(separator: "\t") }

    private static func written(_ reading: CorpusFile.Reading) -> String {
      let value =
        reading.type == "s" && reading.value.count > 14 ? reading.value.prefix(12) + "…" : reading.value
      return (reading.type + ":" + value).replacingOccurrences(of: "\\", with: "\\\\")
        .replacingOccurrences(of: "\r", with: "\\r").replacingOccurrences(of: "\n", with: "\\n")
        .replacingOccurrences(of: "\t", with: "\\t")
    }
  }

  /// The lines of the table; a line without a reason does not count.
  static func known() throws -> Set<Line> {
    let table = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "__Fixtures__/oracle-differences.tsv")
    let lines = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst()
    return Set(lines.compactMap { Line($0.components(separatedBy: "\t")) })
  }
}
