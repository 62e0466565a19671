public import Provenance
public import Rules
public import Spreadsheet
public import Store
import Survey

/// The line from received files to reports, stage by stage; the one place where the order can be read.
///
/// ```
/// import -> validate -> normalize -> aggregate -> report
/// ```
///
/// Each stage reads what the one before left in the store and leaves its own result there, so each can be run alone,
/// and run again. Validation and normalization both start from what import left; neither needs the other's result.
public struct ReviewWorkflow: Sendable {
  /// The rules it works by.
  public let rulebook: Rulebook
  let store: SurveyStore
  let schemas: SchemaFolder
  let limits: ReadingLimits
  /// The state that is shown of areas approved in both.
  var shownState: ReleaseState = .official
  /// Approvals that are shown before they are kept.
  var pendingApprovals: [Approval] = []

  /// A workflow over a store, by the rules of a rulebook.
  ///
  /// - Parameters:
  ///   - schemas: What submitted XML is checked by; stages that read no files need none.
  ///   - limits: What a file may ask for.
  public init(
    rulebook: Rulebook, store: SurveyStore, schemas: SchemaFolder = SchemaFolder([]),
    limits: ReadingLimits = .standard
  ) {
    self.rulebook = rulebook
    self.store = store
    self.schemas = schemas
    self.limits = limits
  }

  /// What a run of all stages made.
  public struct Result: Sendable {
    /// What import made.
    public var imported: ImportSummary
    /// How much was found in the round.
    public var found: FindingCounts
    /// What became of each edit rule, in the order of the rulebook.
    public var outcomes: [RuleOutcome]
  }

  /// Runs all stages over some files, up to the counts.
  ///
  /// - Parameters:
  ///   - inbox: The files.
  ///   - decisions: Files and folders of corrections, waivers and other decisions.
  ///   - round: The round they are for.
  ///   - jobs: How much is done at the same time; it never changes a result.
  ///   - run: The line of the ledger.
  ///   - progress: Called with the files read so far and their number.
  ///   - stop: Asked before each file; once it says yes, the files not begun are left unread, and what was read goes
  ///     through all stages.
  public func run(
    _ inbox: Inbox, decisions: [String] = [], round: Round, jobs: Int, run: Int64,
    progress: (@Sendable (Int, Int) -> Void)? = nil, stop: (@Sendable () -> Bool)? = nil
  ) async throws -> Result {
    try refuseOffice()
    // The earlier round is read beside the files; what they change in it is read again.
    let earlierRound = EarlierRound(rulebook: rulebook, store: store)
    async let before = jobs > 1 ? earlierRound.lists(before: round) : EarlierRound.Lists()
    let imported = try await importFiles(
      inbox, decisions: decisions, round: round, jobs: jobs, run: run, progress: progress, stop: stop)
    let known = try await before
    try await inTurn(round) {
      let earlier = try earlierRound.lists(before: round, known: known)
      guard jobs > 1 else { return try judgeAndCount(round, earlier: earlier) }
      // Judging changes no value and leaves only findings: it goes on beside the stages that commit and count.
      async let judged: Void = validate(round, earlier: earlier)
      try normalize(round, earlier: earlier)
      try aggregate(round, earlier: earlier, jobs: jobs)
      try await judged
    }
    return Result(
      imported: imported, found: try findingCounts(of: round), outcomes: try ruleOutcomes(of: round))
  }

  /// Takes a round through all stages after import, as it stands in the store.
  public func judgeAndCount(_ round: Round) throws {
    try inTurn(round) {
      try judgeAndCount(
        round, earlier: EarlierRound(rulebook: rulebook, store: store).lists(before: round))
    }
  }

  private func judgeAndCount(_ round: Round, earlier: EarlierRound.Lists) throws {
    try validate(round, earlier: earlier)
    try normalize(round, earlier: earlier)
    try aggregate(round, earlier: earlier)
  }
}
