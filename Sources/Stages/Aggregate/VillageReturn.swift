public import Survey

/// All that was received of one village in one round under one standard, coded and ready to be counted.
public struct VillageReturn: Sendable {
  /// A household with what is known of it from before.
  public struct Member: Sendable {
    /// The household as it is now.
    public var household: Household
    /// What the standard makes of it.
    public var assessment: Assessment
    /// The household in the earlier round; nil when it was not on that round's lists.
    public var earlier: EarlierHousehold?
    /// Whether a stored round before the earlier one knows it as poor or near-poor.
    public var wasOnListsBefore: Bool
    /// Its low-income workers; nil when not asked, or when the answer cannot be read.
    public var lowIncomeWorkers: Int?
    /// The household on the earlier list of another village it moved here from; nil when it did not.
    public var movedFrom: EarlierHousehold?

    /// A household to be counted.
    public init(
      household: Household, assessment: Assessment, earlier: EarlierHousehold? = nil,
      wasOnListsBefore: Bool = false, movedFrom: EarlierHousehold? = nil, lowIncomeWorkers: Int? = nil
    ) {
      self.household = household
      self.assessment = assessment
      self.earlier = earlier
      self.wasOnListsBefore = wasOnListsBefore
      self.movedFrom = movedFrom
      self.lowIncomeWorkers = lowIncomeWorkers
    }
  }

  /// The denominators; nil when the summary sheet was not received.
  public var population: Population?
  /// What the lists asked.
  public var collected: CollectedAnswers
  /// The households on the lists.
  public var members: [Member]
  /// The households of the earlier round's lists; nil when those lists are not stored for the village.
  public var earlier: [EarlierHousehold]?
  /// Those of the earlier households that left the lists with a stated reason.
  public var departed: Set<HouseholdKey>

  /// What was received of a village.
  public init(
    population: Population? = nil, collected: CollectedAnswers = CollectedAnswers(), members: [Member] = [],
    earlier: [EarlierHousehold]? = nil, departed: Set<HouseholdKey> = []
  ) {
    self.population = population
    self.collected = collected
    self.members = members
    self.earlier = earlier
    self.departed = departed
  }
}
