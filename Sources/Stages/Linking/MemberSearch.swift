import Survey
import VietnameseText

/// Finds a person among the members beside the heads of a village's households.
public struct MemberSearch<Place: Sendable>: Sendable {
  private struct Person: Hashable {
    var name: MatchingKey
    var birthYear: Int
  }

  private var places: [Person: [Place]] = [:]

  /// Nobody is known yet.
  public init() {}

  /// Takes the members of a household in.
  public mutating func add(_ identity: HouseholdIdentity, at place: Place) {
    for companion in identity.companions {
      guard let year = companion.birthYear else { continue }
      places[Person(name: companion.name, birthYear: year), default: []].append(place)
    }
  }

  /// The household in which the head of another is a member by name and birth year; nil when none is, or several are.
  public func household(ofHeadOf identity: HouseholdIdentity) -> Place? {
    guard let name = identity.headName, let year = identity.headBirthYear else { return nil }
    let found = places[Person(name: name, birthYear: year)] ?? []
    return found.count == 1 ? found[0] : nil
  }
}
