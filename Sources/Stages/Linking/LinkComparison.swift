public import Rules
import VietnameseText

/// How the answers of two households of different rounds agree, and what that weighs.
public struct LinkComparison: Hashable, Sendable {
  /// One thing both households have an answer to.
  public struct Line: Hashable, Sendable {
    /// What is compared.
    public let feature: LinkFeature
    /// How far it agrees.
    public let agreement: LinkAgreement
    /// What that weighs, in hundredths of a bit.
    public let weight: Int
  }

  /// What both have an answer to, in the order of the features; what one leaves open weighs nothing and is left out.
  public let lines: [Line]

  /// The sum of the weights, in hundredths of a bit.
  public var weight: Int { lines.reduce(0) { $0 + $1.weight } }

  /// Compares two households of one village.
  ///
  /// - Parameter trustsCodes: Whether the village's codes are the same in both rounds.
  public init(
    _ now: HouseholdIdentity, _ before: HouseholdIdentity, by weights: LinkWeights, trustsCodes: Bool
  ) {
    let one = ComparedHousehold(now)
    let other = ComparedHousehold(before)
    lines = LinkFeature.allCases.compactMap { feature in
      guard let agreement = one.agreement(with: other, on: feature, trustsCodes: trustsCodes) else {
        return nil
      }
      return Line(feature: feature, agreement: agreement, weight: weights[feature, agreement])
    }
  }
}

/// A household made ready to be compared with many others; comparing two allocates nothing.
struct ComparedHousehold {
  let identity: HouseholdIdentity
  let code: String?
  /// The head's name without diacritics.
  let letters: [UInt8]
  /// The head's identity number.
  let number: [UInt8]

  init(_ identity: HouseholdIdentity) {
    self.identity = identity
    code = identity.plainCode
    letters = identity.headName.map { Array($0.skeleton.utf8) } ?? []
    number = identity.headIdentityNumber.map { Array($0.utf8) } ?? []
  }

  /// The last word of the head's name: the given name.
  var givenName: ArraySlice<UInt8> {
    let start = letters.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
    return letters[start...]
  }

  /// How far two households agree on something; nil where either has no answer.
  func agreement(
    with other: ComparedHousehold, on feature: LinkFeature, trustsCodes: Bool
  ) -> LinkAgreement? {
    switch feature {
    case .name: return nameAgreement(with: other)
    case .birth:
      guard let year = identity.headBirthYear, let otherYear = other.identity.headBirthYear else {
        return nil
      }
      return year == otherYear ? .same : year.distance(to: otherYear).magnitude == 1 ? .close : .different
    case .sex:
      guard let sex = identity.headSex, let otherSex = other.identity.headSex else { return nil }
      return sex == otherSex ? .same : .different
    case .identityNumber:
      guard !number.isEmpty, number.count == other.number.count else { return nil }
      var differing = 0
      for place in number.indices where number[place] != other.number[place] { differing += 1 }
      return differing == 0 ? .same : differing == 1 ? .close : .different
    case .code:
      guard trustsCodes, let code, let otherCode = other.code else { return nil }
      return code == otherCode ? .same : .different
    case .persons:
      guard let persons = identity.persons, let otherPersons = other.identity.persons else { return nil }
      let difference = persons.distance(to: otherPersons).magnitude
      return difference == 0 ? .same : difference == 1 ? .close : .different
    case .members: return memberAgreement(with: other)
    }
  }

  /// The weight of all that two households have an answer to, in hundredths of a bit.
  func weight(with other: ComparedHousehold, by weights: LinkWeights, trustsCodes: Bool) -> Int {
    var sum = 0
    for feature in LinkFeature.allCases {
      if let agreement = agreement(with: other, on: feature, trustsCodes: trustsCodes) {
        sum += weights[feature, agreement]
      }
    }
    return sum
  }

  private func nameAgreement(with other: ComparedHousehold) -> LinkAgreement? {
    guard let name = identity.headName, let otherName = other.identity.headName else { return nil }
    if name == otherName { return .same }
    return NameNearness.areNear(letters, other.letters) ? .close : .different
  }

  private func memberAgreement(with other: ComparedHousehold) -> LinkAgreement? {
    let own = identity.companions
    let others = other.identity.companions
    guard !own.isEmpty, !others.isEmpty else { return nil }
    var common = 0
    for companion in own {
      let isKnown = others.contains {
        $0.name == companion.name
          && ($0.birthYear == nil || companion.birthYear == nil || $0.birthYear == companion.birthYear)
      }
      if isKnown { common += 1 }
    }
    return common == 0 ? .different : 2 * common >= min(own.count, others.count) ? .same : .close
  }
}
