public import Provenance
public import Survey
import VietnameseText

/// How sheets of decisions are read, and what a decision may set aside.
public struct DecisionForms: Sendable {
  /// The headings of each column.
  public let headings: [DecisionColumn: [String]]
  /// The words of each verdict.
  public let words: [DuplicateVerdict: [String]]
  /// The rules that no waiver sets aside.
  public let notWaivable: Set<RuleID>
  /// The variables whose value the village meeting decides.
  public let decidedByMeeting: Set<VariableID>
  /// The variables that no correction changes.
  public let notCorrectable: Set<VariableID>
  private let columns: [MatchingKey: DecisionColumn]
  private let verdicts: [MatchingKey: DuplicateVerdict]

  /// Forms with their headings and words.
  public init(
    headings: [DecisionColumn: [String]], words: [DuplicateVerdict: [String]], notWaivable: Set<RuleID>,
    decidedByMeeting: Set<VariableID>, notCorrectable: Set<VariableID>
  ) {
    self.headings = headings
    self.words = words
    self.notWaivable = notWaivable
    self.decidedByMeeting = decidedByMeeting
    self.notCorrectable = notCorrectable
    columns = Self.keys(headings)
    verdicts = Self.keys(words)
  }

  private static func keys<Meaning: RawRepresentable<String>>(
    _ texts: [Meaning: [String]]
  ) -> [MatchingKey: Meaning] {
    var keys: [MatchingKey: Meaning] = [:]
    for (meaning, texts) in texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for text in texts + [meaning.rawValue] { keys[MatchingKey(text)] = meaning }
    }
    return keys
  }

  /// The column of a heading; nil when it is none.
  public func column(of heading: String) -> DecisionColumn? { columns[MatchingKey(heading)] }

  /// The verdict a text means; nil when it means none.
  public func verdict(of text: String) -> DuplicateVerdict? { verdicts[MatchingKey(text)] }

  /// What a column is called: the first of its headings.
  public func label(of column: DecisionColumn) -> BilingualText {
    let headings = headings[column] ?? []
    return BilingualText(
      vietnamese: headings.first ?? column.rawValue, english: headings.last ?? column.rawValue)
  }
}
