public import Survey

/// What became of every household between two rounds, worked out from the lists of all villages together.
///
/// Movement tables, findings and the list of events all speak from here, so that they say the same.
public struct HouseholdCourses: Sendable {
  /// Where a household of this round was before.
  public struct Arrival: Sendable {
    /// What became of it: it continues, moved in, split off or is new.
    public let event: HouseholdEvent
    /// The household of the earlier lists that it is; nil when it is none of them.
    public let match: EarlierLists.Match?
    fileprivate let origin: EarlierLists.Entry?

    /// The household of its village's earlier list that it split off; nil when none is known.
    public var parent: EarlierHousehold? { origin?.household }

    /// The household that its members were counted in before; nil when none is known.
    public var former: EarlierHousehold? { match?.entry.household ?? parent }
  }

  /// Where a household of the earlier lists went that nobody is now.
  ///
  /// One whose members head households of their own now was split up.
  public struct Leaving: Sendable {
    /// The household.
    public let entry: EarlierLists.Entry
    /// What became of it: it moved out, merged, was split up, died out, or nobody says.
    public let event: HouseholdEvent
    /// The place in this round's list of its village of the household it merged into or the first
    /// that split off it; nil when none is known.
    public let host: Int?
  }

  private var arrivals: [AreaCode: [Arrival]] = [:]
  private var leavings: [AreaCode: [Leaving]] = [:]
  private var movedAway: [AreaCode: Set<HouseholdKey>] = [:]
  /// The households that moved from village to village, and the pairs that may have.
  public let moves: HouseholdMoves

  /// Follows the households of all villages.
  ///
  /// - Parameters:
  ///   - linkages: Every village of the round, each once.
  ///   - earlier: The earlier lists.
  ///   - entries: How the households of each village's list came onto it, as typed.
  ///   - departures: Why households of the earlier lists left, as the villages wrote it.
  public init(
    _ linkages: [VillageLinkage], earlier: EarlierLists, entries: [AreaCode: [String?]] = [:],
    departures: [HouseholdKey: String] = [:]
  ) {
    moves = earlier.moves(among: linkages)
    var moved: [AreaCode: [Int: EarlierLists.Match]] = [:]
    for household in moves.moved {
      let key = household.match.entry.household.key
      moved[household.village, default: [:]][household.row] = household.match
      movedAway[key.village, default: []].insert(key)
    }
    for linkage in linkages {
      let village = linkage.village
      arrivals[village] = Self.arrivals(
        linkage, moved: moved[village] ?? [:], earlier: earlier, entries: entries[village] ?? [])
      let branches = Dictionary(
        (arrivals[village] ?? []).enumerated().compactMap { row, arrival in
          arrival.origin.map { ($0.household.key, row) }
        }, uniquingKeysWith: { first, _ in first })
      leavings[village] = Self.leavings(
        linkage, movedAway: movedAway[village] ?? [], departures: departures, branches: branches)
    }
  }

  /// Where the households of a village's list were before, in its order.
  public func arrivals(in village: AreaCode) -> [Arrival] { arrivals[village] ?? [] }

  /// Where the households of a village's earlier list went that nobody is now, in its order.
  public func leavings(from village: AreaCode) -> [Leaving] { leavings[village] ?? [] }

  /// The households of a village's earlier list that left it and of which it is known where they are.
  public func departed(from village: AreaCode) -> Set<HouseholdKey> {
    let explained = leavings(from: village).filter { $0.event != .unexplained }
    return (movedAway[village] ?? []).union(explained.map(\.entry.household.key))
  }

  private static func arrivals(
    _ linkage: VillageLinkage, moved: [Int: EarlierLists.Match], earlier: EarlierLists, entries: [String?]
  ) -> [Arrival] {
    var parents = MemberSearch<EarlierLists.Entry>()
    for entry in earlier.entries(of: linkage.village) ?? [] {
      parents.add(entry.identity, at: entry)
    }
    return linkage.identities.enumerated().map { row, identity in
      if let match = linkage.matches[row] { return Arrival(event: .continues, match: match, origin: nil) }
      if let match = moved[row] { return Arrival(event: .movedIn, match: match, origin: nil) }
      // What the earlier list shows goes before what is typed.
      if let parent = identity.flatMap({ parents.household(ofHeadOf: $0) }) {
        return Arrival(event: .split, match: nil, origin: parent)
      }
      switch entries.indices.contains(row) ? entries[row] : nil {
      case "moved-in": return Arrival(event: .movedIn, match: nil, origin: nil)
      case "split": return Arrival(event: .split, match: nil, origin: nil)
      default: return Arrival(event: .new, match: nil, origin: nil)
      }
    }
  }

  private static func leavings(
    _ linkage: VillageLinkage, movedAway: Set<HouseholdKey>, departures: [HouseholdKey: String],
    branches: [HouseholdKey: Int]
  ) -> [Leaving] {
    var hosts = MemberSearch<Int>()
    for (row, identity) in linkage.identities.enumerated() {
      if let identity { hosts.add(identity, at: row) }
    }
    return linkage.left.filter { !movedAway.contains($0.household.key) }.map { entry in
      let host = hosts.household(ofHeadOf: entry.identity)
      let branch = branches[entry.household.key]
      switch departures[entry.household.key] {
      case "died": return Leaving(entry: entry, event: .diedOut, host: nil)
      case "merged": return Leaving(entry: entry, event: .merged, host: host)
      case nil:
        if let host { return Leaving(entry: entry, event: .merged, host: host) }
        return Leaving(entry: entry, event: branch == nil ? .unexplained : .split, host: branch)
      default: return Leaving(entry: entry, event: .movedOut, host: nil)
      }
    }
  }
}
