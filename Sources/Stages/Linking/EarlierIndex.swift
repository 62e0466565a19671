import VietnameseText

/// The identities of one village's earlier list, ready to be looked up; and the pairing of two lists.
struct EarlierIndex: Sendable {
  private let identities: [HouseholdIdentity]
  private var byCode: [String: [Int]] = [:]
  private var byNumber: [String: [Int]] = [:]
  private var byName: [MatchingKey: [Int]] = [:]

  init(_ identities: [HouseholdIdentity]) {
    self.identities = identities
    for (place, identity) in identities.enumerated() {
      if let code = identity.plainCode { byCode[code, default: []].append(place) }
      if let number = identity.headIdentityNumber { byNumber[number, default: []].append(place) }
      if let name = identity.headName { byName[name, default: []].append(place) }
    }
  }

  /// Pairs a list with the earlier one, the surest way first; every household of either list is used once at most.
  func matches(of list: [HouseholdIdentity?]) -> [(place: Int, method: EarlierLists.Method)?] {
    var found = [(place: Int, method: EarlierLists.Method)?](repeating: nil, count: list.count)
    var taken = Set<Int>()
    for method in EarlierLists.Method.allCases {
      let ways: [Agreement] = method == .codeAndHead ? [.ofHeads, .ofNames] : [.ofHeads]
      for agreement in ways {
        let open = zip(list, found).map { $1 == nil ? $0 : nil }
        let shared = method == .name ? Self.repeated(open.compactMap { $0?.headName }) : []
        for (row, identity) in open.enumerated() {
          guard let identity, identity.headName.map({ !shared.contains($0) }) ?? true else { continue }
          let places = candidates(for: identity, by: method, agreement).filter { !taken.contains($0) }
          guard let place = only(places) else { continue }
          if method == .code, standsElsewhere(identity, at: place, in: open, taken: taken) { continue }
          found[row] = (place, method)
          taken.insert(place)
        }
      }
    }
    return found
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
    let coded = identity.plainCode.flatMap { byCode[$0] } ?? []
    switch method {
    case .codeAndHead:
      return coded.filter { place in
        identities[place].hasSameHead(as: identity)
          && (agreement == .ofNames || identities[place].canBeHead(of: identity))
      }
    case .identityNumber: return identity.headIdentityNumber.flatMap { byNumber[$0] } ?? []
    case .name:
      return (identity.headName.flatMap { byName[$0] } ?? []).filter {
        identities[$0].canBeHead(of: identity)
      }
    case .code: return coded
    }
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
      (byName[name] ?? []).contains(where: { !taken.contains($0) && identities[$0].canBeHead(of: identity) })
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
