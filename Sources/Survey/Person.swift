public import VietnameseText

/// One person of a household, coded.
public struct Person: Hashable, Sendable {
  /// The name in its normal form, as it is shown to the office.
  public var name: String
  /// The sex; nil when it is not known.
  public var sex: Sex?
  /// The birth date or year; nil when it is not known.
  public var birth: PartialDate?
  /// The ethnic group's code; nil when it is not known.
  public var ethnicity: String?
  /// The relationship to the head; nil when it is not known.
  public var relationship: String?
  /// The identity number, digits only; nil when it is not given or not readable.
  public var identityNumber: String?
  /// The physical row the person stands on.
  public var row: Int

  /// A person.
  public init(
    name: String, sex: Sex? = nil, birth: PartialDate? = nil, ethnicity: String? = nil,
    relationship: String? = nil,
    identityNumber: String? = nil, row: Int
  ) {
    self.name = name
    self.sex = sex
    self.birth = birth
    self.ethnicity = ethnicity
    self.relationship = relationship
    self.identityNumber = identityNumber
    self.row = row
  }
}
