/// Which answers the forms of a village asked for; a table exists only for what was asked.
public struct CollectedAnswers: Hashable, Sendable {
  /// Whether a list of reviewed households was received.
  public var hasList = false
  /// Whether the head's ethnic group was asked.
  public var ethnicity = false
  /// Whether the head's sex was asked.
  public var sex = false
  /// Whether the standard's indicators were asked.
  public var deprivations = false
  /// Whether the causes of poverty were asked.
  public var causes = false
  /// Whether the wishes were asked.
  public var wishes = false
  /// Whether the grade of will was asked.
  public var wills = false
  /// Whether the three columns on children were asked.
  public var children = false
  /// Whether low-income workers (decree 30/2025/NĐ-CP) were asked.
  public var lowIncomeWorkers = false
  /// The codes of the target groups that were asked.
  public var targetGroups: Set<String> = []

  /// Nothing was asked.
  public init() {}
}
