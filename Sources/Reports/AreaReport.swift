public import Provenance
public import Survey

/// One area of a round: its name, its counts, how complete it is.
public struct AreaReport: Sendable {
  /// The level.
  public var level: AreaLevel
  /// The code.
  public var code: AreaCode
  /// The full name.
  public var name: String
  /// The area one level up among those reported; nil at the top.
  public var parent: AreaCode?
  /// Whether the area is urban; nil where it is neither.
  public var isUrban: Bool?
  /// The counts.
  public var tally: Tally
  /// How complete it is.
  public var coverage: Coverage
  /// The approval that is shown for it; nil while it has none.
  public var approval: Approval?
  /// Whether lists or counts changed since they were approved, so that the approval says nothing any more.
  public var hasChangedSinceApproval = false
  /// The open findings of its deliveries, by severity; nil where they were not looked up.
  public var findings: [Severity: Int]?
  /// The totals in its sheets that are not what their rows add up to; nil where they were not looked up.
  public var wrongTotals: Int?

  /// An area of a report.
  public init(
    level: AreaLevel, code: AreaCode, name: String, parent: AreaCode?, isUrban: Bool? = nil, tally: Tally,
    coverage: Coverage
  ) {
    self.level = level
    self.code = code
    self.name = name
    self.parent = parent
    self.isUrban = isUrban
    self.tally = tally
    self.coverage = coverage
  }
}
