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
  /// The cell to check first: the smallest change of the record that leaves none of its rules violated begins there; nil
  /// where the place of the finding is all there is to check.
  public var firstCell: SourceLocation? { first.location }
  /// What is the case.
  public let message: BilingualText
  /// What to do about it.
  public let remedy: BilingualText
  /// The line of a waiver, or of a decision, that accepts it for this round; nil while it is open.
  public var waiver: SourceLocation? {
    get { waived.location }
    set { waived = RareLocation(newValue) }
  }
  private let first: RareLocation
  private var waived = RareLocation(nil)

  /// A finding at a place.
  public init(
    rule: RuleID, severity: Severity, location: SourceLocation, otherLocations: [SourceLocation] = [],
    firstCell: SourceLocation? = nil, message: BilingualText, remedy: BilingualText
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.otherLocations = otherLocations
    first = RareLocation(firstCell)
    self.message = message
    self.remedy = remedy
  }

  /// The finding with the cell to check first, which its remedy names.
  public func checking(first cell: SourceLocation) -> Finding {
    let vietnamese = "Kiểm tra ô \(cell.spot(in: .vietnamese)) trước."
    let english = "Check \(cell.spot(in: .english)) first."
    return Finding(
      rule: rule, severity: severity, location: location, otherLocations: otherLocations, firstCell: cell,
      message: message,
      remedy: BilingualText(
        vietnamese: remedy.vietnamese + " " + vietnamese, english: remedy.english + " " + english))
  }

  /// Whether somebody still has to look at it.
  public var isOpen: Bool { waiver == nil }

  /// What is the case, and, for a waived finding, where it was waived.
  public func fact(in language: Language) -> String {
    guard let waiver else { return message[language] }
    let words = BilingualText(vietnamese: "Đã miễn trừ theo", english: "Waived by")[language]
    return "\(message[language]) [\(words) \(waiver.text(in: language))]"
  }

  /// The finding on one line: `Thôn 3.xlsx · Danh sách!F12 · fact. action. (HH-004)`.
  public func line(in language: Language) -> String {
    "\(location.text(in: language)) · \(fact(in: language)) \(remedy[language]) (\(rule.rawValue))"
  }
}

/// A place that few findings have, which takes room in those only.
private enum RareLocation: Hashable, Sendable {
  case nowhere
  indirect case at(SourceLocation)

  init(_ location: SourceLocation?) { self = location.map(RareLocation.at) ?? .nowhere }

  var location: SourceLocation? {
    switch self {
    case .nowhere: nil
    case .at(let location): location
    }
  }
}
