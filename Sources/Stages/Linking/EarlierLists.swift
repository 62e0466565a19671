public import Provenance
public import Rules
public import Survey

/// The households of the earlier round's lists, by village, to recognise the households of this round among them.
public struct EarlierLists: Sendable {
  /// One household of the earlier lists, with what it can be recognised by and where it stands.
  ///
  /// It stands in lists, matches and courses at the same time, and is in memory once.
  public struct Entry: Sendable {
    private final class Content: Sendable {
      let household: EarlierHousehold
      let identity: HouseholdIdentity
      let location: SourceLocation

      init(_ household: EarlierHousehold, _ identity: HouseholdIdentity, _ location: SourceLocation) {
        self.household = household
        self.identity = identity
        self.location = location
      }
    }

    private var content: Content

    /// The household in its round.
    public var household: EarlierHousehold {
      get { content.household }
      set { content = Content(newValue, identity, location) }
    }

    /// What it can be recognised by.
    public var identity: HouseholdIdentity {
      get { content.identity }
      set { content = Content(household, newValue, location) }
    }

    /// Where it stands.
    public var location: SourceLocation { content.location }

    /// What tells it from every other entry of the same lists.
    var id: ObjectIdentifier { ObjectIdentifier(content) }

    /// A household of the earlier lists.
    public init(household: EarlierHousehold, identity: HouseholdIdentity, location: SourceLocation) {
      content = Content(household, identity, location)
    }
  }

  private var entries: [AreaCode: [Entry]] = [:]
  private var indexes: [AreaCode: EarlierIndex] = [:]
  /// What weighs how much; without it only code, number and name are looked at.
  let weights: LinkWeights?
  private let decisions: [LinkDecision]
  private let byVillage: [AreaCode: [LinkDecision]]

  /// No earlier lists are known.
  public init() { self.init([:]) }

  /// The lists of the villages given, each a village's whole list.
  ///
  /// - Parameters:
  ///   - weights: What weighs how much where neither code nor number nor name settles it.
  ///   - decisions: What the office decided about households of both rounds.
  public init(
    _ lists: [AreaCode: [Entry]], weights: LinkWeights? = nil, decisions: [LinkDecision] = []
  ) {
    entries = lists
    indexes = lists.mapValues { EarlierIndex($0.map(\.identity)) }
    self.weights = weights
    self.decisions = decisions
    byVillage = decisions.reduce(into: [:]) { villages, decision in
      for village in Set([decision.village, decision.earlier.village]) {
        villages[village, default: []].append(decision)
      }
    }
  }

  /// Every household, by village and in the order of the list.
  public var all: [Entry] { entries.keys.sorted().flatMap { entries[$0] ?? [] } }

  /// Whether no list is known.
  public var isEmpty: Bool { entries.isEmpty }

  /// The villages whose lists are known, in order.
  public var villages: [AreaCode] { entries.keys.sorted() }

  /// Whether the earlier list of a village is known.
  public func hasList(of village: AreaCode) -> Bool { entries[village] != nil }

  /// The earlier households of a village; nil when its list is not known.
  public func households(of village: AreaCode) -> [EarlierHousehold]? {
    entries[village].map { $0.map(\.household) }
  }

  /// The list of a village as it was read; nil when it is not known.
  public func entries(of village: AreaCode) -> [Entry]? { entries[village] }

  /// What the office decided about the households of a village, of either round.
  public func decisions(about village: AreaCode) -> [LinkDecision] { byVillage[village] ?? [] }

  /// How a household was recognised, the surest way first.
  public enum Method: String, CaseIterable, Sendable {
    /// The office decided so.
    case decided
    /// Same code, same head.
    case codeAndHead = "code-and-head"
    /// Same identity number of the head.
    case identityNumber = "identity-number"
    /// Same name and birth year of the head, in both lists only once.
    case name
    /// All that both lists tell, weighed.
    case scored
    /// Same code; the head is another, and neither head stands elsewhere.
    case code
    /// Same identity number of the head, in another village; name or birth year agree.
    case numberElsewhere = "identity-number-elsewhere"
    /// Same name and birth year of the head, in another village; all that both lists tell, weighed.
    case scoredElsewhere = "scored-elsewhere"
  }

  /// A household of the earlier list, and how it was recognised.
  public struct Match: Sendable {
    /// The household of the earlier list.
    public let entry: Entry
    /// How it was recognised.
    public let method: Method
    /// What speaks for it, in hundredths of a bit; nil where it was not weighed.
    public let weight: Int?
  }

  /// The household of the earlier list that a single household of this round is, by code, number or name.
  public func find(_ identity: HouseholdIdentity, in village: AreaCode) -> Entry? {
    guard let list = entries[village], let index = indexes[village] else { return nil }
    return index.pairing(of: [identity]).found[0].map { list[$0.place] }
  }

  /// The households of the earlier list that the households of this round's list are: none is given twice.
  ///
  /// Codes start again in every village and are trusted within it when the head agrees. What is surer is settled
  /// first for the whole list, so that a namesake never takes the place of the household itself.
  ///
  /// - Parameters:
  ///   - identities: The households of this round's list; nil for one that nothing is known of.
  ///   - names: What the office calls each of them in its decisions: `001`, `001#2`, `#3`.
  /// - Returns: A match, or nil, for each of them.
  public func matches(
    of identities: [HouseholdIdentity?], in village: AreaCode, called names: () -> [String] = { [] }
  ) -> [Match?] {
    linkage(of: identities, in: village, called: names).matches
  }

  /// The same, with the pairs that may be one household and that nothing settles.
  public func linkage(
    of identities: [HouseholdIdentity?], in village: AreaCode, called names: () -> [String] = { [] }
  ) -> VillageLinkage {
    let decided = self.decided(in: village, called: names)
    var linkage = VillageLinkage(village: village, identities: identities)
    linkage.elsewhere = decided.elsewhere
    linkage.apart = (byVillage[village] ?? []).filter { !$0.isSame }
    guard let list = entries[village], let index = indexes[village] else {
      linkage.matches = [Match?](repeating: nil, count: identities.count)
      return linkage
    }
    let pairing = index.pairing(of: identities, by: weights, decided: decided.pairs)
    linkage.matches = pairing.found.map { found in
      found.map { Match(entry: list[$0.place], method: $0.method, weight: $0.weight) }
    }
    linkage.open = pairing.open.map {
      VillageLinkage.Open(row: $0.row, entry: list[$0.place], weight: $0.weight)
    }
    linkage.trustsCodes = pairing.trustsCodes
    let found = Set(pairing.found.compactMap { $0?.place }).union(decided.pairs.takenPlaces)
    linkage.left = list.indices.filter { !found.contains($0) }.map { list[$0] }
    return linkage
  }

  /// The same for coded households.
  public func linkage(of households: [Household], in village: AreaCode) -> VillageLinkage {
    linkage(of: households.map { HouseholdIdentity($0) }, in: village) { households.map(\.key.name) }
  }

  /// The decisions about a village's households, by their places; and the rows that are one with a household of
  /// another village.
  private func decided(
    in village: AreaCode, called names: () -> [String]
  ) -> (pairs: DecidedPairs, elsewhere: [Int: Entry]) {
    var pairs = DecidedPairs()
    var elsewhere: [Int: Entry] = [:]
    guard let decisions = byVillage[village] else { return (pairs, elsewhere) }
    let called = names()
    for decision in decisions {
      let rows = decision.village == village ? called.indices.filter { decision.speaks(of: called[$0]) } : []
      let list = entries[decision.earlier.village] ?? []
      let places = list.indices.filter { decision.speaks(ofEarlier: list[$0].household.key) }
      // What is decided twice, or about no single household, is left to the finding at its line.
      guard places.count == 1, let place = places.first else { continue }
      let isHere = decision.earlier.village == village
      guard decision.village == village else {
        if decision.isSame, isHere { pairs.takenPlaces.insert(place) }
        continue
      }
      guard rows.count == 1, let row = rows.first else { continue }
      if !decision.isSame {
        if isHere { pairs.apart.insert(HouseholdPair(row: row, place: place)) }
      } else if !pairs.takenRows.contains(row), !isHere || !pairs.takenPlaces.contains(place) {
        pairs.takenRows.insert(row)
        if isHere {
          pairs.same.append(HouseholdPair(row: row, place: place))
          pairs.takenPlaces.insert(place)
        } else {
          elsewhere[row] = list[place]
        }
      }
    }
    return (pairs, elsewhere)
  }

  /// The lines of decisions that find no household on the lists they speak of.
  ///
  /// - Parameter names: What the households of each village of this round are called.
  public func unplaced(_ names: [AreaCode: [String]]) -> [LinkDecision] {
    decisions.filter { decision in
      let here = (names[decision.village] ?? []).count { decision.speaks(of: $0) }
      let before = (entries[decision.earlier.village] ?? []).count {
        decision.speaks(ofEarlier: $0.household.key)
      }
      return here != 1 || before != 1
    }
  }
}
