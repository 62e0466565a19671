public import Provenance
public import Reports
public import Rules
import Stages
public import Store
public import Survey

/// Where the result of one household comes from, step by step: cells, changes, points, indicators, law, findings,
/// decisions, the round before.
///
/// It is for the office itself: names stand in it, identity numbers only by their last digits.
public struct HouseholdExplanation {
  private let rulebook: Rulebook
  private let store: SurveyStore
  private let round: Round
  private let language: Language

  /// Explanations of the households of a round.
  public init(rulebook: Rulebook, store: SurveyStore, round: Round, language: Language) {
    self.rulebook = rulebook
    self.store = store
    self.round = round
    self.language = language
  }

  /// The explanation of a household, one sheet for each standard it is counted under; empty when the round has none of
  /// the key.
  public func sheets(of key: HouseholdKey) throws -> [ExplanationSheet] {
    let found = try store.households(round: key.round, village: key.village).filter {
      $0.household.key == key
    }
    guard !found.isEmpty else { return [] }
    let deliveries = try store.deliveries(round: key.round, state: .current)
    let tables = try DecidedTables(rulebook: rulebook, store: store, round: key.round)
    return try found.compactMap { stored in
      guard let delivery = deliveries.first(where: { $0.id == stored.delivery }) else { return nil }
      let table = try tables.table(of: delivery)
      guard
        let place = table.records.firstIndex(where: {
          $0.household.row == stored.household.row && $0.verdict?.isCounted != false
        })
      else { return nil }
      let subject = ExplainedHousehold(
        stored: stored, delivery: delivery, received: try store.table(of: delivery), table: table,
        place: place, applied: tables.decisions(on: delivery))
      return try sheet(of: subject)
    }
  }

  private func sheet(of subject: ExplainedHousehold) throws -> ExplanationSheet {
    let words = ExplanationWords(rulebook: rulebook, round: round, language: language)
    let facts = ExplanationFacts(subject: subject, words: words, store: store)
    let steps = ExplanationSteps(subject: subject, words: words)
    let law = ExplanationLaw(subject: subject, words: words)
    let remarks = ExplanationRemarks(subject: subject, words: words, store: store)
    let title = words("Phiếu giải trình kết quả rà soát của hộ", "How the result of a household came about")
    return ExplanationSheet(
      title: title, language: language, fields: try facts.fields(),
      sections: [
        try facts.results(), steps.cells(), try remarks.changes(), steps.indicators(), law.classification(),
        try remarks.findings(), try remarks.decisions(),
        try ExplanationLink(subject: subject, words: words, store: store).section(),
        law.sources(),
      ],
      closing: [
        words(
          "Ngày …… tháng …… năm ……      Người lập phiếu: ………………………      Đại diện hộ: ………………………",
          "Date: ……………      For the commune: ………………………      For the household: ………………………")
      ])
  }
}

/// One household with all that its explanation looks at.
struct ExplainedHousehold {
  let stored: StoredHousehold
  let delivery: DeliverySummary
  /// The table as it was received.
  let received: ReceivedTable
  /// The table with what was decided about it.
  let table: ReceivedTable
  /// The place of the household's record.
  let place: Int
  /// What was decided about the table.
  let applied: [AppliedDecision]

  var household: Household { stored.household }
  var record: Record { table.records[place] }
  var places: RecordPlaces { RecordPlaces(of: [record], in: table) }

  /// The cell of a household variable that holds something; nil where there is none.
  func cell(of variable: VariableID, in language: Language) -> String? {
    table.slot(of: variable).map { received.records[place].household.readings[$0] }.flatMap { reading in
      reading.raw.isEmpty
        ? nil : table.location(of: record.household, column: reading.column).spot(in: language)
    }
  }

  /// Whether a household variable is read as a correction says.
  func isCorrected(_ variable: VariableID) -> Bool {
    table.slot(of: variable).map { record.household.readings[$0].traits.contains(.corrected) } ?? false
  }
}
