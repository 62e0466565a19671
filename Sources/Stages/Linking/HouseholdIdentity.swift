public import Survey
public import VietnameseText

/// What a household can be recognised by: its code within the village, and its head.
public struct HouseholdIdentity: Hashable, Sendable {
  /// The household's code as written; nil when it has none.
  public var code: String?
  /// The head's name; nil when it is not known.
  public var headName: MatchingKey?
  /// The head's birth year; nil when it is not known.
  public var headBirthYear: Int?
  /// The head's identity number; nil when it is not known.
  public var headIdentityNumber: String?

  /// The identity of a household.
  public init(code: String?, headName: MatchingKey?, headBirthYear: Int?, headIdentityNumber: String?) {
    self.code = code
    self.headName = headName
    self.headBirthYear = headBirthYear
    self.headIdentityNumber = headIdentityNumber
  }

  /// The identity of a household as a record tells it; nil when neither a code nor a head is known.
  init?(_ record: Record, of table: ReceivedTable) {
    let code = table.slot(of: "household_code").flatMap { record.household.readings[$0].answer.text }
    let relationship = table.personSlot(of: "relationship")
    let head =
      record.members.first { member in
        relationship.map { member.readings[$0].answer.code == "head" } ?? true
      } ?? record.members.first
    func answer(_ id: VariableID) -> Answer {
      guard let head, let slot = table.personSlot(of: id) else { return .missing }
      return head.readings[slot].answer
    }
    let name =
      answer("name").text ?? table.slot(of: "head_name").flatMap { record.household.readings[$0].answer.text }
    guard code != nil || name != nil else { return nil }
    let number = answer("identity_number").text.flatMap { IdentityReading.read($0).number }
    self.init(
      code: code, headName: name.map { MatchingKey($0) }, headBirthYear: answer("birth").date?.year,
      headIdentityNumber: number?.digits)
  }

  /// The code with the leading zeros that number cells lose set aside.
  var plainCode: String? {
    guard let code, !code.isEmpty, code.allSatisfy({ $0.isASCII && $0.isNumber }) else { return code }
    let digits = code.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// Whether two households of one code are one family: one head, by identity number, else by name and birth year.
  func isSameFamily(as other: HouseholdIdentity) -> Bool {
    if let number = headIdentityNumber, let otherNumber = other.headIdentityNumber {
      return number == otherNumber
    }
    return headName != nil && headName == other.headName && headBirthYear == other.headBirthYear
  }

  /// Whether two households of different rounds have one head, as far as names and numbers tell.
  func hasSameHead(as other: HouseholdIdentity) -> Bool {
    if let number = headIdentityNumber, number == other.headIdentityNumber { return true }
    return headName != nil && headName == other.headName
  }

  /// Whether nothing speaks against two heads of one name being one person: neither the birth years nor two identity
  /// numbers of one kind (9 or 12 digits) that differ.
  func canBeHead(of other: HouseholdIdentity) -> Bool {
    if let year = headBirthYear, let otherYear = other.headBirthYear, year != otherYear { return false }
    guard let number = headIdentityNumber, let otherNumber = other.headIdentityNumber else { return true }
    return number == otherNumber || number.count != otherNumber.count
  }
}

extension HouseholdIdentity {
  /// The identity of a coded household.
  public init(_ household: Household) {
    let head = household.head ?? household.members.first
    let isCoded = !household.key.code.hasPrefix("#")
    self.init(
      code: isCoded ? household.key.code : nil,
      headName: head.flatMap { $0.name.isEmpty ? nil : MatchingKey($0.name) },
      headBirthYear: head?.birth?.year,
      headIdentityNumber: head?.identityNumber)
  }
}
