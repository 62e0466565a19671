import Survey

/// Where the rows of a table say who somebody is, nil for what it does not ask; looked up once for all its records.
struct PersonSlots: Sendable {
  let name, sex, birth, ethnicity, relationship, identity: Int?

  init(_ table: ReceivedTable) {
    name = table.personSlot(of: "name")
    sex = table.personSlot(of: "sex")
    birth = table.personSlot(of: "birth")
    ethnicity = table.personSlot(of: "ethnicity")
    relationship = table.personSlot(of: "relationship")
    identity = table.personSlot(of: "identity_number")
  }

  /// Whether a row is the head's: it says so, or the table names heads only.
  func isHead(_ member: RecordRow) -> Bool {
    relationship == nil || member.answer(relationship).code == "head"
  }
}
