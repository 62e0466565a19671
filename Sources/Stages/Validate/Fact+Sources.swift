import Rules
import Survey

extension Fact {
  /// A cell that a fact rests on.
  enum Source {
    /// The variable on the row under judgement.
    case own(VariableID)
    /// The variable on the head's row.
    case head(VariableID)
    /// The variable on the row of every member.
    case members(VariableID)
    /// The ticks of a family.
    case family(String)
  }

  /// The cells of the record that the fact is worked out from; those of other rows and lists are the validator's to name.
  var sources: [Source] {
    switch self {
    case .reviewYear, .previousNumber, .earlierStatus, .movedHere, .mainListStatus, .isOnThisList,
      .hasDeparture,
      .listedHouseholds:
      []
    case .isUrban: [.own("area_type")]
    case .computedStatus, .computedCriterion:
      [.own("b1_points"), .own("b2_points"), .family("deprived")]
    case .deprivationCount, .deprivationPoints: [.own("b2_points"), .family("deprived")]
    case .deprivationTicks: [.family("deprived")]
    case .causeTicks: [.own("causes"), .family("cause")]
    case .willTicks: [.family("will")]
    case .listedMembers: [.members("name")]
    case .headCount: [.members("relationship")]
    case .headSex: [.head("sex")]
    case .headBirthYear: [.head("birth")]
    case .headIsMinority: [.head("ethnicity")]
    case .codeRepetition: [.own("household_code")]
    case .decisionYear: [.own("decision_date")]
    case .provinceCodeIsKnown: [.own("province_code")]
    case .districtCodeIsKnown: [.own("district_code")]
    case .communeCodeFits: [.own("commune_code"), .own("district_code"), .own("province_code")]
    case .communeNameFits: [.own("commune_name"), .own("commune_code")]
    case .areaTypeFits: [.own("area_type"), .own("commune_name")]
    case .villageIsKnown: [.own("village_name")]
    case .districtHadEnded: [.own("district_code"), .own("review_date")]
    case .birthYear, .ageLeast, .ageMost, .birthIsPossible, .bornAfterReview, .centuryIsGuessed:
      [.own("birth")]
    case .isHead, .relationshipRepetition: [.own("relationship")]
    case .nameIsPlausible: [.own("name")]
    case .sexIsReadable: [.own("sex")]
    case .identityLength, .identitySex, .identityBirthYear, .identityPlaceIsKnown, .identityZeroRestored,
      .identityRepetition:
      [.own("identity_number")]
    case .ethnicityIsReadable, .ethnicityCodeIsUnclear: [.own("ethnicity")]
    case .personRepetition: [.own("name"), .own("birth"), .own("sex")]
    }
  }
}
