import Survey
import VietnameseText

/// Finds a person among the members beside the heads of a village's households.
public struct MemberSearch<Place: Sendable>: Sendable {
  private var places: [HouseholdIdentity.Companion: [Place]] = [:]

  /// Nobody is known yet.
  public init() {}

  /// Takes the members of a household in.
  public mutating func add(_ identity: HouseholdIdentity, at place: Place) {
    for companion in identity.companions where companion.birthYear != nil {
      places[companion, default: []].append(place)
    }
  }

  /// The household in which the head of another is a member by name and birth year; nil when none is, or several are.
  public func household(ofHeadOf identity: HouseholdIdentity) -> Place? {
    guard let name = identity.headName, let year = identity.headBirthYear else { return nil }
    let found = places[HouseholdIdentity.Companion(name: name, birthYear: year)] ?? []
    return found.count == 1 ? found[0] : nil
  }
}
