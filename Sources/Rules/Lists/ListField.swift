/// What a column of a list of households can say.
///
/// What is said of a household stands on its first row; what is said of a person on every row.
public enum ListField: String, CaseIterable, Sendable {
  /// The running number of the household on the list.
  case householdNumber = "household-number"
  /// The running number of the person within the household.
  case memberNumber = "member-number"
  /// A cross on the first row of a household.
  case marker
  /// The household's code within its village.
  case householdCode = "household-code"
  /// The name of the head.
  case headName = "head-name"
  /// The name of the person.
  case name
  /// The relationship to the head.
  case relationship
  /// The sex in words.
  case sex
  /// The day or year of birth.
  case birth
  /// The year of birth of a man.
  case birthOfMan = "birth-of-man"
  /// The year of birth of a woman.
  case birthOfWoman = "birth-of-woman"
  /// The completed years at the end of the review; where the year of birth alone is known, those of that year.
  case age
  /// The ethnic group.
  case ethnicity
  /// The identity number.
  case identityNumber = "identity-number"
  /// The village.
  case village
  /// The commune.
  case commune
  /// The district.
  case district
  /// The province.
  case province
  /// The code of the commune.
  case communeCode = "commune-code"
  /// The code of the district.
  case districtCode = "district-code"
  /// The code of the province.
  case provinceCode = "province-code"
  /// The result of the review.
  case status
  /// The result of the earlier round.
  case statusBefore = "status-before"
  /// The number of the decision that recognised the result.
  case decisionNumber = "decision-number"
  /// The day of that decision.
  case decisionDay = "decision-day"
  /// B1 points.
  case incomePoints = "income-points"
  /// B2 points.
  case deprivationPoints = "deprivation-points"
  /// The number of deprivations.
  case deprivations
  /// The number of persons.
  case persons
  /// A cross where the head belongs to an ethnic minority.
  case minority
  /// The causes of poverty, in words.
  case causes
  /// A cross for a household that had the same result before.
  case continues
  /// A cross for a household that came from the other class.
  case changedClass = "changed-class"
  /// A cross for a household that fell back.
  case fellBack = "fell-back"
  /// A cross for a household that is new on the lists.
  case newlyArisen = "newly-arisen"
  /// A cross for a household that came onto the list in another way: moved in, split off.
  case joined
  /// Nothing: room for writing.
  case blank

  /// Whether it is said of the person, on every row.
  public var isOfPerson: Bool {
    switch self {
    case .memberNumber, .name, .relationship, .sex, .birth, .birthOfMan, .birthOfWoman, .age, .ethnicity,
      .identityNumber, .blank:
      true
    default: false
    }
  }
}
