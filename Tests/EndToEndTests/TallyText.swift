import TestSupport

/// One line of a tidy tally table, as text.
struct TallyText: Hashable, CustomStringConvertible {
  var fields: [String]

  var level: String { fields[2] }
  var area: String { fields[3] }
  var table: String { fields[5] }
  var item: String { fields[6] }
  var unit: String { fields[7] }
  var count: String { fields[8] }
  var base: String { fields[9] }
  var baseCount: String { fields[10] }
  var percent: String { fields[11] }
  var year: String { fields[0] }

  var description: String { fields.joined(separator: ",") }

  /// The lines of a table without the line of column names.
  static func lines(of text: String) -> [TallyText] {
    DelimitedText.lines(text).dropFirst().filter { $0.count == 12 }.map { TallyText(fields: $0) }
  }
}

/// How a table differs from the one it should be.
struct TallyDifference: CustomStringConvertible {
  let missing: [TallyText]
  let extra: [TallyText]

  /// Compares two tables, order aside; levels that the expected one does not carry are left aside.
  init(_ found: [TallyText], expected: [TallyText]) {
    let levels = Set(expected.map(\.level))
    var counts: [TallyText: Int] = [:]
    for line in found where levels.contains(line.level) { counts[line, default: 0] += 1 }
    for line in expected { counts[line, default: 0] -= 1 }
    missing = counts.filter { $0.value < 0 }.map(\.key)
    extra = counts.filter { $0.value > 0 }.map(\.key)
  }

  var isEmpty: Bool { missing.isEmpty && extra.isEmpty }

  var description: String {
    let first = missing.prefix(5).map { "- \($0)" } + extra.prefix(5).map { "+ \($0)" }
    return "\(missing.count) missing, \(extra.count) extra\n" + first.joined(separator: "\n")
  }
}
