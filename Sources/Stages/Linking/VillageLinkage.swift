public import Survey

/// What was found out about the households of one village's list among those of its earlier list.
public struct VillageLinkage: Sendable {
  /// Two households that may be one, and that nothing settles.
  public struct Open: Sendable {
    /// The place of the household in this round's list, from 0.
    public let row: Int
    /// The household of the earlier list.
    public let entry: EarlierLists.Entry
    /// What speaks for it, in hundredths of a bit.
    public let weight: Int
  }

  /// The village.
  public let village: AreaCode
  /// The households of this round's list; nil for one that nothing is known of.
  public let identities: [HouseholdIdentity?]
  /// The household of the earlier list that each of them is.
  public internal(set) var matches: [EarlierLists.Match?] = []
  /// The pairs that nothing settles, the likeliest first.
  public internal(set) var open: [Open] = []
  /// Whether the village kept the codes of its households between the rounds.
  public internal(set) var trustsCodes = true
  /// The households of the earlier list that nobody is, in its order.
  public internal(set) var left: [EarlierLists.Entry] = []
  /// The households of other villages that the office decided some rows to be.
  var elsewhere: [Int: EarlierLists.Entry] = [:]

  /// What the office decided to be two households, of those in the village.
  public internal(set) var apart: [LinkDecision] = []

  /// The code of its commune: that of the village without its number.
  var commune: Substring { village.rawValue.prefix { $0 != "-" } }

  /// Whether the office decided a household of the list and one of the earlier lists to be two.
  func isApart(_ row: Int, from earlier: HouseholdKey) -> Bool {
    guard !apart.isEmpty, identities.indices.contains(row) else { return false }
    let name = HouseholdIdentity.names(of: identities)[row]
    return apart.contains { $0.village == village && $0.speaks(of: name) && $0.speaks(ofEarlier: earlier) }
  }

  /// A list of some households that no earlier list is there for.
  public init(village: AreaCode, households count: Int) {
    self.init(village: village, identities: [HouseholdIdentity?](repeating: nil, count: count))
    matches = [EarlierLists.Match?](repeating: nil, count: count)
  }

  init(village: AreaCode, identities: [HouseholdIdentity?]) {
    self.village = village
    self.identities = identities
  }
}
