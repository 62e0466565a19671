import Reports
import Rules
import Stages
import Store
import Survey

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
  private var villages: [(village: AreaCode, own: [Household], linkage: VillageLinkage)] = []
  private var courses: HouseholdCourses?

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
    let linked = villages.sorted().map { village in
      let own = lists[village] ?? []
      return (village: village, own: own, linkage: earlier.linkage(of: own, in: village))
    }
    let courses = try CoursesOfRound(
      linked.map { ($0.linkage, $0.own.map(\.entry)) }, earlier: earlier, store: store, round: round
    ).households
    self.villages = linked
    self.courses = courses
    let origins = try HouseholdOrigins(rulebook: rulebook, store: store, before: round)
    for (village, own, _) in linked {
      add(own, courses.arrivals(in: village), origins: origins)
      addLeft(courses.leavings(from: village), own, origins: origins)
    }
    addNotReceived(earlier, except: villages, origins: origins)
    open = openPairs(
      Dictionary(uniqueKeysWithValues: linked.map { ($0.village, ($0.linkage, $0.own)) }), courses)
  }

  /// The households of this round's list.
  private mutating func add(
    _ households: [Household], _ arrivals: [HouseholdCourses.Arrival], origins: HouseholdOrigins
  ) {
    for (household, arrival) in zip(households, arrivals) {
      lines.append(
        LinkReport.Line(
          event: arrival.event.rawValue, household: household.key, earlier: arrival.former?.key,
          method: arrival.match?.method.rawValue, weight: arrival.match?.weight,
          origin: arrival.match.map { origins.origin(of: $0.entry.household.key) } ?? household.key))
    }
  }

  /// The households of the earlier list that nobody is.
  private mutating func addLeft(
    _ leavings: [HouseholdCourses.Leaving], _ households: [Household], origins: HouseholdOrigins
  ) {
    for leaving in leavings {
      let key = leaving.entry.household.key
      lines.append(
        LinkReport.Line(
          event: leaving.event.rawValue, household: leaving.host.map { households[$0].key }, earlier: key,
          method: nil, weight: nil, origin: origins.origin(of: key)))
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

  /// What became of the persons, as far as both lists name all members.
  var persons: PersonReport {
    guard let courses, let earlier = round.earlierRound else {
      return PersonReport(round: round.id, standard: standard, lines: [], leftOut: 0)
    }
    let persons = PersonCourses(
      villages.map(\.linkage), courses: courses, bornFrom: rulebook.rounds[earlier]?.year ?? round.year - 1)
    let keys = Dictionary(uniqueKeysWithValues: villages.map { ($0.village, $0.own.map(\.key)) })
    let lines = persons.lines.map { line in
      PersonReport.Line(
        event: line.event.rawValue, wasThere: line.event.wasThere, isLoss: line.event.isLoss,
        household: line.household.flatMap { keys[$0.village]?[$0.row] }, member: line.member,
        earlier: line.earlier, earlierMember: line.earlierMember)
    }
    return PersonReport(round: round.id, standard: standard, lines: lines, leftOut: persons.leftOut)
  }

  /// The pairs worth asking about: those of one village, and namesakes of one birth year in two villages.
  private func openPairs(
    _ villages: [AreaCode: (linkage: VillageLinkage, households: [Household])], _ courses: HouseholdCourses
  ) -> [Open] {
    let movedAway = Set(courses.moves.moved.map(\.match.entry.household.key))
    let across = Dictionary(grouping: courses.moves.open, by: \.village)
    var pairs: [Open] = []
    for (village, (linkage, households)) in villages.sorted(by: { $0.key < $1.key }) {
      let arrivals = courses.arrivals(in: village)
      func add(_ row: Int, _ entry: EarlierLists.Entry, trustsCodes: Bool) {
        guard let identity = linkage.identities[row], arrivals[row].match == nil,
          !movedAway.contains(entry.household.key)
        else { return }
        pairs.append(
          Open(
            household: households[row], entry: entry,
            comparison: LinkComparison(
              identity, entry.identity, by: rulebook.linking, trustsCodes: trustsCodes)))
      }
      for pair in linkage.open { add(pair.row, pair.entry, trustsCodes: linkage.trustsCodes) }
      for pair in across[village] ?? [] { add(pair.row, pair.entry, trustsCodes: false) }
    }
    return pairs
  }
}
