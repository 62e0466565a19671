import Rules

/// Pairs the households that neither code nor number nor name settles, by what all their answers weigh together.
///
/// Only households that share a birth year or nearly, a given name, or a code are compared, and no group of more than
/// ``largestGroup``: the work grows with the lists, never with their square.
struct ScoredMatching {
  /// A household of each list, by its place in the list, and what speaks for their being one.
  struct Pair: Hashable, Sendable {
    var row: Int
    var place: Int
    var weight: Int
  }

  /// What the comparison came to.
  struct Result {
    /// The pairs that are one household.
    var links: [Pair] = []
    /// The pairs that may be one, the likeliest first; nothing is said about them here.
    var open: [Pair] = []
  }

  /// More households of one village with one given name, or of one birth year, are not compared by it.
  static let largestGroup = 200

  let weights: LinkWeights
  let trustsCodes: Bool

  /// Pairs the households left over of two lists.
  ///
  /// - Parameter apart: Pairs that were decided to be two households.
  func result(
    now: [(row: Int, identity: HouseholdIdentity)], before: [(place: Int, identity: HouseholdIdentity)],
    apart: Set<HouseholdPair>
  ) -> Result {
    guard !now.isEmpty, !before.isEmpty else { return Result() }
    return settle(candidates(now: now, before: before, apart: apart), from: weights.linkFrom)
  }

  /// The pairs worth asking about, the likeliest first.
  private func candidates(
    now: [(row: Int, identity: HouseholdIdentity)], before: [(place: Int, identity: HouseholdIdentity)],
    apart: Set<HouseholdPair>
  ) -> [Pair] {
    let known = before.map { ComparedHousehold($0.identity) }
    var groups: [Group: [Int]] = [:]
    for (number, household) in known.enumerated() {
      for group in Group.own(of: household) { groups[group, default: []].append(number) }
    }
    groups = groups.filter { $0.value.count <= Self.largestGroup }
    var pairs: [Pair] = []
    var lastRow = [Int](repeating: -1, count: known.count)
    for (row, identity) in now {
      let household = ComparedHousehold(identity)
      for group in Group.sought(for: household) {
        for number in groups[group] ?? [] where lastRow[number] != row {
          lastRow[number] = row
          let weight = household.weight(with: known[number], by: weights, trustsCodes: trustsCodes)
          guard weight >= weights.askFrom else { continue }
          let place = before[number].place
          guard apart.isEmpty || !apart.contains(HouseholdPair(row: row, place: place)) else { continue }
          pairs.append(Pair(row: row, place: place, weight: weight))
        }
      }
    }
    return pairs.sorted { ($1.weight, $0.row, $0.place) < ($0.weight, $1.row, $1.place) }
  }

  /// Links every pair that leads over all others of its households, until none does.
  ///
  /// - Parameters:
  ///   - candidates: The pairs, the likeliest first.
  ///   - least: The weight a pair is linked from.
  func settle(_ candidates: [Pair], from least: Int) -> Result {
    var result = Result(links: [], open: candidates)
    while true {
      var best: [Int: [Int]] = [:]
      var bestOfPlace: [Int: [Int]] = [:]
      for (number, pair) in result.open.enumerated() {
        if best[pair.row, default: []].count < 2 { best[pair.row, default: []].append(number) }
        if bestOfPlace[pair.place, default: []].count < 2 {
          bestOfPlace[pair.place, default: []].append(number)
        }
      }
      func leads(_ number: Int, among rivals: [Int]?) -> Bool {
        guard let rivals, rivals.first == number else { return false }
        guard rivals.count > 1 else { return true }
        return result.open[number].weight - result.open[rivals[1]].weight >= weights.lead
      }
      let found = result.open.indices.filter { number in
        let pair = result.open[number]
        return pair.weight >= least && leads(number, among: best[pair.row])
          && leads(number, among: bestOfPlace[pair.place])
      }
      guard !found.isEmpty else { return result }
      let links = found.map { result.open[$0] }
      result.links += links
      let rows = Set(links.map(\.row))
      let places = Set(links.map(\.place))
      result.open.removeAll { rows.contains($0.row) || places.contains($0.place) }
    }
  }

  /// What compared households have in common.
  private enum Group: Hashable {
    case birthYear(Int)
    case givenName(ArraySlice<UInt8>)
    case code(String)

    /// The groups a household of the earlier list belongs to.
    static func own(of household: ComparedHousehold) -> [Group] {
      var groups: [Group] = []
      if let year = household.identity.headBirthYear { groups.append(.birthYear(year)) }
      if !household.letters.isEmpty { groups.append(.givenName(household.givenName)) }
      if let code = household.code { groups.append(.code(code)) }
      return groups
    }

    /// The groups in which a household of this round is looked for.
    static func sought(for household: ComparedHousehold) -> [Group] {
      var groups = own(of: household)
      if let year = household.identity.headBirthYear, year > 0, year < Int(Int16.max) {
        groups += [.birthYear(year - 1), .birthYear(year + 1)]
      }
      return groups
    }
  }
}

/// A household of this round's list and one of the earlier list, by their places.
struct HouseholdPair: Hashable, Sendable {
  var row: Int
  var place: Int
}
