import Survey

/// A household as a row of its table.
enum HouseholdRow {
  /// What a row is found by within a round.
  struct Key: Hashable {
    var village: String
    var code: String
    var ordinal: Int
    var standard: String

    /// The key of a row that begins with the village, the code, the ordinal and the standard from some column on.
    init(_ row: StoreRow, from first: Int) {
      village = row[first]
      code = row[first + 1]
      ordinal = row[first + 2]
      standard = row[first + 3]
    }
  }

  /// Where the key stands among the columns.
  static let keyColumn = 4

  /// The columns, in the order in which they are written and read.
  static let columns = """
    round, province, district, commune, village, code, ordinal, standard, delivery, sheet_row,
    is_urban, size, lists_all_members, status, criterion, status_before, entry, income_points,
    deprivation_points, income_per_person, deprivations_known, deprivations, causes_known, causes, wishes_known,
    wishes, wills_known, wills, groups_known, groups, children, children_short_health, children_short_education,
    computed_status, computed_criterion, deprivation_count
    """

  static func insertion(into database: any StoreConnection) throws -> RepeatedInsert {
    try database.insertion(into: "household", columns: columns + ", persons")
  }

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
    row.bind(household.persons)
    try row.run()
  }

  static func household(_ row: StoreRow, members: [(person: Person, isHead: Bool)]) -> StoredHousehold {
    var values = ColumnReader(row)
    let round = RoundID(rawValue: values.text())
    let province = AreaCode(rawValue: values.text())
    let district = values.textIfAny().map { AreaCode(rawValue: $0) }
    let commune = AreaCode(rawValue: values.text())
    let key = HouseholdKey(
      round: round, village: AreaCode(rawValue: values.text()), code: values.text(), ordinal: values.number())
    let standard = StandardID(rawValue: values.text())
    let delivery = values.text()
    let sheetRow = values.number()
    let isUrban = values.flagIfAny()
    let size = values.numberIfAny()
    var household = Household(
      key: key, standard: standard, row: sheetRow, members: members.map(\.person),
      listsAllMembers: values.flag())
    household.head = members.first(where: \.isHead)?.person
    household.isUrban = isUrban
    household.size = size
    household.status = status(values.textIfAny())
    household.criterion = values.textIfAny()
    household.statusBefore = status(values.textIfAny())
    household.entry = values.textIfAny()
    household.incomePoints = values.numberIfAny()
    household.deprivationPoints = values.numberIfAny()
    household.incomePerPerson = values.numberIfAny()
    household.deprivations = Ticks(known: values.bits(), ticked: values.bits())
    household.causes = Ticks(known: values.bits(), ticked: values.bits())
    household.wishes = Ticks(known: values.bits(), ticked: values.bits())
    household.wills = Ticks(known: values.bits(), ticked: values.bits())
    household.groups = Ticks(known: values.bits(), ticked: values.bits())
    household.children = values.numberIfAny()
    household.childrenShortOfHealth = values.numberIfAny()
    household.childrenShortOfEducation = values.numberIfAny()
    return StoredHousehold(
      household: household,
      assessment: Assessment(
        computedStatus: status(values.textIfAny()), computedCriterion: values.textIfAny(),
        deprivationCount: values.numberIfAny()),
      province: province, district: district, commune: commune, delivery: delivery)
  }

  private static func status(_ code: String?) -> Status? { code.flatMap { Status(rawValue: $0) } }
}
