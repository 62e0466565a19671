public import Rules
public import Survey

/// Why a standard makes of a household what it makes of it: its lines top down, with the values they looked at.
public struct StatusExplanation: Sendable {
  /// One line of the classification and what became of it.
  public struct Line: Sendable {
    /// The line.
    public let line: ClassificationLine
    /// Whether it holds; nil when it cannot be decided.
    public let holds: Bool?
  }

  /// The names the lines use, with their values; a value is nil when it is not known.
  public let inputs: [(name: String, value: String?)]
  /// The lines that were looked at, in order; the last one decided.
  public let lines: [Line]

  /// Explains the computed status of one record of a table.
  public init?(_ record: Record, of table: ReceivedTable, isUrban: Bool?, rulebook: Rulebook, round: Round) {
    guard let standard = rulebook.standards[table.standard] else { return nil }
    var frame = Frame(rulebook.vocabulary)
    HouseholdFacts(table, rulebook: rulebook, round: round).fill(&frame, with: record, isUrban: isUrban)
    var used: [Int] = []
    var lines: [Line] = []
    for line in standard.classification {
      let holds = line.condition.truth(on: frame.values.span)
      used += line.condition.variables.filter { !used.contains($0) }
      lines.append(Line(line: line, holds: holds))
      if holds != false { break }
    }
    self.lines = lines
    inputs = used.map { (rulebook.vocabulary.name(ofSlot: $0), Self.text(frame[$0])) }
  }

  private static func text(_ value: Value) -> String? {
    switch value {
    case .null: nil
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): WrittenNumber.iso(number)
    case .string(let text): text
    }
  }
}
