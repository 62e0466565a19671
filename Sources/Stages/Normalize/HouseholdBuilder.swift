import Rules
import Survey
import VietnameseText

/// Makes households of the records of one table.
struct HouseholdBuilder {
  let table: ReceivedTable
  private let isUrban: Bool?
  let rulebook: Rulebook
  let round: Round
  private let facts: HouseholdFacts
  private let families: HouseholdFacts.Families
  private let tickSlots: [String: [Int?]]
  private let causeCodes: [String]

  init(table: ReceivedTable, place: ResolvedPlace?, rulebook: Rulebook, round: Round) {
    self.table = table
    isUrban = place.flatMap { Area.isUrban(communeNamed: $0.commune.name) }
    self.rulebook = rulebook
    self.round = round
    facts = HouseholdFacts(rulebook: rulebook, vocabulary: rulebook.vocabulary, round: round)
    families = HouseholdFacts.Families(table, rulebook: rulebook)
    tickSlots = rulebook.families.reduce(into: [:]) { slots, family in
      slots[family.prefix] = rulebook.codes(of: family, for: table.standard).codes.map {
        table.slot(of: family.variable(of: $0.code))
      }
    }
    causeCodes = rulebook.codeLists.list("causes", for: table.standard).codes.map(\.code)
  }

  private func answer(_ id: VariableID, _ record: Record) -> Answer {
    table.slot(of: id).map { record.household.readings[$0].answer } ?? .missing
  }

  /// The household's code as written; nil when it has none.
  func code(of record: Record) -> String? { answer("household_code", record).text }

  /// The household of a record, and what its standard makes of it.
  func household(
    of record: Record, key: HouseholdKey, frame: inout Frame
  ) -> (household: Household, assessment: Assessment) {
    let members = record.members.map(person)
    var household = Household(
      key: key, standard: table.standard, row: record.household.row, members: members,
      listsAllMembers: table.listsAllMembers)
    household.head =
      table.personSlot(of: "relationship") == nil
      ? members.first : members.first { $0.relationship == "head" }
    setAnswers(record, in: &household)
    setTicks(record, in: &household)
    frame.clear()
    facts.fill(
      &frame, with: record, of: table, families: families, isUrban: isUrban)
    if case .boolean(let isUrban) = frame[.isUrban] { household.isUrban = isUrban }
    let assessment = assessment(from: frame)
    if table.slot(of: "status") == nil {
      // Before the village meeting the form has no result column: the computed status counts.
      household.status = assessment.computedStatus
      household.criterion = assessment.computedCriterion
    }
    return (household, assessment)
  }

  private func assessment(from frame: Frame) -> Assessment {
    var status: Status?
    var criterion: String?
    var count: Int?
    if case .string(let code) = frame[.computedStatus] { status = Status(rawValue: code) }
    if case .string(let code) = frame[.computedCriterion] { criterion = code }
    if case .integer(let number) = frame[.deprivationCount] { count = number }
    return Assessment(computedStatus: status, computedCriterion: criterion, deprivationCount: count)
  }

  private func setAnswers(_ record: Record, in household: inout Household) {
    household.size = answer("household_size", record).quantity
    household.status = answer("status", record).code.flatMap { Status(rawValue: $0) }
    household.criterion = answer("criterion", record).code
    household.statusBefore = answer("status_before", record).code.flatMap { Status(rawValue: $0) }
    household.entry = answer("entry", record).code
    household.incomePoints = answer("b1_points", record).whole
    household.deprivationPoints = answer("b2_points", record).whole
    household.incomePerPerson = answer("income_per_person", record).whole
    household.children = answer("children", record).quantity
    household.childrenShortOfHealth = answer("children_short_health", record).quantity
    household.childrenShortOfEducation = answer("children_short_education", record).quantity
  }

  private func setTicks(_ record: Record, in household: inout Household) {
    // A form of another standard asks other indicators and causes: its ticks cannot be counted under this round's.
    guard round.standards.contains(table.standard) else {
      household.groups = ticks("group", record)
      return
    }
    household.deprivations = ticks("deprived", record)
    household.causes = ticks("cause", record)
    household.wishes = ticks("wish", record)
    household.wills = ticks("will", record)
    household.groups = ticks("group", record)
    if case .codes(let codes) = answer("causes", record) { household.causes = causes(codes) }
  }

  private func ticks(_ prefix: String, _ record: Record) -> Ticks {
    var ticks = Ticks()
    for (place, slot) in (tickSlots[prefix] ?? []).enumerated() {
      if let slot { ticks[place] = record.household.readings[slot].answer.flag }
    }
    return ticks
  }

  private func causes(_ codes: [String]) -> Ticks {
    var ticks = Ticks()
    for (place, code) in causeCodes.enumerated() { ticks[place] = codes.contains(code) }
    return ticks
  }

  private func person(_ member: RecordRow) -> Person {
    func answer(_ id: VariableID) -> Answer {
      table.personSlot(of: id).map { member.readings[$0].answer } ?? .missing
    }
    let identity = answer("identity_number").text.flatMap { IdentityReading.read($0).number }
    return Person(
      name: answer("name").text ?? "", sex: answer("sex").code.flatMap { Sex(rawValue: $0) },
      birth: answer("birth").date, ethnicity: answer("ethnicity").code,
      relationship: answer("relationship").code,
      identityNumber: identity?.digits, row: member.row)
  }

  /// Every reading of a record whose value is not what stands in the cell.
  func changes(in record: Record) -> [Change] {
    var changes: [Change] = []
    func add(_ row: RecordRow, _ variables: [TableVariable]) {
      for (variable, reading) in zip(variables, row.readings) {
        guard let reason = Self.reason(for: reading), let after = Self.written(reading.answer) else {
          continue
        }
        changes.append(
          Change(
            row: row.row, column: reading.column, variable: variable.id, before: reading.raw, after: after,
            reason: reason))
      }
    }
    add(record.household, table.variables)
    for member in record.members { add(member, table.personVariables) }
    return changes
  }

  private static func reason(for reading: Reading) -> String? {
    let traits = reading.traits
    guard !traits.isEmpty else { return nil }
    // Corrections are logged with their lines, where author and reason are known.
    if traits.contains(.corrected) { return nil }
    if traits.contains(.decoded) { return "decoded" }
    if traits.contains(.zeroRestored) { return "zero-restored" }
    if traits.contains(.centuryGuessed) { return "century-guessed" }
    if traits.contains(.cleaned) { return "cleaned" }
    return nil
  }

  static func written(_ answer: Answer) -> String? {
    switch answer {
    case .missing, .unreadable: nil
    case .flag(let flag): flag ? "yes" : "no"
    case .whole(let number): String(number)
    case .decimal(let number): WrittenNumber.iso(number)
    case .text(let text), .code(let text): text
    case .codes(let codes): codes.joined(separator: ";")
    case .date(let date): date.description
    }
  }
}
