import Rules
import VietnameseText

/// The identities of one village's earlier list, ready to be looked up; and the pairing of two lists.
struct EarlierIndex: Sendable {
  private let identities: [HouseholdIdentity]
  private let byCode: PlacesByKey<String>
  private let byNumber: PlacesByKey<String>
  private let byName: PlacesByKey<MatchingKey>

  init(_ identities: [HouseholdIdentity]) {
    self.identities = identities
    byCode = PlacesByKey(identities.map(\.plainCode))
    byNumber = PlacesByKey(identities.map(\.headIdentityNumber))
    byName = PlacesByKey(identities.map(\.headName))
  }

  /// A household of the earlier list, by its place, and how it was recognised.
  typealias Found = (place: Int, method: EarlierLists.Method, weight: Int?)

  /// What was found out about two lists.
  struct Pairing {
    /// The household of the earlier list that each of this round's is.
    var found: [Found?]
    /// The pairs that may be one household, of those that are left over on both lists; the likeliest first.
    var open: [ScoredMatching.Pair] = []
    /// Whether enough households have kept their codes.
    var trustsCodes = true
  }

  /// Pairs a list with the earlier one, the surest way first; every household of either list is used once at most.
  ///
  /// - Parameters:
  ///   - weights: What weighs how much; without them nothing is linked but by code, number or name.
  ///   - decided: What the office decided about households of the two lists.
  func pairing(
    of list: [HouseholdIdentity?], by weights: LinkWeights? = nil, decided: DecidedPairs = DecidedPairs()
  ) -> Pairing {
    var pairing = Pairing(found: [Found?](repeating: nil, count: list.count))
    var list = list
    var taken = decided.takenPlaces
    for pair in decided.same { pairing.found[pair.row] = (pair.place, .decided, nil) }
    for row in decided.takenRows { list[row] = nil }
    for method in [EarlierLists.Method.codeAndHead, .identityNumber, .name] {
      let ways: [Agreement] = method == .codeAndHead ? [.ofHeads, .ofNames] : [.ofHeads]
      for agreement in ways {
        pair(list, by: method, agreement, into: &pairing, taken: &taken, apart: decided.apart)
      }
    }
    let trustsCodes = weights.map { keepsCodes(list, pairing.found, atLeast: $0.codesKept) } ?? true
    pairing.trustsCodes = trustsCodes
    if let weights {
      let scored = ScoredMatching(weights: weights, trustsCodes: trustsCodes).result(
        now: list.enumerated().compactMap { row, identity in
          pairing.found[row] == nil ? identity.map { (row, $0) } : nil
        },
        before: identities.enumerated().compactMap {
          taken.contains($0.offset) ? nil : ($0.offset, $0.element)
        },
        apart: decided.apart)
      for link in scored.links {
        pairing.found[link.row] = (link.place, .scored, link.weight)
        taken.insert(link.place)
      }
      pairing.open = scored.open
    }
    if trustsCodes {
      pair(list, by: .code, .ofHeads, into: &pairing, taken: &taken, apart: decided.apart)
      pairing.open.removeAll { pairing.found[$0.row] != nil || taken.contains($0.place) }
    }
    return pairing
  }

  /// Pairs what is still open in one way.
  private func pair(
    _ list: [HouseholdIdentity?], by method: EarlierLists.Method, _ agreement: Agreement,
    into pairing: inout Pairing, taken: inout Set<Int>, apart: Set<HouseholdPair>
  ) {
    let open = zip(list, pairing.found).map { $1 == nil ? $0 : nil }
    let shared = method == .name ? Self.repeated(open.compactMap { $0?.headName }) : []
    for (row, identity) in open.enumerated() {
      guard let identity, identity.headName.map({ !shared.contains($0) }) ?? true else { continue }
      let places = candidates(for: identity, by: method, agreement).filter {
        !taken.contains($0) && (apart.isEmpty || !apart.contains(HouseholdPair(row: row, place: $0)))
      }
      guard let place = only(places) else { continue }
      if method == .code, standsElsewhere(identity, at: place, in: open, taken: taken) { continue }
      pairing.found[row] = (place, method, nil)
      taken.insert(place)
    }
  }

  /// Whether enough of the households known by their heads have kept their codes.
  private func keepsCodes(_ list: [HouseholdIdentity?], _ found: [Found?], atLeast share: Int) -> Bool {
    var kept = 0
    var changed = 0
    for (identity, match) in zip(list, found) {
      guard let match, let code = identity?.plainCode, let before = identities[match.place].plainCode else {
        continue
      }
      if code == before { kept += 1 } else { changed += 1 }
    }
    return kept * 100 >= (kept + changed) * share
  }

  /// How far two households of one code must agree about their head.
  private enum Agreement {
    /// Nothing speaks against the heads being one person.
    case ofHeads
    /// The heads have one name; a birth year may have been corrected since.
    case ofNames
  }

  private func candidates(
    for identity: HouseholdIdentity, by method: EarlierLists.Method, _ agreement: Agreement
  ) -> [Int] {
    switch method {
    case .codeAndHead:
      return coded(as: identity).filter { place in
        identities[place].hasSameHead(as: identity)
          && (agreement == .ofNames || identities[place].canBeHead(of: identity))
      }
    case .identityNumber: return identity.headIdentityNumber.map { byNumber[$0] } ?? []
    case .name:
      return (identity.headName.map { byName[$0] } ?? []).filter {
        identities[$0].canBeHead(of: identity)
      }
    case .code: return coded(as: identity)
    case .decided, .scored, .numberElsewhere, .scoredElsewhere: return []
    }
  }

  private func coded(as identity: HouseholdIdentity) -> [Int] {
    identity.plainCode.map { byCode[$0] } ?? []
  }

  /// The one candidate; the first of several only where nothing at all tells them apart.
  private func only(_ places: [Int]) -> Int? {
    guard let first = places.first, places.allSatisfy({ identities[$0] == identities[first] }) else {
      return nil
    }
    return first
  }

  /// Whether a head of one list may stand with another code on the other list.
  private func standsElsewhere(
    _ identity: HouseholdIdentity, at place: Int, in open: [HouseholdIdentity?], taken: Set<Int>
  ) -> Bool {
    if let name = identity.headName,
      byName[name].contains(where: { !taken.contains($0) && identities[$0].canBeHead(of: identity) })
    {
      return true
    }
    guard let name = identities[place].headName else { return false }
    return open.contains { $0?.headName == name && $0.map(identities[place].canBeHead) ?? false }
  }

  /// The names that several households without a partner share: none of them can be told by its name.
  private static func repeated(_ names: [MatchingKey]) -> Set<MatchingKey> {
    var seen: Set<MatchingKey> = []
    return Set(names.filter { !seen.insert($0).inserted })
  }
}
