import Rules
import Survey
import VietnameseText

/// Pairs the households that are left over in their villages with those of other villages.
struct MoveSearch {
  private var moves = HouseholdMoves()

  /// A household of this round that no household of its village's earlier list is.
  private struct Arrival {
    var linkage: Int
    var row: Int
    var identity: HouseholdIdentity
  }

  /// A household of the earlier list of a village that nobody there is.
  private struct Leaver {
    var linkage: Int
    var entry: EarlierLists.Entry
  }

  private let linkages: [VillageLinkage]
  private var arrivals: [Arrival] = []
  private var leavers: [Leaver] = []

  init(_ linkages: [VillageLinkage]) {
    self.linkages = linkages.sorted { $0.village < $1.village }
    for (number, linkage) in self.linkages.enumerated() {
      leavers += linkage.left.map { Leaver(linkage: number, entry: $0) }
      for (row, identity) in linkage.identities.enumerated() {
        guard let identity, linkage.matches[row] == nil, linkage.elsewhere[row] == nil else { continue }
        arrivals.append(Arrival(linkage: number, row: row, identity: identity))
      }
    }
  }

  /// Those of whom the office said that they moved.
  mutating func takeDecided() {
    for linkage in linkages {
      for (row, entry) in linkage.elsewhere {
        add(row, of: linkage.village, is: entry, by: .decided, weight: nil)
      }
    }
  }

  private mutating func add(
    _ row: Int, of village: AreaCode, is entry: EarlierLists.Entry, by method: EarlierLists.Method,
    weight: Int?
  ) {
    let match = EarlierLists.Match(entry: entry, method: method, weight: weight)
    moves.moved.append(MovedHousehold(village: village, row: row, match: match))
  }

  private mutating func add(
    _ arrival: Arrival, is leaver: Leaver, by method: EarlierLists.Method, weight: Int? = nil
  ) {
    add(
      arrival.row, of: linkages[arrival.linkage].village, is: leaver.entry, by: method, weight: weight)
  }

  /// The moves found, in the order of the villages and their lists.
  var result: HouseholdMoves {
    var moves = moves
    moves.moved.sort { ($0.village, $0.row) < ($1.village, $1.row) }
    moves.open.sort { one, other in
      (one.village, one.row, other.weight, one.entry.household.key.description)
        < (other.village, other.row, one.weight, other.entry.household.key.description)
    }
    return moves
  }

  private func canBeOne(_ arrival: Arrival, _ leaver: Leaver) -> Bool {
    arrival.linkage != leaver.linkage
      && !linkages[arrival.linkage].isApart(arrival.row, from: leaver.entry.household.key)
  }

  /// Pairs by the head's identity number.
  mutating func pairByNumber() {
    var before: [String: [Int]] = [:]
    var now: [String: [Int]] = [:]
    for (place, leaver) in leavers.enumerated() {
      if let number = leaver.entry.identity.headIdentityNumber { before[number, default: []].append(place) }
    }
    for (place, arrival) in arrivals.enumerated() {
      if let number = arrival.identity.headIdentityNumber { now[number, default: []].append(place) }
    }
    var pairs: [(arrival: Int, leaver: Int)] = []
    for (place, arrival) in arrivals.enumerated() {
      guard let number = arrival.identity.headIdentityNumber, now[number]?.count == 1,
        let there = before[number], there.count == 1, canBeOne(arrival, leavers[there[0]]),
        Self.agree(arrival.identity, leavers[there[0]].entry.identity)
      else { continue }
      pairs.append((place, there[0]))
    }
    for pair in pairs { add(arrivals[pair.arrival], is: leavers[pair.leaver], by: .numberElsewhere) }
    drop(arrivals: Set(pairs.map(\.arrival)), leavers: Set(pairs.map(\.leaver)))
  }

  /// Forgets the households that were paired.
  private mutating func drop(arrivals taken: Set<Int>, leavers gone: Set<Int>) {
    arrivals = arrivals.indices.filter { !taken.contains($0) }.map { arrivals[$0] }
    leavers = leavers.indices.filter { !gone.contains($0) }.map { leavers[$0] }
  }

  private static func agree(_ one: HouseholdIdentity, _ other: HouseholdIdentity) -> Bool {
    if let year = one.headBirthYear, year == other.headBirthYear { return true }
    guard let name = one.headName, let otherName = other.headName else { return false }
    return name == otherName
      || NameNearness.areNear(Array(name.skeleton.utf8), Array(otherName.skeleton.utf8))
  }

  /// Pairs heads of one name and birth year, by what all their answers weigh together; a pair that does not lead stays open.
  ///
  /// More namesakes meet by chance in a district than in a commune, so a pair of two communes has to weigh more, and counts
  /// for less by as much beside one within a commune.
  mutating func pairByNames(_ weights: LinkWeights) {
    var candidates: [ScoredMatching.Pair] = []
    for (row, place) in namesakes() {
      let (arrival, leaver) = (arrivals[row], leavers[place])
      let weight = ComparedHousehold(arrival.identity).weight(
        with: ComparedHousehold(leaver.entry.identity), by: weights, trustsCodes: false)
      let handicap = handicap(arrival, leaver, by: weights)
      guard let handicap, weight - handicap >= weights.askFrom else { continue }
      candidates.append(ScoredMatching.Pair(row: row, place: place, weight: weight - handicap))
    }
    guard !candidates.isEmpty else { return }
    let own = pairsWithinVillages()
    candidates.append(contentsOf: own)
    candidates.sort { ($1.weight, $0.row, $0.place) < ($0.weight, $1.row, $1.place) }
    let result = ScoredMatching(weights: weights, trustsCodes: false).settle(
      candidates, from: weights.linkInCommuneFrom ?? .max)
    let isOwn = Set(own)
    func weight(_ pair: ScoredMatching.Pair) -> Int {
      pair.weight + (handicap(arrivals[pair.row], leavers[pair.place], by: weights) ?? 0)
    }
    for pair in result.links where !isOwn.contains(pair) {
      add(arrivals[pair.row], is: leavers[pair.place], by: .scoredElsewhere, weight: weight(pair))
    }
    for pair in result.open where !isOwn.contains(pair) {
      // Of two communes only likely pairs are asked about: a province has too many namesakes.
      let isNear = areOfOneCommune(arrivals[pair.row], leavers[pair.place])
      guard isNear || pair.weight >= weights.linkInCommuneFrom ?? .max else { continue }
      moves.open.append(
        HouseholdMoves.Open(
          village: linkages[arrivals[pair.row].linkage].village, row: arrivals[pair.row].row,
          entry: leavers[pair.place].entry, weight: weight(pair)))
    }
  }

  /// The pairs of an arrival and a leaver of different villages whose heads have one name and birth year.
  private func namesakes() -> [(row: Int, place: Int)] {
    var before: [Namesake: [Int]] = [:]
    for (place, leaver) in leavers.enumerated() {
      if let namesake = Namesake(leaver.entry.identity) { before[namesake, default: []].append(place) }
    }
    before = before.filter { $0.value.count <= ScoredMatching.largestGroup }
    return arrivals.enumerated().flatMap { row, arrival in
      (Namesake(arrival.identity).flatMap { before[$0] } ?? [])
        .filter { canBeOne(arrival, leavers[$0]) }.map { (row, $0) }
    }
  }

  private func areOfOneCommune(_ arrival: Arrival, _ leaver: Leaver) -> Bool {
    linkages[arrival.linkage].commune == linkages[leaver.linkage].commune
  }

  /// By how much more a pair of two communes has to weigh than one within a commune; nil where it is not looked at.
  private func handicap(_ arrival: Arrival, _ leaver: Leaver, by weights: LinkWeights) -> Int? {
    if areOfOneCommune(arrival, leaver) { return 0 }
    guard let across = weights.linkAcrossCommunesFrom, let within = weights.linkInCommuneFrom else {
      return nil
    }
    return across - within + Self.bit * doublings
  }

  /// One bit in the unit of weights.
  private static let bit = 100
  /// So many households left over are looked through between communes before a pair has to weigh more.
  private static let fewLeavers = 500

  /// How often the households left over double the few that the weights are meant for: with twice as many a namesake is
  /// found by chance twice as often, which is one bit.
  private var doublings: Int {
    Int.bitWidth - (leavers.count / Self.fewLeavers).leadingZeroBitCount
  }

  /// The pairs that are open within the villages: who may be one there, too, is not taken for one that moved.
  private func pairsWithinVillages() -> [ScoredMatching.Pair] {
    let places = Dictionary(
      leavers.enumerated().map { ($1.entry.household.key, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [Int: [Int: Int]] = [:]
    for (row, arrival) in arrivals.enumerated() { rows[arrival.linkage, default: [:]][arrival.row] = row }
    return linkages.enumerated().flatMap { number, linkage in
      linkage.open.compactMap { pair in
        guard let row = rows[number]?[pair.row], let place = places[pair.entry.household.key] else {
          return nil
        }
        return ScoredMatching.Pair(row: row, place: place, weight: pair.weight)
      }
    }
  }

  /// A head by name, without diacritics, and birth year.
  private struct Namesake: Hashable {
    var name: String
    var year: Int

    init?(_ identity: HouseholdIdentity) {
      guard let name = identity.headName, let year = identity.headBirthYear else { return nil }
      self.name = name.skeleton
      self.year = year
    }
  }
}
