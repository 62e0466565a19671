import Survey
import VietnameseText

/// Where a table says what its households can be recognised by; looked up once for all its records.
struct IdentityColumns {
  private let code: Int?
  private let headName: Int?
  private let size: Int?
  private let persons: PersonSlots
  private let listsAllMembers: Bool

  init(_ table: ReceivedTable) {
    code = table.slot(of: "household_code")
    headName = table.slot(of: "head_name")
    size = table.slot(of: "household_size")
    persons = PersonSlots(table)
    listsAllMembers = table.listsAllMembers
  }

  /// The identity of a household as a record tells it; nil when neither a code nor a head is known.
  ///
  /// - Parameter isWhole: Tells the head's sex, the size and the other members, too.
  func identity(of record: Record, isWhole: Bool = true) -> HouseholdIdentity? {
    let row = record.household
    let headPlace = record.members.firstIndex(where: persons.isHead) ?? record.members.indices.first
    func ofHead(_ slot: Int?) -> Answer { headPlace.map { record.members[$0].answer(slot) } ?? .missing }
    let code = row.answer(code).text
    let name = ofHead(persons.name).text ?? row.answer(headName).text
    guard code != nil || name != nil else { return nil }
    let number = ofHead(persons.identity).text.flatMap { IdentityReading.read($0).number }
    var identity = HouseholdIdentity(
      code: code, headName: name.map { MatchingKey($0) }, headBirthYear: ofHead(persons.birth).date?.year,
      headIdentityNumber: number?.digits)
    guard isWhole else { return identity }
    identity.headSex = ofHead(persons.sex).code.flatMap { Sex(rawValue: $0) }
    identity.persons = row.answer(size).quantity
    identity.listsAllMembers = listsAllMembers
    identity.headPlace = (headPlace ?? 0) + 1
    if listsAllMembers, record.members.count > 1 {
      for (place, member) in record.members.enumerated() where place != headPlace {
        guard let name = member.answer(persons.name).text else { continue }
        identity.companions.append(
          HouseholdIdentity.Companion(
            name: MatchingKey(name), birthYear: member.answer(persons.birth).date?.year,
            relationship: member.answer(persons.relationship).code,
            identityNumber: member.answer(persons.identity).text.flatMap {
              IdentityReading.read($0).number?.digits
            },
            place: place + 1))
      }
    }
    return identity
  }
}
