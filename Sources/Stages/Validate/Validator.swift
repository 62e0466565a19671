public import Provenance
public import Rules
public import Survey

/// Judges the tables of a round by the edit rules, one table after the other, and remembers what rules across
/// tables need.
///
/// It changes nothing.
///
/// Give it the lists first, then the lists of those that escaped poverty, which are compared with them.
public struct Validator {
  private let rulebook: Rulebook
  private let round: Round
  private let register: VillageRegister
  private let earlier: EarlierLists
  private let households: HouseholdFacts
  private let persons: PersonFacts
  private var places: PlaceFacts
  private var frame: Frame
  private var identities: [String: SourceLocation] = [:]
  private var mainList = MainList()
  private var departures: Set<HouseholdKey> = []
  private var present: Set<HouseholdKey> = []
  private var questions: RuleQuestions?
  private let memberMeasures: [Measure]

  /// A judge for one round.
  ///
  /// - Parameters:
  ///   - register: The villages known so far.
  ///   - earlier: The lists of the earlier round, as far as they are known.
  ///   - rulesets: The rulesets whose questions and answers are kept in ``asked``; none in daily work.
  public init(
    rulebook: Rulebook, round: Round, register: VillageRegister, earlier: EarlierLists,
    keepingQuestionsOf rulesets: [DatapointRuleset] = []
  ) {
    self.rulebook = rulebook
    self.round = round
    self.register = register
    self.earlier = earlier
    households = HouseholdFacts(rulebook: rulebook, vocabulary: rulebook.vocabulary, round: round)
    persons = PersonFacts(round: round, vocabulary: rulebook.vocabulary)
    places = PlaceFacts(areas: rulebook.areas, round: round)
    frame = Frame(rulebook.vocabulary)
    memberMeasures = rulebook.measures.filter { $0.scope == .members }
    questions = rulesets.isEmpty ? nil : RuleQuestions(rulesets)
  }

  /// What was asked so far of each record, where that is kept.
  public var asked: [RuleQuestion] { questions?.all ?? [] }

  /// Judges one table.
  ///
  /// - Returns: What was found, in the order of the cells.
  public mutating func judge(_ placed: PlacedTable) -> [Finding] {
    let table = placed.table
    var findings = ReadingFindings(rulebook: rulebook).findings(in: table)
    var judgement = TableRules(rulebook: rulebook, table: table)
    let families = HouseholdFacts.Families(table, rulebook: rulebook)
    var repetition = CodeRepetition(table)
    var previousNumber: Int?
    let isUrban = placed.place.flatMap { PlaceFacts.isUrban($0.commune) }
    let earlierEntries = earlierEntries(for: placed)
    var wholeTable = MeasureTally(judgement.measures)
    for start in stride(from: 0, to: table.records.count, by: RuleBatch.capacity) {
      let part = start..<min(start + RuleBatch.capacity, table.records.count)
      var frames: [Frame] = []
      var repeated: [(kind: CodeRepetition.Kind, first: SourceLocation)?] = []
      for (index, record) in zip(part, table.records[part]) {
        frame.clear()
        households.fill(&frame, with: record, of: table, families: families, isUrban: isUrban)
        places.fill(&frame, with: record, of: table, placed: placed, isUrban: isUrban, register: register)
        repeated.append(repetition.next(record))
        frame[.codeRepetition] = Value(repeated.last??.kind.rawValue)
        frame[.previousNumber] = Value(previousNumber)
        previousNumber = number(of: record, in: table)
        setMeasures(of: record, in: table)
        setOtherLists(of: record, in: placed, earlierEntry: earlierEntries[index])
        wholeTable.add(frame)
        frames.append(frame)
        for scope in TableRules.recordScopes {
          questions?.add(
            judgement.asked(of: scope), scope: scope, frame: frame,
            at: table.location(of: record.household, column: 1))
        }
      }
      let violated = judgement.violated(by: frames)
      for (place, record) in table.records[part].enumerated() {
        frame = frames[place]
        let others = repeated[place].flatMap { $0.kind == .none ? nil : [$0.first] } ?? []
        findings += judgement.findings(violated[place], record: record, member: nil, frame: frame) { rule in
          rule.check.variables.contains(rulebook.vocabulary[.codeRepetition]) ? others : []
        } refilled: { [frame, households] row in
          var changed = frame
          changed.forgetDeprivations()
          households.fill(
            &changed, with: Record(household: row, members: record.members, place: record.place), of: table,
            families: families, isUrban: isUrban)
          return changed
        }
        findings += judgeMembers(of: record, in: table, by: judgement)
      }
    }
    return findings + judgeWhole(table, wholeTable, by: judgement)
  }

  /// Judges a table as a whole, by the measures over its households.
  private mutating func judgeWhole(
    _ table: ReceivedTable, _ tally: MeasureTally, by judgement: TableRules
  ) -> [Finding] {
    guard !table.records.isEmpty else { return [] }
    frame.clear()
    frame[.reviewYear] = .integer(round.year)
    frame[.listedHouseholds] = .integer(table.records.count)
    tally.fill(&frame)
    questions?.add(judgement.asked(of: .file), scope: .file, frame: frame, at: table.location)
    return judgement.violationsOfTable(frame: frame)
  }

  private mutating func judgeMembers(
    of record: Record, in table: ReceivedTable, by judgement: TableRules
  ) -> [Finding] {
    var findings: [Finding] = []
    var repetition = MemberRepetition(table)
    let household = frame
    for member in record.members {
      frame = household
      persons.fill(&frame, with: member, of: table)
      var others: [SourceLocation] = []
      if table.kind == .list, record.verdict?.isCounted != false,
        let identity = repetition.identity(of: member)
      {
        let place = table.location(ofMember: member, column: identity.column)
        frame[.identityRepetition] = .integer(identities[identity.digits] == nil ? 1 : 2)
        if let first = identities[identity.digits] {
          others = [first]
        } else {
          identities[identity.digits] = place
        }
      }
      let count = repetition.next(member)
      frame[.personRepetition] = Value(count.person)
      frame[.relationshipRepetition] = Value(count.relationship)
      questions?.add(
        judgement.asked(of: .person), scope: .person, frame: frame,
        at: table.location(ofMember: member, column: 1)
      )
      let violated = judgement.asked(of: .person).filter { $0.check.truth(on: frame.values.span) == false }
      findings += judgement.findings(violated, record: record, member: member, frame: frame) { rule in
        rule.check.variables.contains(rulebook.vocabulary[.identityRepetition]) ? others : []
      } refilled: { [frame, persons] row in
        var changed = household
        persons.fill(&changed, with: row, of: table)
        changed.keepRepetitions(of: frame, whereUnchanged: member, row, in: table)
        return changed
      }
    }
    frame = household
    return findings
  }

  private func number(of record: Record, in table: ReceivedTable) -> Int? {
    table.slot(of: "household_number").flatMap { record.household.readings[$0].answer.whole }
  }

  /// Measures over the members of a household; a list of heads leaves them unknown.
  private mutating func setMeasures(of record: Record, in table: ReceivedTable) {
    guard table.listsAllMembers else { return }
    var tally = MeasureTally(memberMeasures)
    let household = frame
    for member in record.members {
      frame = household
      persons.fill(&frame, with: member, of: table)
      tally.add(frame)
    }
    frame = household
    tally.fill(&frame)
  }

  /// What the other lists say of a household: the earlier round's, and the first of the three official lists.
  private mutating func setOtherLists(
    of record: Record, in placed: PlacedTable, earlierEntry: EarlierLists.Entry?
  ) {
    let table = placed.table
    switch table.kind {
    case .list:
      mainList.add(record, of: table)
      if let earlierEntry {
        present.insert(earlierEntry.household.key)
        frame[.earlierStatus] = .string(earlierEntry.household.status?.rawValue ?? "undetermined")
      } else if let village = placed.village, HouseholdIdentity(record, of: table) != nil,
        earlier.hasList(of: village.code)
      {
        frame[.earlierStatus] = .string("unlisted")
      }
    case .escapedPoverty, .escapedNearPoverty:
      frame[.mainListStatus] = Value(mainList.status(of: record, in: table))
    case .departures:
      if let village = placed.village, let key = HouseholdIdentity(record, of: table),
        let found = earlier.find(key, in: village.code)
      {
        departures.insert(found.household.key)
      }
    case .approvedList, .summary, .resultsSummary:
      break
    }
  }

  /// The household of the earlier list that each record of a list is; none for other tables.
  private func earlierEntries(for placed: PlacedTable) -> [EarlierLists.Entry?] {
    let table = placed.table
    guard table.kind == .list, let village = placed.village else {
      return [EarlierLists.Entry?](repeating: nil, count: table.records.count)
    }
    // A row that is not counted takes no household of the earlier list away from the row that is.
    let identities = table.records.map {
      $0.verdict?.isCounted == false ? nil : HouseholdIdentity($0, of: table)
    }
    return earlier.matches(of: identities, in: village.code).map { $0?.entry }
  }

  /// Judges the households of the earlier lists after all tables of this round.
  ///
  /// - Parameter villages: The villages whose lists of this round were received.
  public mutating func judgeEarlierHouseholds(of villages: Set<AreaCode>) -> [Finding] {
    let rules = rulebook.editRules.filter { $0.scope == .earlierHousehold }
    var findings: [Finding] = []
    for household in earlier.all where villages.contains(household.household.key.village) {
      guard household.household.status == .poor || household.household.status == .nearPoor else { continue }
      frame.clear()
      frame[.isOnThisList] = .boolean(present.contains(household.household.key))
      frame[.hasDeparture] = .boolean(departures.contains(household.household.key))
      questions?.add(rules, scope: .earlierHousehold, frame: frame, at: household.location)
      for rule in rules where rule.check.truth(on: frame.values.span) == false {
        findings.append(RuleSpeech(rulebook: rulebook).finding(rule, frame: frame, at: household.location))
      }
    }
    return findings
  }
}
