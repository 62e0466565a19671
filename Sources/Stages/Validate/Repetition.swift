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

  private let table: ReceivedTable
  private let slot: Int?
  private let columns: IdentityColumns
  /// The first record of each code.
  private var first: [String: Record] = [:]
  /// The records of each code that came after its first; codes that stand twice are few.
  private var later: [String: [Record]] = [:]

  init(_ table: ReceivedTable) {
    self.table = table
    slot = table.slot(of: "household_code")
    columns = IdentityColumns(table)
  }

  /// Whether the code of a household was used before; nil when it has none.
  ///
  /// What an office decided about the household goes before what can be told from its head.
  mutating func next(_ record: Record) -> (kind: Kind, first: SourceLocation)? {
    if case .repeated(let keptRow) = record.verdict {
      return (.sameFamily, location(ofHouseholdRow: keptRow))
    }
    guard let code = record.household.answer(slot).text else { return nil }
    guard let first = first[code] else {
      first[code] = record
      return (.none, location(of: record))
    }
    let known = [first] + (later[code] ?? [])
    later[code, default: []].append(record)
    // Heads are compared only where a code came before.
    if record.verdict != .ownFamily, let identity = columns.identity(of: record, isWhole: false),
      let same = known.first(where: {
        columns.identity(of: $0, isWhole: false)?.isSameFamily(as: identity) ?? false
      })
    {
      return (.sameFamily, location(of: same))
    }
    return (.otherFamily, location(of: first))
  }

  private func location(ofHouseholdRow row: Int) -> SourceLocation {
    table.records.first { $0.household.row == row }.map(location) ?? table.location
  }

  private func location(of record: Record) -> SourceLocation {
    let column = slot.map { record.household.readings[$0].column }
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

  private let slots: PersonSlots
  /// Whether there is nobody else in the household that a member could repeat.
  private let isAlone: Bool
  private var persons: [PersonKey: Repeated] = [:]
  private var relationships: [String: Repeated] = [:]

  /// - Parameter members: The number of members of the household.
  init(_ slots: PersonSlots, members: Int) {
    self.slots = slots
    isAlone = members == 1
  }

  /// The identity number of a person and the column it stands in.
  func identity(of member: RecordRow) -> (digits: String, column: Int)? {
    guard let slot = slots.identity, let text = member.readings[slot].answer.text else { return nil }
    return IdentityReading.read(text).number.map { ($0.digits, member.readings[slot].column) }
  }

  /// How often the person and the relationship have now been seen; nil for what is not known.
  ///
  /// - Parameter index: The number of the member in the household, from 0.
  mutating func next(
    _ member: RecordRow, at index: Int
  ) -> (person: Repeated?, relationship: Repeated?) {
    let name = member.answer(slots.name).text
    let relationship = member.answer(slots.relationship).code
    if isAlone {
      let once = Repeated(count: 1, first: index)
      return (name.map { _ in once }, relationship.map { _ in once })
    }
    var seen: (person: Repeated?, relationship: Repeated?) = (nil, nil)
    if let name {
      let key = PersonKey(
        name: MatchingKey(name), year: member.answer(slots.birth).date?.year,
        sex: member.answer(slots.sex).code)
      persons[key, default: Repeated(first: index)].count += 1
      seen.person = persons[key]
    }
    if let relationship {
      relationships[relationship, default: Repeated(first: index)].count += 1
      seen.relationship = relationships[relationship]
    }
    return seen
  }
}
