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
      let shared = method == .name ? namesakes(in: list, found: found.map { $0 != nil }) : []
      for (row, identity) in list.enumerated() where found[row] == nil {
        guard let identity else { continue }
        if let name = identity.headName, shared.contains(name) { continue }
        let places = candidates(for: identity, by: method).filter { !taken.contains($0) }
        guard let place = places.first, places.count == 1 || method == .codeAndHead else { continue }
        found[row] = (place, method)
        taken.insert(place)
      }
    }
    return found
  }

  private func candidates(for identity: HouseholdIdentity, by method: EarlierLists.Method) -> [Int] {
    let coded = identity.plainCode.flatMap { byCode[$0] } ?? []
    switch method {
    case .codeAndHead: return coded.filter { identities[$0].hasSameHead(as: identity) }
    case .identityNumber: return identity.headIdentityNumber.flatMap { byNumber[$0] } ?? []
    case .name:
      return (identity.headName.flatMap { byName[$0] } ?? []).filter {
        identities[$0].canBeHead(of: identity)
      }
    case .code: return coded
    }
  }

  /// The names that several households without a partner share: none of them can be told by its name.
  private func namesakes(in list: [HouseholdIdentity?], found: [Bool]) -> Set<MatchingKey> {
    var seen: Set<MatchingKey> = []
    var shared: Set<MatchingKey> = []
    for (identity, isFound) in zip(list, found) where !isFound {
      if let name = identity?.headName, !seen.insert(name).inserted { shared.insert(name) }
    }
    return shared
  }
}
