import Rules
import Survey
import VietnameseText

/// Works out the facts about one household and puts them into the frame.
struct HouseholdFacts {
  let rulebook: Rulebook
  let vocabulary: RuleVocabulary
  let round: Round

  /// The families of ticks of a table, each with the slots of its readings; worked out once for all its records.
  struct Families {
    var slots: [String: [Int]] = [:]
    /// Where the value of each household variable of the table goes; nil for one that no rule can name.
    fileprivate let frameSlots: [Int?]

    init(_ table: ReceivedTable, rulebook: Rulebook) {
      frameSlots = table.variables.map { rulebook.vocabulary[$0.id.rawValue] }
      for family in rulebook.families {
        let codes = rulebook.codes(of: family, for: table.standard).codes
        let found = codes.compactMap { table.slot(of: family.variable(of: $0.code)) }
        if !found.isEmpty { slots[family.prefix] = found }
      }
    }
  }

  /// Puts what a household says, and what follows from it, into the frame.
  func fill(
    _ frame: inout Frame, with record: Record, of table: ReceivedTable, families: Families, isUrban: Bool?
  ) {
    for (slot, reading) in zip(families.frameSlots, record.household.readings) {
      if let slot { frame[slot] = reading.answer.value }
    }
    let answer = { (id: VariableID) -> Answer in
      table.slot(of: id).map { record.household.readings[$0].answer } ?? .missing
    }
    frame[.reviewYear] = .integer(round.year)
    let urban = answer("area_type").code.map { $0 == "urban" } ?? isUrban
    frame[.isUrban] = Value(urban)
    setFigures(of: table.standard, isUrban: urban, in: &frame)
    setDeprivations(record, answer("b2_points").whole, families: families, of: table, in: &frame)
    let causes = families.slots["cause"].flatMap { count(of: $0, in: record) }
    frame[.causeTicks] = Value(
      causes ?? Self.number(of: answer("causes"), isAsked: table.slot(of: "causes") != nil))
    frame[.willTicks] = Value(families.slots["will"].flatMap { count(of: $0, in: record) })
    frame[.decisionYear] = Value(answer("decision_date").date?.year)
    setMembers(record, of: table, in: &frame)
    if let standard = rulebook.standards[table.standard] {
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
  private func setFigures(of standard: StandardID, isUrban: Bool?, in frame: inout Frame) {
    guard let standard = rulebook.standards[standard] else { return }
    for figure in standard.figures {
      if let isUrban {
        frame.set(figure.name, .integer(isUrban ? figure.urban : figure.rural))
      } else if figure.rural == figure.urban {
        frame.set(figure.name, .integer(figure.rural))
      }
    }
  }

  private func setDeprivations(
    _ record: Record, _ stated: Int?, families: Families, of table: ReceivedTable, in frame: inout Frame
  ) {
    let ticks = families.slots["deprived"].flatMap { count(of: $0, in: record) }
    frame[.deprivationTicks] = Value(ticks)
    let points = rulebook.standards[table.standard]?.figure("points_per_deprivation", isUrban: false)
    if let ticks {
      frame[.deprivationCount] = .integer(ticks)
      frame[.deprivationPoints] = Value(points.map { $0 * ticks })
    } else if let stated {
      frame[.deprivationPoints] = .integer(stated)
      if let points, points > 0 { frame[.deprivationCount] = .integer(stated / points) }
    }
  }

  /// The number of ticks; unknown when one of them cannot be read.
  private func count(of slots: [Int], in record: Record) -> Int? {
    var count = 0
    for slot in slots {
      guard let flag = record.household.readings[slot].answer.flag else { return nil }
      if flag { count += 1 }
    }
    return count
  }

  private func setMembers(_ record: Record, of table: ReceivedTable, in frame: inout Frame) {
    let relationship = table.personSlot(of: "relationship")
    let heads = record.members.filter { member in
      relationship.map { member.readings[$0].answer.code == "head" } ?? true
    }
    if table.listsAllMembers {
      frame[.listedMembers] = .integer(record.members.count)
      if relationship != nil { frame[.headCount] = .integer(heads.count) }
    }
    guard let head = heads.first else { return }
    func answer(_ id: VariableID) -> Answer {
      table.personSlot(of: id).map { head.readings[$0].answer } ?? .missing
    }
    frame[.headSex] = Value(answer("sex").code)
    frame[.headBirthYear] = Value(answer("birth").date?.year)
    if let group = answer("ethnicity").code {
      frame[.headIsMinority] = .boolean(rulebook.codeLists.minorities.contains(group))
    }
  }
}
