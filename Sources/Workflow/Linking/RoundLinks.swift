import Reports
import Rules
import Stages
import Store
import Survey
import VietnameseText

/// What became of every household between a round and the one before, worked out from both rounds' lists.
struct RoundLinks {
  /// A pair that nothing settles, with both households.
  struct Open {
    var household: Household
    var entry: EarlierLists.Entry
    var comparison: LinkComparison
  }

  private(set) var lines: [LinkReport.Line] = []
  private(set) var open: [Open] = []

  private let rulebook: Rulebook
  private let store: SurveyStore
  private let round: Round
  private let standard: StandardID

  /// Looks at the households of a round under one standard.
  init(rulebook: Rulebook, store: SurveyStore, round: Round, standard: StandardID) throws {
    self.rulebook = rulebook
    self.store = store
    self.round = round
    self.standard = standard
    guard round.earlierRound != nil else { return }
    let earlier = try EarlierRound(rulebook: rulebook, store: store).lists(before: round)[standard]
    let households = try store.households(round: round.id).map(\.household).filter { $0.standard == standard }
    let lists = Dictionary(grouping: households, by: \.key.village)
    let received = try store.deliveries(round: round.id, state: .current).filter { $0.unit.kind == .list }
    let villages = Set(received.map(\.unit.village)).union(lists.keys)
    let linkages = villages.sorted().map { earlier.linkage(of: lists[$0] ?? [], in: $0) }
    let moves = MovedHousehold.all(in: linkages)
    var moved: [AreaCode: [Int: EarlierLists.Match]] = [:]
    for move in moves { moved[move.village, default: [:]][move.row] = move.match }
    let gone = Set(moves.map(\.match.entry.household.key))
    let departures = try departures(from: earlier)
    let origins = try HouseholdOrigins(rulebook: rulebook, store: store, before: round)
    for linkage in linkages {
      let own = lists[linkage.village] ?? []
      add(own, linkage, moved: moved[linkage.village] ?? [:], earlier: earlier, origins: origins)
      addLeft(linkage, own, departures: departures, movedAway: gone, origins: origins)
    }
    addNotReceived(earlier, except: villages, origins: origins)
    let left = linkages.map { linkage in
      (linkage, moved[linkage.village] ?? [:], lists[linkage.village] ?? [])
    }
    open = openPairs(left, movedAway: gone)
  }

  /// The households of this round's list.
  private mutating func add(
    _ households: [Household], _ linkage: VillageLinkage, moved: [Int: EarlierLists.Match],
    earlier: EarlierLists, origins: HouseholdOrigins
  ) {
    var parents = MemberSearch<HouseholdKey>()
    for entry in earlier.entries(of: linkage.village) ?? [] {
      parents.add(entry.identity, at: entry.household.key)
    }
    for (row, household) in households.enumerated() {
      let match = linkage.matches[row] ?? moved[row]
      var event: HouseholdEvent = linkage.matches[row] == nil ? .movedIn : .continues
      var before = match?.entry.household.key
      if match == nil {
        let parent = linkage.identities[row].flatMap { parents.household(ofHeadOf: $0) }
        switch household.entry {
        case "moved-in": event = .movedIn
        case "split": event = .split
        default: event = parent == nil ? .new : .split
        }
        if event == .split { before = parent }
      }
      lines.append(
        LinkReport.Line(
          event: event.rawValue, household: household.key, earlier: before, method: match?.method.rawValue,
          weight: match?.weight,
          origin: match.map { origins.origin(of: $0.entry.household.key) } ?? household.key))
    }
  }

  /// The households of the earlier list that nobody is.
  private mutating func addLeft(
    _ linkage: VillageLinkage, _ households: [Household], departures: [HouseholdKey: String],
    movedAway: Set<HouseholdKey>, origins: HouseholdOrigins
  ) {
    var hosts = MemberSearch<HouseholdKey>()
    for (household, identity) in zip(households, linkage.identities) {
      if let identity { hosts.add(identity, at: household.key) }
    }
    for entry in linkage.left where !movedAway.contains(entry.household.key) {
      let key = entry.household.key
      let host = hosts.household(ofHeadOf: entry.identity)
      let event: HouseholdEvent =
        switch departures[key] {
        case "died": .diedOut
        case "moved-out": .movedOut
        case "merged": .merged
        case nil: host == nil ? .unexplained : .merged
        default: .movedOut
        }
      lines.append(
        LinkReport.Line(
          event: event.rawValue, household: event == .merged ? host : nil, earlier: key, method: nil,
          weight: nil, origin: origins.origin(of: key)))
    }
  }

  /// The households of villages that sent no list in this round.
  private mutating func addNotReceived(
    _ earlier: EarlierLists, except received: Set<AreaCode>, origins: HouseholdOrigins
  ) {
    for entry in earlier.all where !received.contains(entry.household.key.village) {
      lines.append(
        LinkReport.Line(
          event: HouseholdEvent.notReceived.rawValue, household: nil, earlier: entry.household.key,
          method: nil,
          weight: nil, origin: origins.origin(of: entry.household.key)))
    }
  }

  /// Why households left, as the villages wrote it; `other` where no reason can be read.
  private func departures(from earlier: EarlierLists) throws -> [HouseholdKey: String] {
    var reasons: [HouseholdKey: String] = [:]
    for departure in try store.departures(round: round.id) {
      let identity = HouseholdIdentity(
        code: departure.code, headName: nil, headBirthYear: nil, headIdentityNumber: nil)
      if let found = earlier.find(identity, in: departure.village) {
        reasons[found.household.key] = departure.reason ?? "other"
      }
    }
    return reasons
  }

  /// The pairs worth asking about: those of one village, and namesakes of one birth year in two villages of one commune.
  private func openPairs(
    _ left: [(linkage: VillageLinkage, moved: [Int: EarlierLists.Match], households: [Household])],
    movedAway: Set<HouseholdKey>
  ) -> [Open] {
    var pairs: [Open] = []
    var movers: [Namesake: [EarlierLists.Entry]] = [:]
    for village in left {
      for entry in village.linkage.left where !movedAway.contains(entry.household.key) {
        guard let namesake = Namesake(entry.identity, in: village.linkage.village) else { continue }
        movers[namesake, default: []].append(entry)
      }
    }
    for village in left {
      let linkage = village.linkage
      func add(_ row: Int, _ entry: EarlierLists.Entry, trustsCodes: Bool) {
        guard let identity = linkage.identities[row], village.moved[row] == nil,
          !movedAway.contains(entry.household.key)
        else { return }
        pairs.append(
          Open(
            household: village.households[row], entry: entry,
            comparison: LinkComparison(
              identity, entry.identity, by: rulebook.linking, trustsCodes: trustsCodes)))
      }
      for pair in linkage.open { add(pair.row, pair.entry, trustsCodes: linkage.trustsCodes) }
      for (row, identity) in linkage.identities.enumerated() where linkage.matches[row] == nil {
        guard let namesake = identity.flatMap({ Namesake($0, in: linkage.village) }) else { continue }
        for entry in movers[namesake] ?? [] where entry.household.key.village != linkage.village {
          add(row, entry, trustsCodes: false)
        }
      }
    }
    return pairs
  }

  /// A head by name and birth year within a commune.
  private struct Namesake: Hashable {
    var commune: String
    var name: MatchingKey
    var year: Int

    init?(_ identity: HouseholdIdentity, in village: AreaCode) {
      guard let name = identity.headName, let year = identity.headBirthYear else { return nil }
      commune = String(village.rawValue.prefix { $0 != "-" })
      self.name = name
      self.year = year
    }
  }
}
