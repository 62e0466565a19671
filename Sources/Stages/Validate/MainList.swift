import Survey
import VietnameseText

/// The first of the three official lists, to compare those that escaped poverty with.
struct MainList {
  private struct Head: Hashable {
    var name: MatchingKey
    var birthYear: Int?
  }

  private var byIdentity: [String: String] = [:]
  private var byHead: [Head: String] = [:]

  /// Remembers a household of the list.
  mutating func add(_ record: Record, of table: ReceivedTable) {
    guard let identity = HouseholdIdentity(record, of: table),
      let status = table.slot(of: "status").flatMap({ record.household.readings[$0].answer.code })
    else { return }
    if let number = identity.headIdentityNumber { byIdentity[number] = status }
    if let name = identity.headName { byHead[Head(name: name, birthYear: identity.headBirthYear)] = status }
  }

  /// The status of a household on the list; nil when it is not there.
  func status(of record: Record, in table: ReceivedTable) -> String? {
    guard let identity = HouseholdIdentity(record, of: table) else { return nil }
    if let status = identity.headIdentityNumber.flatMap({ byIdentity[$0] }) { return status }
    return identity.headName.flatMap { byHead[Head(name: $0, birthYear: identity.headBirthYear)] }
  }
}
