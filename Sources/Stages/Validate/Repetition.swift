import Provenance
import Survey
import VietnameseText

/// Finds households of one village that share a code: two families, or one family twice.
struct CodeRepetition {
  /// What a code was used for before.
  enum Kind: String {
    case none
    case otherFamily = "other-family"
    case sameFamily = "same-family"
  }

  private struct Family {
    var identity: HouseholdIdentity
    var location: SourceLocation
  }

  private let table: ReceivedTable
  private var families: [String: [Family]] = [:]

  init(_ table: ReceivedTable) { self.table = table }

  /// Whether the code of a household was used before; nil when it has none.
  ///
  /// What an office decided about the household goes before what can be told from its head.
  mutating func next(_ record: Record) -> (kind: Kind, first: SourceLocation)? {
    if case .repeated(let keptRow) = record.verdict {
      return (.sameFamily, location(ofHouseholdRow: keptRow))
    }
    guard let slot = table.slot(of: "household_code"), let identity = HouseholdIdentity(record, of: table),
      let code = identity.code
    else { return nil }
    let reading = record.household.readings[slot]
    let place = table.location(of: record.household, column: reading.column)
    let known = families[code] ?? []
    families[code, default: []].append(Family(identity: identity, location: place))
    if record.verdict != .ownFamily,
      let same = known.first(where: { $0.identity.isSameFamily(as: identity) })
    {
      return (.sameFamily, same.location)
    }
    return known.first.map { (.otherFamily, $0.location) } ?? (.none, place)
  }

  private func location(ofHouseholdRow row: Int) -> SourceLocation {
    guard let record = table.records.first(where: { $0.household.row == row }) else { return table.location }
    let column = table.slot(of: "household_code").map { record.household.readings[$0].column }
    return table.location(of: record.household, column: column ?? 1)
  }
}

/// Counts how often a person, or a relationship, stands in one household.
struct MemberRepetition {
  private struct PersonKey: Hashable {
    var name: MatchingKey
    var year: Int?
    var sex: String?
  }

  /// How often something has now been seen, and the member it was first seen at, from 0.
  struct Repeated {
    var count = 0
    let first: Int
  }

  private let table: ReceivedTable
  private var persons: [PersonKey: Repeated] = [:]
  private var relationships: [String: Repeated] = [:]

  init(_ table: ReceivedTable) { self.table = table }

  private func reading(_ id: VariableID, of member: RecordRow) -> Reading? {
    table.personSlot(of: id).map { member.readings[$0] }
  }

  /// The identity number of a person and the column it stands in.
  func identity(of member: RecordRow) -> (digits: String, column: Int)? {
    guard let reading = reading("identity_number", of: member), let text = reading.answer.text else {
      return nil
    }
    return IdentityReading.read(text).number.map { ($0.digits, reading.column) }
  }

  /// How often the person and the relationship have now been seen; nil for what is not known.
  ///
  /// - Parameter index: The number of the member in the household, from 0.
  mutating func next(
    _ member: RecordRow, at index: Int
  ) -> (person: Repeated?, relationship: Repeated?) {
    var seen: (person: Repeated?, relationship: Repeated?) = (nil, nil)
    if let name = reading("name", of: member)?.answer.text {
      let key = PersonKey(
        name: MatchingKey(name), year: reading("birth", of: member)?.answer.date?.year,
        sex: reading("sex", of: member)?.answer.code)
      persons[key, default: Repeated(first: index)].count += 1
      seen.person = persons[key]
    }
    if let relationship = reading("relationship", of: member)?.answer.code {
      relationships[relationship, default: Repeated(first: index)].count += 1
      seen.relationship = relationships[relationship]
    }
    return seen
  }
}
