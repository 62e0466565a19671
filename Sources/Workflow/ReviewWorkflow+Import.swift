import Foundation
import Provenance
public import Rules
import Stages
public import Store
import Survey
import VietnameseText

extension ReviewWorkflow {
  /// Reads files and takes their tables in: one delivery for each village and kind of table; then replays the decisions
  /// of the office on what counts.
  ///
  /// - Parameters:
  ///   - decisions: Files and folders of corrections, waivers and other decisions; they are no lists.
  ///   - stop: Asked before each file; once it says yes, the files not begun are left unread.
  public func importFiles(
    _ inbox: Inbox, decisions: [String] = [], round: Round, jobs: Int, run: Int64,
    progress: (@Sendable (Int, Int) -> Void)? = nil, stop: (@Sendable () -> Bool)? = nil
  ) async throws -> ImportSummary {
    if store.isOfOffice, !decisions.isEmpty {
      throw StoreError(.forbidden("--decisions"), during: "taking decisions in")
    }
    let names = try store.files().mapValues(\.name)
    let scratch = try store.scratchFile()
    let reader = FileReader(
      round: round, rulebook: rulebook, forms: KnownForms(rulebook), knownNames: names, schemas: schemas,
      received: store.received, limits: limits, screen: screen, scratch: scratch)
    let readings = try await reader.read(inbox.files, jobs: jobs, progress: progress, stop: stop)
    var summary = ImportSummary()
    summary.files = readings.count
    summary.refused = readings.count { $0.refusal != nil }
    summary.hasDrift = readings.contains(where: \.hasDrift)
    try store.remember(
      readings.map { ReceivedFile(hash: $0.hash, name: $0.name, bytes: $0.bytes, refusal: $0.refusal) },
      run: run)
    try takeIn(readings, round: round, run: run, scratch: scratch, summary: &summary)
    // Decisions are about what everybody has sent, and replayed by whoever sees all of it.
    guard !store.isOfOffice else { return summary }
    try takeDecisions(decisions, round: round, run: run)
    let decided = try replayDecisions(round)
    summary.corrected = decided.corrected
    summary.decidedRows = decided.rows
    return summary
  }

  /// Takes in again what came in received files.
  public func importAgain(
    _ files: [ReceivedFile], round: Round, jobs: Int = 1, run: Int64
  ) async throws -> ImportSummary {
    let kept = Inbox(
      files.map { file in
        Inbox.File(path: store.received.file(file.hash).path, name: file.name, receivedHash: file.hash)
      })
    return try await importFiles(kept, round: round, jobs: jobs, run: run)
  }

  /// What puts pseudonyms in the place of identity numbers; nil for a store without them.
  var screen: IdentityScreen? { store.key.map { IdentityScreen(rulebook: rulebook, hash: $0.hash) } }

  private func takeIn(
    _ readings: [FileReading], round: Round, run: Int64, scratch: ScratchFile, summary: inout ImportSummary
  ) throws {
    let placement = try store.withVillages(firstDay: round.review.firstDay ?? round.areaDay) { villages in
      var placement = Placement(
        rulebook: rulebook, round: round, register: VillageRegister(villages), scratch: scratch)
      try placement.place(readings)
      return (placement.register.changed, placement)
    }
    let units = UnitSorter(placement.placed)
    let result = try store.accept(units.single, run: run)
    try store.hold(units.conflicting, run: run)
    summary.accepted = result.accepted.count
    summary.superseding = result.superseding.count
    summary.unchanged = result.unchanged.count
    summary.held = Set(units.conflicting.map(\.unit)).count
    try note(readings, units: units, result: result, round: round, in: &summary)
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
    try store.remember(placement.accounts, round: round.id)
    for account in placement.accounts {
      for role in RowRole.allCases { summary.rows[role, default: 0] += account.rows[role] }
      guard account.rows.isBalanced else {
        throw PromiseBroken.rowEquation(sheet: account.sheet)
      }
    }
  }

  /// What became of each file.
  private func note(
    _ readings: [FileReading], units: UnitSorter, result: AcceptanceResult, round: Round,
    in summary: inout ImportSummary
  ) throws {
    let taken = Set(result.accepted + result.superseding)
    let accepted = Set(units.single.filter { taken.contains($0.unit) }.map(\.fileHash))
    let same = Set(units.inOneVersion.map(\.fileHash))
    let counting = Set(try store.deliveries(round: round.id, state: .current).map(\.fileHash))
    for reading in readings {
      let outcome: FileOutcome =
        if accepted.contains(reading.hash) {
          .accepted
        } else if counting.contains(reading.hash) {
          .known
        } else {
          same.contains(reading.hash) ? .duplicate : .rejected
        }
      for (number, path) in reading.paths.enumerated() {
        summary.hashes[path] = reading.hash
        summary.outcomes[path] = number > 0 && outcome != .rejected ? .duplicate : outcome
      }
    }
  }
}
