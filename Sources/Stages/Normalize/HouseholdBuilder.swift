import Rules
import Survey
import VietnameseText

/// Makes households of the records of one table.
///
/// Not a value: it is asked of every record. Where the table says what is looked up once.
final class HouseholdBuilder {
  private let table: ReceivedTable
  private let isUrban: Bool?
  private let facts: HouseholdFacts
  private let slots: Slots
  private let persons: PersonSlots
  /// The places of the ticks of each family that are counted under the round's standards, in the order of its codes.
  private let deprivations, ticksOfCauses, wishes, wills, groups: [Int?]
  private let causeCodes: [String]
  /// A form of another standard asks other indicators and causes: its ticks cannot be counted under this round's.
  private let countsTicks: Bool

  init(table: ReceivedTable, place: ResolvedPlace?, rulebook: Rulebook, round: Round) {
    func ticks(_ prefix: String) -> [Int?] {
      guard let family = rulebook.family(prefix) else { return [] }
      return rulebook.codes(of: family, for: table.standard).codes.map {
        table.slot(of: family.variable(of: $0.code))
      }
    }
    self.table = table
    isUrban = place.flatMap { Area.isUrban(communeNamed: $0.commune.name) }
    facts = HouseholdFacts(table, rulebook: rulebook, round: round)
    slots = Slots(table)
    persons = PersonSlots(table)
    deprivations = ticks("deprived")
    ticksOfCauses = ticks("cause")
    wishes = ticks("wish")
    wills = ticks("will")
    groups = ticks("group")
    causeCodes = rulebook.codeLists.list("causes", for: table.standard).codes.map(\.code)
    countsTicks = round.standards.contains(table.standard)
  }

  /// Where a row says what is known of its household; nil where the table does not ask it.
  private struct Slots {
    let code, size, status, criterion, statusBefore, entry, incomePoints, deprivationPoints: Int?
    let incomePerPerson, children, childrenShortOfHealth, childrenShortOfEducation, causes: Int?

    init(_ table: ReceivedTable) {
      code = table.slot(of: "household_code")
      size = table.slot(of: "household_size")
      status = table.slot(of: "status")
      criterion = table.slot(of: "criterion")
      statusBefore = table.slot(of: "status_before")
      entry = table.slot(of: "entry")
      incomePoints = table.slot(of: "b1_points")
      deprivationPoints = table.slot(of: "b2_points")
      incomePerPerson = table.slot(of: "income_per_person")
      children = table.slot(of: "children")
      childrenShortOfHealth = table.slot(of: "children_short_health")
      childrenShortOfEducation = table.slot(of: "children_short_education")
      causes = table.slot(of: "causes")
    }
  }

  /// The household's code as written; nil when it has none.
  func code(of record: Record) -> String? { record.household.answer(slots.code).text }

  /// The household of a record, and what its standard makes of it.
  func household(
    of record: Record, key: HouseholdKey, frame: inout Frame
  ) -> (household: Household, assessment: Assessment) {
    let members = record.members.map(person)
    var household = Household(
      key: key, standard: table.standard, row: record.household.row, members: members,
      listsAllMembers: table.listsAllMembers)
    household.head =
      persons.relationship == nil ? members.first : members.first { $0.relationship == "head" }
    setAnswers(record.household, in: &household)
    setTicks(record.household, in: &household)
    frame.clear()
    facts.fill(&frame, with: record, isUrban: isUrban)
    if case .boolean(let isUrban) = frame[.isUrban] { household.isUrban = isUrban }
    let assessment = assessment(from: frame)
    if slots.status == nil {
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

  private func setAnswers(_ row: RecordRow, in household: inout Household) {
    household.size = row.answer(slots.size).quantity
    household.status = row.answer(slots.status).code.flatMap { Status(rawValue: $0) }
    household.criterion = row.answer(slots.criterion).code
    household.statusBefore = row.answer(slots.statusBefore).code.flatMap { Status(rawValue: $0) }
    household.entry = row.answer(slots.entry).code
    household.incomePoints = row.answer(slots.incomePoints).whole
    household.deprivationPoints = row.answer(slots.deprivationPoints).whole
    household.incomePerPerson = row.answer(slots.incomePerPerson).whole
    household.children = row.answer(slots.children).quantity
    household.childrenShortOfHealth = row.answer(slots.childrenShortOfHealth).quantity
    household.childrenShortOfEducation = row.answer(slots.childrenShortOfEducation).quantity
  }

  private func setTicks(_ row: RecordRow, in household: inout Household) {
    household.groups = ticks(groups, in: row)
    guard countsTicks else { return }
    household.deprivations = ticks(deprivations, in: row)
    household.causes = ticks(ticksOfCauses, in: row)
    household.wishes = ticks(wishes, in: row)
    household.wills = ticks(wills, in: row)
    if case .codes(let codes) = row.answer(slots.causes) { household.causes = causes(codes) }
  }

  private func ticks(_ slots: [Int?], in row: RecordRow) -> Ticks {
    var ticks = Ticks()
    for (place, slot) in slots.enumerated() {
      if let slot, case .flag(let flag) = row.readings[slot].answer { ticks[place] = flag }
    }
    return ticks
  }

  private func causes(_ codes: [String]) -> Ticks {
    var ticks = Ticks()
    for (place, code) in causeCodes.enumerated() { ticks[place] = codes.contains(code) }
    return ticks
  }

  private func person(_ member: RecordRow) -> Person {
    let identity = member.answer(persons.identity).text.flatMap { IdentityReading.read($0).number }
    return Person(
      name: member.answer(persons.name).text ?? "",
      sex: member.answer(persons.sex).code.flatMap { Sex(rawValue: $0) },
      birth: member.answer(persons.birth).date, ethnicity: member.answer(persons.ethnicity).code,
      relationship: member.answer(persons.relationship).code, identityNumber: identity?.digits,
      row: member.row)
  }

  /// Every reading of a record whose value is not what stands in the cell.
  func changes(in record: Record) -> [Change] {
    var changes: [Change] = []
    func add(_ row: RecordRow, _ variables: [TableVariable]) {
      for place in row.readings.indices where !row.readings[place].traits.isEmpty {
        let reading = row.readings[place]
        guard let reason = Self.reason(for: reading), let after = Self.written(reading.answer) else {
          continue
        }
        changes.append(
          Change(
            row: row.row, column: reading.column, variable: variables[place].id, before: reading.raw,
            after: after,
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
