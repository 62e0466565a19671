import Survey
import VietnameseText

/// Where a table says what its households can be recognised by; looked up once for all its records.
struct IdentityColumns {
  private let code: Int?
  private let headName: Int?
  private let persons: Int?
  private let relationship: Int?
  private let name: Int?
  private let birth: Int?
  private let number: Int?
  private let sex: Int?
  private let listsAllMembers: Bool

  init(_ table: ReceivedTable) {
    code = table.slot(of: "household_code")
    headName = table.slot(of: "head_name")
    persons = table.slot(of: "household_size")
    relationship = table.personSlot(of: "relationship")
    name = table.personSlot(of: "name")
    birth = table.personSlot(of: "birth")
    number = table.personSlot(of: "identity_number")
    sex = table.personSlot(of: "sex")
    listsAllMembers = table.listsAllMembers
  }

  /// The identity of a household as a record tells it; nil when neither a code nor a head is known.
  ///
  /// - Parameter isWhole: Tells the head's sex, the size and the other members, too.
  func identity(of record: Record, isWhole: Bool = true) -> HouseholdIdentity? {
    func own(_ slot: Int?) -> Answer { slot.map { record.household.readings[$0].answer } ?? .missing }
    let headPlace =
      record.members.firstIndex { member in
        relationship.map { member.readings[$0].answer.code == "head" } ?? true
      } ?? record.members.indices.first
    func ofHead(_ slot: Int?) -> Answer {
      guard let headPlace, let slot else { return .missing }
      return record.members[headPlace].readings[slot].answer
    }
    let code = own(code).text
    let name = ofHead(name).text ?? own(headName).text
    guard code != nil || name != nil else { return nil }
    let number = ofHead(number).text.flatMap { IdentityReading.read($0).number }
    var identity = HouseholdIdentity(
      code: code, headName: name.map { MatchingKey($0) }, headBirthYear: ofHead(birth).date?.year,
      headIdentityNumber: number?.digits)
    guard isWhole else { return identity }
    identity.headSex = ofHead(sex).code.flatMap { Sex(rawValue: $0) }
    identity.persons = own(persons).quantity
    identity.listsAllMembers = listsAllMembers
    identity.headPlace = (headPlace ?? 0) + 1
    if listsAllMembers, record.members.count > 1 {
      for (place, member) in record.members.enumerated() where place != headPlace {
        guard let slot = self.name, let name = member.readings[slot].answer.text else { continue }
        identity.companions.append(
          HouseholdIdentity.Companion(
            name: MatchingKey(name), birthYear: birth.flatMap { member.readings[$0].answer.date?.year },
            relationship: relationship.flatMap { member.readings[$0].answer.code },
            identityNumber: self.number.flatMap { member.readings[$0].answer.text }.flatMap {
              IdentityReading.read($0).number?.digits
            }, place: place + 1))
      }
    }
    return identity
  }
}
