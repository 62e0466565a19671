public import Provenance
public import Survey

/// The households of the earlier round's lists, by village, to recognise the households of this round among them.
public struct EarlierLists: Sendable {
  /// One household of the earlier lists, with what it can be recognised by and where it stands.
  public struct Entry: Sendable {
    /// The household in its round.
    public var household: EarlierHousehold
    /// What it can be recognised by.
    public var identity: HouseholdIdentity
    /// Where it stands.
    public var location: SourceLocation

    /// A household of the earlier lists.
    public init(household: EarlierHousehold, identity: HouseholdIdentity, location: SourceLocation) {
      self.household = household
      self.identity = identity
      self.location = location
    }
  }

  private var entries: [AreaCode: [Entry]] = [:]
  private var indexes: [AreaCode: EarlierIndex] = [:]

  /// No earlier lists are known.
  public init() {}

  /// The lists of the villages given, each a village's whole list.
  public init(_ lists: [AreaCode: [Entry]]) {
    entries = lists
    indexes = lists.mapValues { EarlierIndex($0.map(\.identity)) }
  }

  /// Every household, by village and in the order of the list.
  public var all: [Entry] { entries.keys.sorted().flatMap { entries[$0] ?? [] } }

  /// Whether the earlier list of a village is known.
  public func hasList(of village: AreaCode) -> Bool { entries[village] != nil }

  /// The earlier households of a village; nil when its list is not known.
  public func households(of village: AreaCode) -> [EarlierHousehold]? {
    entries[village].map { $0.map(\.household) }
  }

  /// How a household was recognised, the surest way first.
  public enum Method: String, CaseIterable, Sendable {
    /// Same code, same head.
    case codeAndHead = "code-and-head"
    /// Same identity number of the head.
    case identityNumber = "identity-number"
    /// Same name and birth year of the head, in both lists only once.
    case name
    /// Same code; the head is another, and neither head stands elsewhere.
    case code
  }

  /// A household of the earlier list, and how it was recognised.
  public struct Match: Sendable {
    /// The household of the earlier list.
    public let entry: Entry
    /// How it was recognised.
    public let method: Method
  }

  /// The household of the earlier list that a single household of this round is.
  public func find(_ identity: HouseholdIdentity, in village: AreaCode) -> Entry? {
    matches(of: [identity], in: village)[0]?.entry
  }

  /// The households of the earlier list that the households of this round's list are: none is given twice.
  ///
  /// Codes start again in every village and are trusted within it when the head agrees. What is surer is settled
  /// first for the whole list, so that a namesake never takes the place of the household itself.
  ///
  /// - Parameter identities: The households of this round's list; nil for one that nothing is known of.
  /// - Returns: A match, or nil, for each of them.
  public func matches(of identities: [HouseholdIdentity?], in village: AreaCode) -> [Match?] {
    guard let list = entries[village], let index = indexes[village] else {
      return [Match?](repeating: nil, count: identities.count)
    }
    return index.matches(of: identities).map { found in
      found.map { Match(entry: list[$0.place], method: $0.method) }
    }
  }
}
