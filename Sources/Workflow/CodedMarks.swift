import Rules
import Store
import Survey

/// What the coded households of each village were made from: its deliveries, what was decided about them, and the rules.
struct CodedMarks {
  /// The name they are stored under.
  static let stage = "normalize"

  private let store: SurveyStore
  private let round: RoundID
  private let marks: [AreaCode: String]

  init(
    of deliveries: [DeliverySummary], in tables: DecidedTables, rulebook: Rulebook, store: SurveyStore,
    round: RoundID
  ) {
    self.store = store
    self.round = round
    marks = Dictionary(grouping: deliveries, by: \.unit.village).mapValues { deliveries in
      ContentHash.hex(of: deliveries.map { tables.mark(of: $0) }.sorted() + [rulebook.hash])
    }
  }

  /// Forgets the marks that do not hold any more, before households are changed: should that be cut off, they are known to be
  /// neither the old nor the new ones.
  func begin() throws {
    let known = try store.marks(round: round, stage: Self.stage)
    guard known != marks else { return }
    try store.replaceMarks(known.filter { marks[$0.key] == $0.value }, round: round, stage: Self.stage)
  }

  /// States that the households of all villages are made from what these marks say.
  func finish() throws {
    if try store.marks(round: round, stage: Self.stage) != marks {
      try store.replaceMarks(marks, round: round, stage: Self.stage)
    }
  }
}
