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
  let rulebook: Rulebook
  private let round: Round
  private let register: VillageRegister
  private let earlier: EarlierLists
  let persons: PersonFacts
  private var places: PlaceFacts
  var frame: Frame
  /// What rules see of up to 64 records; kept, as making room for it anew costs more than clearing it.
  private var frames: [Frame]
  private var identities = FirstPlaces()
  /// The identity numbers of a table that is only looked back at; they count for that table alone.
  private var identitiesLookedBackAt: [String: SourceLocation] = [:]
  private var looksBack = false
  private var mainList = MainList()
  private var forms: [AskedRules.Form: AskedRules] = [:]
  private var departures: Set<HouseholdKey> = []
  private var present: Set<ObjectIdentifier> = []
  private var lists: RecognisedLists
  var questions: RuleQuestions?
  var counts: RuleCounts
  let memberMeasures: [Measure]

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
    lists = RecognisedLists(earlier: earlier)
    persons = PersonFacts(round: round, vocabulary: rulebook.vocabulary)
    places = PlaceFacts(areas: rulebook.areas, round: round)
    frame = Frame(rulebook.vocabulary)
    frames = [Frame](repeating: frame, count: RuleBatch.capacity)
    memberMeasures = rulebook.measures.filter { $0.scope == .members }
    questions = rulesets.isEmpty ? nil : RuleQuestions(rulesets)
    counts = RuleCounts(rulebook)
  }

  /// What was asked so far of each record, where that is kept.
  public var asked: [RuleQuestion] { questions?.all ?? [] }

  /// What became of each edit rule in the tables judged so far, in the order of the rulebook.
  public var outcomes: [RuleOutcome] { counts.outcomes(rulebook, round: round) }

  /// Looks for the households of a list on the earlier lists, before any table is judged: once all lists were taken in, a
  /// household that came from another village is known, too.
  public mutating func recognise(_ placed: PlacedTable) {
    guard placed.table.kind == .list, let village = placed.village else { return }
    lists.add(placed.table, in: village.code)
  }

  /// Remembers of the lists only the households of tables that are expected to be compared with them.
  ///
  /// To be called before the first list is judged; otherwise every household of the lists is remembered.
  public mutating func rememberOnlyExpected() { mainList.rememberOnlyExpected() }

  /// Tells a table that will be judged after the lists, and may be compared with them.
  public mutating func expect(_ table: ReceivedTable) {
    if table.kind == .escapedPoverty || table.kind == .escapedNearPoverty { mainList.expect(table) }
  }

  /// Judges one table.
  ///
  /// - Returns: What was found, in the order of the cells.
  public mutating func judge(_ placed: PlacedTable) -> [Finding] {
    let table = placed.table
    var findings = ReadingFindings(rulebook: rulebook).findings(in: table)
    let asked = askedRules(of: table)
    let judgement = TableRules(rulebook: rulebook, table: table, asked: asked, counts: &counts)
    let households = asked.households
    let personColumns = PersonFacts.Columns(table, vocabulary: rulebook.vocabulary)
    let identityColumns = IdentityColumns(table)
    let placeColumns = PlaceFacts.Columns(table)
    var repetition = CodeRepetition(table)
    let isUrban = placed.place.flatMap { Area.isUrban(communeNamed: $0.commune.name) }
    let earlierEntries = earlierEntries(for: placed)
    let official = table.kind == .list ? nil : mainList
    var wholeTable = MeasureTally(judgement.measures)
    for start in stride(from: 0, to: table.records.count, by: RuleBatch.capacity) {
      let part = start..<min(start + RuleBatch.capacity, table.records.count)
      var members: [[FrameOverlay]] = []
      var repeated: [(kind: CodeRepetition.Kind, first: SourceLocation)?] = []
      for (place, index) in part.enumerated() {
        let record = table.records[index]
        frame.clear()
        households.fill(&frame, with: record, isUrban: isUrban)
        places.fill(
          &frame, with: record.household, in: placeColumns, placed: placed, isUrban: isUrban,
          register: register)
        repeated.append(repetition.next(record))
        frame[.codeRepetition] = Value(repeated.last??.kind.rawValue)
        frame[.previousNumber] = Value(index > 0 ? number(of: table.records[index - 1], in: table) : nil)
        var overlays = record.members.map { persons.overlay(of: $0, in: personColumns) }
        setMeasures(over: &overlays, in: table)
        members.append(overlays)
        setOtherLists(
          of: record, identityColumns.identity(of: record, isWhole: false), in: placed,
          earlier: earlierEntries[index])
        wholeTable.add(frame)
        for scope in AskedRules.recordScopes {
          questions?.add(
            judgement.asked(of: scope), scope: scope, frame: frame,
            at: table.location(of: record.household, column: 1))
        }
        swap(&frame, &frames[place])
      }
      let violated = judgement.violated(
        by: frames.prefix(part.count), records: table.records[part], counts: &counts)
      for (place, index) in part.enumerated() {
        let record = table.records[index]
        swap(&frame, &frames[place])
        findings += judgement.findings(violated[place], record: record, member: nil, frame: frame) { fact in
          switch fact {
          case .codeRepetition: repeated[place].flatMap { $0.kind == .none ? nil : [$0.first] } ?? []
          case .previousNumber:
            index > 0
              ? Self.numberCell(of: table.records[index - 1], in: table).map { [$0] } ?? [] : []
          case .earlierStatus: earlierEntries[index].map { [$0.entry.location] } ?? []
          case .mainListStatus:
            official?.place(of: identityColumns.identity(of: record, isWhole: false)).map { [$0] } ?? []
          default: []
          }
        } refilled: { [frame, households] row in
          var changed = frame
          changed.forgetDeprivations()
          households.fill(
            &changed, with: Record(household: row, members: record.members, place: record.place),
            isUrban: isUrban)
          return changed
        }
        judgeMembers(
          of: record, facts: &members[place], columns: personColumns, in: table, by: judgement,
          findings: &findings)
      }
    }
    return findings + judgeWhole(table, wholeTable, by: judgement)
  }

  /// The rules of a table's form, worked out when the form is met first.
  private mutating func askedRules(of table: ReceivedTable) -> AskedRules {
    let form = AskedRules.Form(table)
    if let known = forms[form] { return known }
    let new = AskedRules(rulebook: rulebook, table: table, round: round)
    forms[form] = new
    return new
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
    return judgement.judgeTable(frame: frame, counts: &counts)
  }

  /// Judges an earlier delivery of a table as it would be judged today, and forgets it again: neither the counts nor
  /// what later tables are compared with change.
  ///
  /// To be called before the newer delivery is judged.
  public mutating func judgeEarlierDelivery(_ placed: PlacedTable) -> [Finding] {
    let kept = (counts: counts, questions: questions)
    looksBack = true
    defer {
      looksBack = false
      identitiesLookedBackAt = [:]
      counts = kept.counts
      questions = kept.questions
    }
    return judge(placed)
  }

  /// The place where an identity number stood before; the first time it is remembered.
  mutating func earlierPlace(of identity: String, at place: SourceLocation) -> SourceLocation? {
    if let first = identities.place(of: identity) ?? identitiesLookedBackAt[identity] { return first }
    if looksBack {
      identitiesLookedBackAt[identity] = place
    } else {
      identities.remember(identity, at: place)
    }
    return nil
  }

  private static func numberCell(of record: Record, in table: ReceivedTable) -> SourceLocation? {
    table.slot(of: "household_number").map {
      table.location(of: record.household, column: record.household.readings[$0].column)
    }
  }

  private func number(of record: Record, in table: ReceivedTable) -> Int? {
    table.slot(of: "household_number").flatMap { record.household.readings[$0].answer.whole }
  }

  /// What the other lists say of a household: the earlier round's, and the first of the three official lists.
  ///
  /// - Parameter identity: What the household is recognised by; told only where a list is asked for it.
  private mutating func setOtherLists(
    of record: Record, _ identity: @autoclosure () -> HouseholdIdentity?, in placed: PlacedTable,
    earlier found: RecognisedLists.Found?
  ) {
    let table = placed.table
    switch table.kind {
    case .list:
      if !looksBack, !mainList.expectsNobody { mainList.add(record, identity(), of: table) }
      frame[.movedHere] = .boolean(found?.isMoved == true)
      if let found {
        if !looksBack { present.insert(found.entry.id) }
        frame[.earlierStatus] = .string(found.entry.household.status?.rawValue ?? "undetermined")
      } else if let village = placed.village, earlier.hasList(of: village.code), identity() != nil {
        frame[.earlierStatus] = .string("unlisted")
      }
    case .escapedPoverty, .escapedNearPoverty:
      frame[.mainListStatus] = Value(mainList.status(of: identity()))
    case .departures:
      if !looksBack, let village = placed.village, let identity = identity(),
        let found = earlier.find(identity, in: village.code)
      {
        departures.insert(found.household.key)
      }
    case .approvedList, .summary, .resultsSummary:
      break
    }
  }

  /// The household of the earlier list that each record of a list is; none for other tables.
  private mutating func earlierEntries(for placed: PlacedTable) -> [RecognisedLists.Found?] {
    let table = placed.table
    guard table.kind == .list, let village = placed.village, !earlier.isEmpty else {
      return [RecognisedLists.Found?](repeating: nil, count: table.records.count)
    }
    guard looksBack else { return lists.found(of: table, in: village.code) }
    return lists.linkage(of: table, in: village.code).matches.map { $0.map { ($0.entry, false) } }
  }

  /// What was decided about households of both rounds and finds them not, after all tables of this round.
  public var unplacedLinks: [(finding: Finding, line: DecisionLine)] {
    earlier.unplaced(lists.names).flatMap { decision in
      rulebook.findings("TB-053", at: decision.line.location).map { ($0, decision.line) }
    }
  }

  /// Judges the households of the earlier lists after all tables of this round.
  ///
  /// - Parameter villages: The villages whose lists of this round were received.
  /// - Returns: What was found, each with the village and, where it can be shown, the code of the household.
  public mutating func judgeEarlierHouseholds(
    of villages: Set<AreaCode>
  ) -> [(finding: Finding, village: AreaCode, household: String?)] {
    let rules = rulebook.editRules.enumerated().filter {
      $0.element.scope == .earlierHousehold && $0.element.switchedOff == nil
    }
    var findings: [(finding: Finding, village: AreaCode, household: String?)] = []
    let explained = lists.explained.union(departures)
    for household in earlier.all where villages.contains(household.household.key.village) {
      guard household.household.status == .poor || household.household.status == .nearPoor else { continue }
      frame.clear()
      frame[.isOnThisList] = .boolean(present.contains(household.id))
      frame[.hasDeparture] = .boolean(explained.contains(household.household.key))
      let code = household.household.key.code
      frame.set(
        "household_code", .string(HouseholdKey.isPresentable(code) ? household.household.key.name : "…"))
      frame.set(
        "village_name",
        .string(
          register.village(household.household.key.village)?.name ?? household.household.key.village.rawValue)
      )
      questions?.add(rules.map(\.element), scope: .earlierHousehold, frame: frame, at: household.location)
      for (place, rule) in rules {
        let answer = rule.check.truth(on: frame.values.span)
        counts.meet(AskedRules.Meeting(obstacle: .none, rule: place, uncollected: [], hasCell: true))
        let values = frame.values
        counts.add(answer, to: place, asking: rule.check, of: values.span) { household.location }
        guard answer == false else { continue }
        let key = household.household.key
        findings.append(
          (
            RuleSpeech(rulebook: rulebook).finding(rule, frame: frame, at: household.location), key.village,
            HouseholdKey.isPresentable(key.code) ? key.code : nil
          ))
      }
    }
    return findings
  }
}
