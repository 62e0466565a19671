import Foundation
import Provenance
public import Rules
import Stages
import Store
import Survey
import VietnameseText

extension ReviewWorkflow {
  /// Reads files and takes their tables in: one delivery for each village and kind of table; then replays the decisions
  /// of the office on what counts.
  ///
  /// - Parameter decisions: Files and folders of corrections, waivers and other decisions; they are no lists.
  public func importFiles(
    _ paths: [String], decisions: [String] = [], round: Round, jobs: Int, run: Int64,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws -> ImportSummary {
    let inbox = try Inbox(paths, except: decisions)
    let names = try store.files().mapValues(\.name)
    let reader = FileReader(
      round: round, rulebook: rulebook, forms: KnownForms(rulebook), knownNames: names, schemas: schemas,
      received: store.received, limits: limits)
    let readings = try await reader.read(inbox.files, jobs: jobs, progress: progress)
    var summary = ImportSummary()
    summary.files = readings.count
    summary.refused = readings.count { $0.refusal != nil }
    summary.hasDrift = readings.contains { $0.imported?.hasDrift ?? false }
    try store.remember(
      readings.map { ReceivedFile(hash: $0.hash, name: $0.name, bytes: $0.bytes, refusal: $0.refusal) },
      run: run)
    try takeIn(readings, round: round, run: run, summary: &summary)
    try takeDecisions(decisions, round: round, run: run)
    let decided = try replayDecisions(round)
    summary.corrected = decided.corrected
    summary.decidedRows = decided.rows
    return summary
  }

  private func takeIn(
    _ readings: [FileReading], round: Round, run: Int64, summary: inout ImportSummary
  ) throws {
    var placement = Placement(
      rulebook: rulebook, round: round, register: VillageRegister(try store.villages()))
    placement.place(readings)
    try store.save(placement.register.changed, firstDay: round.review.firstDay ?? round.areaDay)
    let units = UnitSorter(placement.placed)
    let result = try store.accept(units.single, run: run)
    try store.hold(units.conflicting, run: run)
    summary.accepted = result.accepted.count
    summary.superseding = result.superseding.count
    summary.unchanged = result.unchanged.count
    summary.held = Set(units.conflicting.map(\.unit)).count
    var findings: [StoredFinding] = readings.flatMap { reading in
      reading.findings.map { StoredFinding(finding: $0, delivery: nil, fileHash: reading.hash) }
    }
    findings += placement.findings
    findings += units.conflictFindings(rulebook)
    let hashes = Set(readings.map(\.hash))
    findings += try Supersessions(
      rulebook: rulebook, store: store, round: round, register: placement.register
    )
    .findings(of: hashes)
    try store.replaceFindings(findings, round: round.id, stage: .import, ofFiles: hashes)
    var accounts = placement.accounts
    for reading in readings where reading.imported != nil {
      if !accounts.contains(where: { $0.fileHash == reading.hash }) {
        accounts += placement.accounts(of: reading)
      }
    }
    try store.remember(accounts, round: round.id)
    for account in accounts {
      for role in RowRole.allCases { summary.rows[role, default: 0] += account.rows[role] }
      guard account.rows.isBalanced else {
        throw PromiseBroken.rowEquation(sheet: account.sheet)
      }
    }
  }
}
