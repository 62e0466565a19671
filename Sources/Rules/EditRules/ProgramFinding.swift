public import Provenance

/// The wording of something the program finds by itself, while it reads or compares.
public struct ProgramFinding: Sendable {
  /// The name it is known by.
  public let id: RuleID
  /// How much it matters.
  public let severity: Severity
  /// What is the case; names in braces are replaced by values.
  public let message: BilingualText
  /// What to do about it.
  public let remedy: BilingualText
  /// The rule of the field's catalogue it stands for; nil when it stands for none.
  public let reference: String?

  /// The finding at a place, with its values filled in.
  public func finding(
    at location: SourceLocation, _ values: [String: BilingualText] = [:], others: [SourceLocation] = []
  ) -> Finding {
    Finding(
      rule: id, severity: severity, location: location, otherLocations: others,
      message: message.filled(with: values), remedy: remedy.filled(with: values))
  }
}
