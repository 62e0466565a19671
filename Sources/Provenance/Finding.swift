/// One rule that does not hold at one place, said so that an officer can act on it.
///
/// A message names the place, the fact and the action; it never holds a name or an identity number.
public struct Finding: Hashable, Sendable {
  /// The rule that found it.
  public let rule: RuleID
  /// How much it matters.
  public let severity: Severity
  /// Where to look first.
  public let location: SourceLocation
  /// The other cells involved, in reading order.
  public let otherLocations: [SourceLocation]
  /// What is the case.
  public let message: BilingualText
  /// What to do about it.
  public let remedy: BilingualText

  /// A finding at a place.
  public init(
    rule: RuleID, severity: Severity, location: SourceLocation, otherLocations: [SourceLocation] = [],
    message: BilingualText, remedy: BilingualText
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.otherLocations = otherLocations
    self.message = message
    self.remedy = remedy
  }

  /// The finding on one line: `Thôn 3.xlsx · Danh sách!F12 · fact. action. (HH-004)`.
  public func line(in language: Language) -> String {
    "\(location.text(in: language)) · \(message[language]) \(remedy[language]) (\(rule.rawValue))"
  }
}
