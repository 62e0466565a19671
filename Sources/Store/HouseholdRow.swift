import GRDB
import Survey

/// A household as a row of its table.
enum HouseholdRow {
  /// What a row is found by within a round.
  struct Key: Hashable {
    var village: String
    var code: String
    var ordinal: Int
    var standard: String

    init(_ row: Row) {
      village = row["village"]
      code = row["code"]
      ordinal = row["ordinal"]
      standard = row["standard"]
    }
  }

  static let insertion = """
    INSERT INTO household (round, province, district, commune, village, code, ordinal, standard, delivery, sheet_row,
      is_urban, size, persons, lists_all_members, status, criterion, status_before, entry, income_points,
      deprivation_points, income_per_person, deprivations_known, deprivations, causes_known, causes, wishes_known,
      wishes, wills_known, wills, groups_known, groups, children, children_short_health, children_short_education,
      computed_status, computed_criterion, deprivation_count)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static func insert(_ stored: StoredHousehold, by row: inout RepeatedInsert) throws(StoreError) {
    let household = stored.household
    let assessment = stored.assessment
    row.bind(household.key.round.rawValue)
    row.bind(stored.province.rawValue)
    row.bind(stored.district?.rawValue)
    row.bind(stored.commune.rawValue)
    row.bind(household.key.village.rawValue)
    row.bind(household.key.code)
    row.bind(household.key.ordinal)
    row.bind(household.standard.rawValue)
    row.bind(stored.delivery)
    row.bind(household.row)
    row.bind(household.isUrban)
    row.bind(household.size)
    row.bind(household.persons)
    row.bind(household.listsAllMembers)
    row.bind(household.status?.rawValue)
    row.bind(household.criterion)
    row.bind(household.statusBefore?.rawValue)
    row.bind(household.entry)
    row.bind(household.incomePoints)
    row.bind(household.deprivationPoints)
    row.bind(household.incomePerPerson)
    for ticks in [
      household.deprivations, household.causes, household.wishes, household.wills, household.groups,
    ] {
      row.bind(bits: ticks.known)
      row.bind(bits: ticks.ticked)
    }
    row.bind(household.children)
    row.bind(household.childrenShortOfHealth)
    row.bind(household.childrenShortOfEducation)
    row.bind(assessment.computedStatus?.rawValue)
    row.bind(assessment.computedCriterion)
    row.bind(assessment.deprivationCount)
    try row.run()
  }

  static func household(_ row: Row, members: [(person: Person, isHead: Bool)]) -> StoredHousehold {
    let key = HouseholdKey(
      round: RoundID(rawValue: row["round"]), village: AreaCode(rawValue: row["village"]), code: row["code"],
      ordinal: row["ordinal"])
    var household = Household(
      key: key, standard: StandardID(rawValue: row["standard"]), row: row["sheet_row"],
      members: members.map(\.person), listsAllMembers: row["lists_all_members"])
    household.head = members.first(where: \.isHead)?.person
    household.isUrban = row["is_urban"]
    household.size = row["size"]
    household.status = status(row["status"])
    household.criterion = row["criterion"]
    household.statusBefore = status(row["status_before"])
    household.entry = row["entry"]
    household.incomePoints = row["income_points"]
    household.deprivationPoints = row["deprivation_points"]
    household.incomePerPerson = row["income_per_person"]
    household.deprivations = ticks(row["deprivations_known"], row["deprivations"])
    household.causes = ticks(row["causes_known"], row["causes"])
    household.wishes = ticks(row["wishes_known"], row["wishes"])
    household.wills = ticks(row["wills_known"], row["wills"])
    household.groups = ticks(row["groups_known"], row["groups"])
    household.children = row["children"]
    household.childrenShortOfHealth = row["children_short_health"]
    household.childrenShortOfEducation = row["children_short_education"]
    return StoredHousehold(
      household: household,
      assessment: Assessment(
        computedStatus: status(row["computed_status"]), computedCriterion: row["computed_criterion"],
        deprivationCount: row["deprivation_count"]), province: AreaCode(rawValue: row["province"]),
      district: (row["district"] as String?).map { AreaCode(rawValue: $0) },
      commune: AreaCode(rawValue: row["commune"]), delivery: row["delivery"])
  }

  private static func status(_ code: String?) -> Status? { code.flatMap { Status(rawValue: $0) } }

  private static func ticks(_ known: Int64, _ ticked: Int64) -> Ticks {
    Ticks(known: UInt64(bitPattern: known), ticked: UInt64(bitPattern: ticked))
  }
}
