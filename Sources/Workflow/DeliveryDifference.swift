public import Provenance
import Reports
public import Rules
import Stages
public import Store
public import Survey

/// How two deliveries differ, as lines an office may show around: without names, with identity numbers masked.
public struct DeliveryDifference {
  /// One line.
  public struct Line: Sendable {
    /// `added`, `removed` or `changed`.
    public var kind: String
    /// The household's code.
    public var code: String
    /// Where it stands: in the newer delivery, or in the older one for what only that has.
    public var place: SourceLocation
    /// What differs; nil for a record that was added or removed.
    public var variable: VariableID?
    /// The member it is about, from 1; nil for the household.
    public var member: Int?
    /// The older text; masked where it may identify a person.
    public var before: String
    /// The newer text; masked where it may identify a person.
    public var after: String
  }

  /// The lines.
  public let lines: [Line]

  /// Compares two deliveries of a store.
  public init(
    from older: DeliverySummary, to newer: DeliverySummary, in store: SurveyStore, rulebook: Rulebook
  ) throws {
    let before = try store.table(of: older)
    let after = try store.table(of: newer)
    lines = RecordDifference.all(from: before, to: after).flatMap { record -> [Line] in
      let table = record.kind == .removed ? before : after
      let row = RecordRow(row: record.row, readings: [])
      guard record.kind == .changed else {
        return [
          Line(
            kind: record.kind.rawValue, code: record.code, place: table.location(of: row, column: 1),
            before: "",
            after: "")
        ]
      }
      return record.changes.map { change in
        let column = (change.after ?? change.before)?.column ?? 1
        let table = change.after == nil ? before : after
        let place =
          change.member == nil
          ? table.location(of: row, column: column)
          : SourceLocation(file: table.location.file, sheet: table.memberSheet ?? table.location.sheet)
        return Line(
          kind: record.kind.rawValue, code: record.code, place: place, variable: change.variable,
          member: change.member, before: Self.text(of: change.before, change.variable, rulebook),
          after: Self.text(of: change.after, change.variable, rulebook))
      }
    }
  }

  /// What stands for a text that may identify a person.
  public static let mask = "•••"

  private static func text(of reading: Reading?, _ id: VariableID, _ rulebook: Rulebook) -> String {
    guard let reading, reading.answer != .missing else { return "" }
    guard let variable = rulebook.variable(id), !variable.isPrivate else { return mask }
    switch variable.kind {
    case .text, .name, .identity: return mask
    case .place, .code, .choice, .choices, .count, .points, .money, .decimal, .percent, .mark, .date:
      // What cannot be read may be anything, also a name in the wrong column.
      return reading.answer.isKnown ? reading.raw : mask
    }
  }
}
