import Survey

/// Pairs the persons of two rounds: first within each household, then between households.
struct PersonSearch {
  /// A household that both rounds, this round alone or the earlier lists alone have.
  private struct Pair {
    var now: PersonCourses.HouseholdPlace?
    var earlier: HouseholdKey?
    /// What became of the household.
    var event: HouseholdEvent
    /// Whether it is, or split off, a household of the earlier lists.
    var isKnown: Bool
    /// The persons, by their numbers in `now` and `before`.
    var persons: Range<Int> = 0..<0
    var earlierPersons: Range<Int> = 0..<0
  }

  private var pairs: [Pair] = []
  private var now: [TracedPerson] = []
  private var before: [TracedPerson] = []
  /// The earlier person that each of this round is, and the other way round.
  private var origin: [Int?] = []
  private var destination: [Int?] = []
  private(set) var leftOut = 0

  init(_ linkages: [VillageLinkage], courses: HouseholdCourses) {
    for linkage in linkages.sorted(by: { $0.village < $1.village }) {
      let arrivals = courses.arrivals(in: linkage.village)
      for (row, identity) in linkage.identities.enumerated() {
        guard let identity, arrivals.indices.contains(row) else { continue }
        let entry = arrivals[row].match?.entry
        guard identity.listsAllMembers, entry?.identity.listsAllMembers ?? true else {
          leftOut += 1
          continue
        }
        let place = PersonCourses.HouseholdPlace(village: linkage.village, row: row)
        var pair = Pair(
          now: place, earlier: entry?.household.key, event: arrivals[row].event,
          isKnown: arrivals[row].former != nil)
        pair.persons = add(identity, to: \.now, village: linkage.village)
        if let entry {
          pair.earlierPersons = add(entry.identity, to: \.before, village: entry.household.key.village)
        }
        pairs.append(pair)
      }
      for leaving in courses.leavings(from: linkage.village) {
        guard leaving.entry.identity.listsAllMembers else {
          leftOut += 1
          continue
        }
        var pair = Pair(now: nil, earlier: leaving.entry.household.key, event: leaving.event, isKnown: true)
        pair.earlierPersons = add(leaving.entry.identity, to: \.before, village: linkage.village)
        pairs.append(pair)
      }
    }
    origin = [Int?](repeating: nil, count: now.count)
    destination = [Int?](repeating: nil, count: before.count)
  }

  private mutating func add(
    _ identity: HouseholdIdentity, to list: WritableKeyPath<Self, [TracedPerson]>, village: AreaCode
  ) -> Range<Int> {
    let start = self[keyPath: list].count
    self[keyPath: list] += TracedPerson.all(of: identity, household: pairs.count, village: village)
    return start..<self[keyPath: list].count
  }

  /// The members of households that are the same.
  mutating func pairWithinHouseholds() {
    for way in TracedPerson.Way.allCases { pair(by: way) { "\($0.household)" } }
  }

  /// Those that went from one household to another: by number anywhere, by name and birth year within the village.
  mutating func pairElsewhere() {
    pair(by: .number) { _ in "" }
    pair(by: .nameAndYear) { $0.village.rawValue }
  }

  /// Pairs persons who alone on either side have a mark within a scope.
  private mutating func pair(by way: TracedPerson.Way, within scope: (TracedPerson) -> String) {
    func marked(_ persons: [TracedPerson], _ partners: [Int?]) -> [TracedPerson.Mark: [Int]] {
      var marked: [TracedPerson.Mark: [Int]] = [:]
      for (number, person) in persons.enumerated() where partners[number] == nil {
        guard var mark = person.mark(way) else { continue }
        mark.scope = scope(person)
        marked[mark, default: []].append(number)
      }
      return marked
    }
    let earlier = marked(before, destination)
    for (mark, numbers) in marked(now, origin) {
      guard numbers.count == 1, let number = numbers.first, let others = earlier[mark], others.count == 1,
        let other = others.first, now[number].canBe(before[other], by: way)
      else { continue }
      origin[number] = other
      destination[other] = number
    }
  }

  /// What became of everybody.
  func lines(bornFrom year: Int) -> [PersonCourses.Line] {
    pairs.enumerated().flatMap { place, pair in
      pair.persons.map { line(of: $0, in: pair, at: place, bornFrom: year) }
        + pair.earlierPersons.compactMap { lost(person: $0, of: pair, at: place) }
    }
  }

  private func line(
    of person: Int, in pair: Pair, at place: Int, bornFrom year: Int
  ) -> PersonCourses.Line {
    let own = now[person]
    let former = origin[person].map { before[$0] }
    let event: PersonEvent =
      if let former {
        former.household == place ? .stays : own.isByMarriage ? .marriedIn : .movedIn
      } else if pair.event == .movedIn, pair.earlier == nil {
        .movedIn
      } else if let birth = own.birthYear, birth >= year {
        .born
      } else {
        own.isByMarriage && pair.isKnown ? .marriedIn : .new
      }
    return PersonCourses.Line(
      event: event, household: pair.now, member: own.place,
      earlier: former.flatMap { pairs[$0.household].earlier }, earlierMember: former?.place)
  }

  /// A person of the round before who is in the household no more; nil for one who stays.
  private func lost(person: Int, of pair: Pair, at place: Int) -> PersonCourses.Line? {
    let next = destination[person].map { now[$0] }
    if let next, next.household == place { return nil }
    let event: PersonEvent =
      if let next {
        next.isByMarriage ? .marriedOut : .movedOut
      } else {
        switch pair.event {
        case .diedOut: .died
        case .movedOut: .movedOut
        default: .unexplained
        }
      }
    return PersonCourses.Line(
      event: event, household: next.flatMap { pairs[$0.household].now }, member: next?.place,
      earlier: pair.earlier, earlierMember: before[person].place)
  }
}
