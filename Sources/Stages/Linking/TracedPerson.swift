import Survey
import VietnameseText

/// A person on a list, as one is looked for on the list of another round.
struct TracedPerson {
  /// The household, by its number among those compared.
  var household: Int
  /// The place within the household, from 1.
  var place: Int
  var village: AreaCode
  var name: MatchingKey
  var birthYear: Int?
  var number: String?
  /// The relationship to the head; `head` for the head.
  var relationship: String?

  /// The persons of a household, the head included, in the order of the list.
  static func all(of identity: HouseholdIdentity, household: Int, village: AreaCode) -> [TracedPerson] {
    var persons = identity.companions.map {
      TracedPerson(
        household: household, place: $0.place, village: village, name: $0.name, birthYear: $0.birthYear,
        number: $0.identityNumber, relationship: $0.relationship)
    }
    if let name = identity.headName {
      persons.append(
        TracedPerson(
          household: household, place: identity.headPlace, village: village, name: name,
          birthYear: identity.headBirthYear, number: identity.headIdentityNumber, relationship: "head"))
    }
    return persons.sorted { $0.place < $1.place }
  }

  /// How a person is recognised, the surest way first.
  enum Way: CaseIterable {
    /// One identity number.
    case number
    /// One name and birth year.
    case nameAndYear
    /// One name, within a household that is the same.
    case name
    /// One birth year and relationship, and nearly one name, within a household that is the same.
    case nearName
  }

  /// What two lists must have in common for a way; nil where this list does not tell it.
  func mark(_ way: Way) -> Mark? {
    switch way {
    case .number: number.map { Mark(text: $0) }
    case .nameAndYear: birthYear.map { Mark(text: name.text, year: $0) }
    case .name: Mark(text: name.text)
    case .nearName: birthYear.map { Mark(text: relationship ?? "", year: $0) }
    }
  }

  struct Mark: Hashable {
    var text: String
    var year: Int?
    /// The village or the household that it holds in; empty for everywhere.
    var scope = ""
  }

  /// Whether nothing speaks against two persons of one mark being one.
  func canBe(_ other: TracedPerson, by way: Way) -> Bool {
    if way != .number, let number, let otherNumber = other.number, number.count == otherNumber.count,
      number != otherNumber
    {
      return false
    }
    switch way {
    case .number:
      return name == other.name || birthYear == other.birthYear
        || NameNearness.areNear(Array(name.skeleton.utf8), Array(other.name.skeleton.utf8))
    case .nearName: return NameNearness.areNear(Array(name.skeleton.utf8), Array(other.name.skeleton.utf8))
    case .nameAndYear, .name: return true
    }
  }

  /// Whether one of this relationship comes into a household by marriage.
  var isByMarriage: Bool { relationship == "spouse" || relationship == "child-in-law" }
}
