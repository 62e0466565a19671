/// What an earlier round knows of a household: enough to say how it moved.
public struct EarlierHousehold: Hashable, Sendable {
  /// The household in its round.
  public var key: HouseholdKey
  /// Its official status; nil when it was undetermined.
  public var status: Status?
  /// Its persons.
  public var persons: Int

  /// A household of an earlier round.
  public init(key: HouseholdKey, status: Status?, persons: Int) {
    self.key = key
    self.status = status
    self.persons = persons
  }
}
