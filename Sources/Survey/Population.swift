/// The resident households and persons of a village, from its commune's summary sheet: the denominators.
public struct Population: Hashable, Sendable {
  /// Households; nil when the cell is empty or cannot be read.
  public var households: Int?
  /// Persons; nil when the cell is empty or cannot be read.
  public var persons: Int?
  /// Households by the ethnic group of the head, in the order of the sheet.
  public var householdsByEthnicGroup: [EthnicCount]

  /// The households of one ethnic group.
  public struct EthnicCount: Hashable, Sendable {
    /// The group's code.
    public var group: String
    /// Its households; nil when the cell is empty or cannot be read.
    public var households: Int?

    /// The households of a group.
    public init(group: String, households: Int?) {
      self.group = group
      self.households = households
    }
  }

  /// The denominators of a village.
  public init(households: Int?, persons: Int?, householdsByEthnicGroup: [EthnicCount] = []) {
    self.households = households
    self.persons = persons
    self.householdsByEthnicGroup = householdsByEthnicGroup
  }
}
