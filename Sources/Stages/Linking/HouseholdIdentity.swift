public import Survey
public import VietnameseText

/// What a household can be recognised by: its code within the village, its head, its size and its other members.
public struct HouseholdIdentity: Hashable, Sendable {
  /// A member beside the head.
  public struct Companion: Hashable, Sendable {
    /// The name.
    public var name: MatchingKey
    /// The birth year; nil when it is not known.
    public var birthYear: Int?
    /// The relationship to the head; nil when it is not known.
    public var relationship: String?
    /// The identity number; nil when it is not known.
    public var identityNumber: String?
    /// The place within the household, from 1; 0 when it is not known.
    public var place: Int

    /// A member beside the head.
    public init(
      name: MatchingKey, birthYear: Int?, relationship: String? = nil, identityNumber: String? = nil,
      place: Int = 0
    ) {
      self.name = name
      self.birthYear = birthYear
      self.relationship = relationship
      self.identityNumber = identityNumber
      self.place = place
    }
  }

  /// The household's code as written; nil when it has none.
  public var code: String?
  /// The head's name; nil when it is not known.
  public var headName: MatchingKey?
  /// The head's birth year; nil when it is not known.
  public var headBirthYear: Int?
  /// The head's identity number; nil when it is not known.
  public var headIdentityNumber: String?
  /// The head's sex; nil when it is not known.
  public var headSex: Sex?
  /// The number of persons; nil when it is not known.
  public var persons: Int?
  /// The members beside the head; none where the list names the head only.
  public var companions: [Companion] = []
  /// Whether the list names every member, or the head only.
  public var listsAllMembers = false
  /// The place of the head within the household, from 1.
  public var headPlace = 1

  /// The identity of a household.
  public init(code: String?, headName: MatchingKey?, headBirthYear: Int?, headIdentityNumber: String?) {
    self.code = code
    self.headName = headName
    self.headBirthYear = headBirthYear
    self.headIdentityNumber = headIdentityNumber
  }

  /// The identity of a household as a record tells it, without its size and its other members; nil when neither a
  /// code nor a head is known.
  init?(_ record: Record, of table: ReceivedTable) {
    guard let identity = IdentityColumns(table).identity(of: record, isWhole: false) else { return nil }
    self = identity
  }

  /// What an office calls the households of a list: by code, `001`, the second of a code `001#2`; by place, `#3`.
  static func names(of list: [HouseholdIdentity?]) -> [String] {
    var ordinals: [String: Int] = [:]
    return list.enumerated().map { place, identity in
      guard let identity else { return "" }
      guard let code = identity.code else { return "#\(place + 1)" }
      ordinals[code, default: 0] += 1
      let ordinal = ordinals[code] ?? 1
      return ordinal > 1 ? "\(code)#\(ordinal)" : code
    }
  }

  /// The code with the leading zeros that number cells lose set aside.
  var plainCode: String? { code.map(Self.plain) }

  /// A code with the leading zeros that number cells lose set aside.
  static func plain(_ code: String) -> String {
    guard !code.isEmpty, code.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
      return code
    }
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
    headSex = head?.sex
    persons = household.size
    guard household.listsAllMembers else { return }
    listsAllMembers = true
    headPlace = 1 + (household.members.firstIndex { $0 == head } ?? 0)
    companions = household.members.enumerated().compactMap { place, member in
      place + 1 == headPlace || member.name.isEmpty
        ? nil
        : Companion(
          name: MatchingKey(member.name), birthYear: member.birth?.year, relationship: member.relationship,
          identityNumber: member.identityNumber, place: place + 1)
    }
  }
}
