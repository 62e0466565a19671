import Provenance
public import Rules
import Stages
import Store
import Survey

extension ReviewWorkflow {
  /// Takes corrections, waivers and other decisions of a round in; they hold until a newer file of the same name comes,
  /// or until they are taken back.
  ///
  /// - Parameter paths: Files, and folders with files at any depth.
  func takeDecisions(_ paths: [String], round: Round, run: Int64) throws {
    guard !paths.isEmpty else { return }
    try takeDecisions(Inbox(paths).files, round: round, run: run)
  }

  /// The same for files that were found already.
  func takeDecisions(_ files: [Inbox.File], round: Round, run: Int64) throws {
    let inbox = DecisionInbox(rulebook: rulebook, round: round, store: store, limits: limits, screen: screen)
    let read = try inbox.read(files)
    try store.remember(read.received, run: run)
    try store.accept(read.files, round: round.id, run: run)
    try store.replaceFindings(
      read.findings, round: round.id, stage: .import, ofFiles: Set(read.received.map(\.hash)))
  }

  /// Replays the decisions of a round on the deliveries that count, as they were received.
  ///
  /// - Returns: How many cells are corrected, and how many rows are decided about.
  @discardableResult
  public func replayDecisions(_ round: Round) throws -> (corrected: Int, rows: Int) {
    try inTurn(round) { try replay(round) }
  }

  private func replay(_ round: Round) throws -> (corrected: Int, rows: Int) {
    let lines = try store.decisions(round: round.id).filter { $0.kind != .waiver }
    let villages = Set(lines.map(\.village))
    let targets = try store.deliveries(round: round.id, state: .current).filter {
      villages.contains($0.unit.village)
    }.map {
      DecisionTarget(delivery: $0.id, village: $0.unit.village, table: try store.table(of: $0))
    }
    let result = DecisionReplay(rulebook: rulebook, targets: targets).replay(lines)
    try store.replaceAppliedDecisions(result.applied, round: round.id)
    let dates = try RecordedProceedings(rulebook: rulebook, store: store, round: round)
    let findings =
      result.findings.map {
        StoredFinding(finding: $0.finding, delivery: $0.delivery, fileHash: $0.line.fileHash)
      } + dates.findings
    try store.replaceFindings(findings, round: round.id, stage: .decisions)
    let corrected = result.applied.count { if case .value = $0.effect { true } else { false } }
    return (corrected, result.applied.count - corrected)
  }
}
