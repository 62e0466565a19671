/// Something the program works out about a household, a person or a place, which rules name like a variable.
///
/// Facts are what no single cell says: an age, what a standard's points lead to, whether a code exists on a day.
public enum Fact: String, CaseIterable, Sendable {
  // About a household
  /// The review year of the round.
  case reviewYear = "review_year"
  /// Whether the place is urban, from the form or from the kind of the commune.
  case isUrban = "is_urban"
  /// The status the standard's points lead to.
  case computedStatus = "computed_status"
  /// The criterion of poverty the standard's points lead to.
  case computedCriterion = "computed_criterion"
  /// The number of deprivations: the ticks, else B2 points by the points of one deprivation.
  case deprivationCount = "deprivation_count"
  /// The points of the deprivations: those of the ticks, else B2 as stated.
  case deprivationPoints = "deprivation_points"
  /// The number of ticked indicators; unknown where they were not all asked.
  case deprivationTicks = "deprivation_ticks"
  /// The number of causes given.
  case causeTicks = "cause_ticks"
  /// The number of grades of will ticked.
  case willTicks = "will_ticks"
  /// The number of member rows; unknown where a list names heads only.
  case listedMembers = "listed_members"
  /// The number of members named as the head.
  case headCount = "head_count"
  /// The head's sex.
  case headSex = "head_sex"
  /// The head's birth year.
  case headBirthYear = "head_birth_year"
  /// Whether the head belongs to an ethnic minority.
  case headIsMinority = "head_is_minority"
  /// Whether the code was used before in the village: none, other-family or same-family.
  case codeRepetition = "code_repetition"
  /// The running number of the household above in the same village.
  case previousNumber = "previous_number"
  /// The year of the recognition decision.
  case decisionYear = "decision_year"
  /// The status in the earlier round, or unlisted; unknown where that round's list is not stored.
  case earlierStatus = "earlier_status"
  /// Whether the household stood on another village's list in the earlier round.
  case movedHere = "moved_here"
  /// The status on the first of the three official lists.
  case mainListStatus = "main_list_status"
  /// Whether a province had the code on the day of the review.
  case provinceCodeIsKnown = "province_code_is_known"
  /// Whether a district ever had the code in the records.
  case districtCodeIsKnown = "district_code_is_known"
  /// Whether the commune's code belongs to the district or province of the row.
  case communeCodeFits = "commune_code_fits"
  /// Whether the commune's name is that of its code.
  case communeNameFits = "commune_name_fits"
  /// Whether urban or rural fits the kind of the commune.
  case areaTypeFits = "area_type_fits"
  /// Whether the village is in the register of its commune.
  case villageIsKnown = "village_is_known"
  /// Whether the row has a district code although districts had ended on the day of the review.
  case districtHadEnded = "district_had_ended"

  // About a person
  /// The birth year.
  case birthYear = "birth_year"
  /// The least age the person can have at the review.
  case ageLeast = "age_least"
  /// The greatest age the person can have at the review.
  case ageMost = "age_most"
  /// Whether the person is the head.
  case isHead = "is_head"
  /// Whether the name can be a person's name.
  case nameIsPlausible = "name_is_plausible"
  /// Whether what stands as sex can be read.
  case sexIsReadable = "sex_is_readable"
  /// Whether what stands as birth is a date or year.
  case birthIsPossible = "birth_is_possible"
  /// Whether the birth lies after the review.
  case bornAfterReview = "born_after_review"
  /// Whether the century of the birth year is a guess.
  case centuryIsGuessed = "century_is_guessed"
  /// The number of digits of the identity number.
  case identityLength = "identity_length"
  /// The sex the identity number tells.
  case identitySex = "identity_sex"
  /// The birth year the identity number tells.
  case identityBirthYear = "identity_birth_year"
  /// Whether the identity number begins with the code of a province or country.
  case identityPlaceIsKnown = "identity_place_is_known"
  /// Whether a lost leading zero of the identity number was put back.
  case identityZeroRestored = "identity_zero_restored"
  /// Whether what stands as ethnic group is one.
  case ethnicityIsReadable = "ethnicity_is_readable"
  /// Whether a bare number of an ethnic group means different groups in the two official lists.
  case ethnicityCodeIsUnclear = "ethnicity_code_is_unclear"
  /// 1 where the person stands in the household for the first time, 2 for the second.
  case personRepetition = "person_repetition"
  /// 1 where the identity number stands in the round for the first time, 2 for the second.
  case identityRepetition = "identity_repetition"
  /// 1 for the first member of the household with this relationship, 2 for the second.
  case relationshipRepetition = "relationship_repetition"

  // About a table as a whole
  /// The number of households (or villages, or areas) of the table.
  case listedHouseholds = "listed_households"

  // About a household of the earlier round
  /// Whether the household stands on this round's list.
  case isOnThisList = "is_on_this_list"
  /// Whether the household is among those that left with a reason.
  case hasDeparture = "has_departure"

  /// The byte that stands for it in memory, another one for each: as a number it is found sooner than by its name.
  var byte: UInt8 { withUnsafeBytes(of: self) { $0.first ?? 0 } }

  /// The type of its values.
  public var type: ValueType {
    switch self {
    case .reviewYear, .deprivationCount, .deprivationPoints, .deprivationTicks, .causeTicks, .willTicks,
      .listedMembers, .headCount,
      .headBirthYear, .previousNumber, .decisionYear, .birthYear, .ageLeast, .ageMost, .identityLength,
      .identityBirthYear, .personRepetition, .identityRepetition, .relationshipRepetition, .listedHouseholds:
      .integer
    case .computedStatus, .computedCriterion, .headSex, .codeRepetition, .earlierStatus, .mainListStatus,
      .identitySex:
      .string
    case .isUrban, .headIsMinority, .provinceCodeIsKnown, .districtCodeIsKnown, .communeCodeFits,
      .communeNameFits,
      .areaTypeFits, .villageIsKnown, .districtHadEnded, .isHead, .nameIsPlausible, .sexIsReadable,
      .birthIsPossible,
      .bornAfterReview, .centuryIsGuessed, .identityPlaceIsKnown, .identityZeroRestored, .ethnicityIsReadable,
      .ethnicityCodeIsUnclear, .movedHere, .isOnThisList, .hasDeparture:
      .boolean
    }
  }

  /// The rules that can name it: in others it never has a value.
  var scopes: Set<EditRule.Scope> {
    switch self {
    case .reviewYear: [.household, .person, .file, .village, .area]
    case .isOnThisList, .hasDeparture: [.earlierHousehold]
    case .listedHouseholds: [.file]
    case .birthYear, .ageLeast, .ageMost, .isHead, .nameIsPlausible, .sexIsReadable, .birthIsPossible,
      .bornAfterReview, .centuryIsGuessed, .identityLength, .identitySex, .identityBirthYear,
      .identityPlaceIsKnown, .identityZeroRestored, .ethnicityIsReadable, .ethnicityCodeIsUnclear,
      .personRepetition, .identityRepetition, .relationshipRepetition:
      [.person]
    default: [.household, .person]
    }
  }
}
