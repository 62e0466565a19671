import Rules
import Survey
import VietnameseText

/// Works out the facts about the households of the tables of one form and puts them into the frame.
///
/// Not a value: it is handed on for every record. What is the same for all records is looked up once.
final class HouseholdFacts: Sendable {
  private let year: Int
  private let standard: Standard?
  private let minorities: Set<String>
  private let listsAllMembers: Bool
  /// Where the value of each household variable goes; nil for one that no rule can name.
  private let frameSlots: [Int?]
  /// Where the figures of the law go.
  private let figures: [(slot: Int, rural: Int, urban: Int)]
  private let pointsPerDeprivation: Int?
  /// The families of ticks, each with the places of its readings; nil for one that is not asked.
  private let deprivationTicks, causeTicks, willTicks: [Int]?
  private let areaType, deprivationPoints, causes, decisionDate: Int?
  private let persons: PersonSlots

  /// The facts about households of tables with the variables and the standard of one table.
  init(_ table: ReceivedTable, rulebook: Rulebook, round: Round) {
    func ticks(_ prefix: String) -> [Int]? {
      guard let family = rulebook.family(prefix) else { return nil }
      let codes = rulebook.codes(of: family, for: table.standard).codes
      let found = codes.compactMap { table.slot(of: family.variable(of: $0.code)) }
      return found.isEmpty ? nil : found
    }
    year = round.year
    standard = rulebook.standards[table.standard]
    minorities = rulebook.codeLists.minorities
    listsAllMembers = table.listsAllMembers
    frameSlots = table.variables.map { rulebook.vocabulary[$0.id.rawValue] }
    figures = (standard?.figures ?? []).compactMap { figure in
      rulebook.vocabulary[figure.name].map { ($0, figure.rural, figure.urban) }
    }
    pointsPerDeprivation = standard?.figure("points_per_deprivation", isUrban: false)
    deprivationTicks = ticks("deprived")
    causeTicks = ticks("cause")
    willTicks = ticks("will")
    areaType = table.slot(of: "area_type")
    deprivationPoints = table.slot(of: "b2_points")
    causes = table.slot(of: "causes")
    decisionDate = table.slot(of: "decision_date")
    persons = PersonSlots(table)
  }

  /// Puts what a household says, and what follows from it, into the frame.
  func fill(_ frame: inout Frame, with record: Record, isUrban: Bool?) {
    let row = record.household
    for place in row.readings.indices where place < frameSlots.count {
      if let slot = frameSlots[place] { frame[slot] = row.readings[place].answer.value }
    }
    frame[.reviewYear] = .integer(year)
    let urban = row.answer(areaType).code.map { $0 == "urban" } ?? isUrban
    frame[.isUrban] = Value(urban)
    setFigures(isUrban: urban, in: &frame)
    setDeprivations(row, in: &frame)
    let ticks = causeTicks.flatMap { count(of: $0, in: row) }
    frame[.causeTicks] = Value(ticks ?? Self.number(of: row.answer(causes), isAsked: causes != nil))
    frame[.willTicks] = Value(willTicks.flatMap { count(of: $0, in: row) })
    frame[.decisionYear] = Value(row.answer(decisionDate).date?.year)
    setMembers(record.members, in: &frame)
    if let standard {
      let result = standard.classify(frame.values.span)
      frame[.computedStatus] = Value(result?.status.rawValue)
      frame[.computedCriterion] = Value(result?.criterion)
    }
  }

  private static func number(of answer: Answer, isAsked: Bool) -> Int? {
    guard isAsked else { return nil }
    if case .codes(let codes) = answer { return codes.count }
    return answer == .missing ? 0 : nil
  }

  /// The numbers of the law for the place of the household; unknown where urban or rural is not known.
  private func setFigures(isUrban: Bool?, in frame: inout Frame) {
    for figure in figures {
      if let isUrban {
        frame[figure.slot] = .integer(isUrban ? figure.urban : figure.rural)
      } else if figure.rural == figure.urban {
        frame[figure.slot] = .integer(figure.rural)
      }
    }
  }

  private func setDeprivations(_ row: RecordRow, in frame: inout Frame) {
    let ticks = deprivationTicks.flatMap { count(of: $0, in: row) }
    frame[.deprivationTicks] = Value(ticks)
    let points = pointsPerDeprivation
    if let ticks {
      frame[.deprivationCount] = .integer(ticks)
      frame[.deprivationPoints] = Value(points.map { $0 * ticks })
    } else if let stated = row.answer(deprivationPoints).whole {
      frame[.deprivationPoints] = .integer(stated)
      if let points, points > 0 { frame[.deprivationCount] = .integer(stated / points) }
    }
  }

  /// The number of ticks; unknown when one of them cannot be read.
  private func count(of slots: [Int], in row: RecordRow) -> Int? {
    var count = 0
    for slot in slots {
      guard case .flag(let flag) = row.readings[slot].answer else { return nil }
      if flag { count += 1 }
    }
    return count
  }

  private func setMembers(_ members: [RecordRow], in frame: inout Frame) {
    if listsAllMembers {
      frame[.listedMembers] = .integer(members.count)
      if persons.relationship != nil { frame[.headCount] = .integer(members.count(where: persons.isHead)) }
    }
    guard let head = members.first(where: persons.isHead) else { return }
    frame[.headSex] = Value(head.answer(persons.sex).code)
    frame[.headBirthYear] = Value(head.answer(persons.birth).date?.year)
    if let group = head.answer(persons.ethnicity).code {
      frame[.headIsMinority] = .boolean(minorities.contains(group))
    }
  }
}
