import Foundation
import Provenance
import Rules
import Store
import Survey
import Workflow

/// A run over inboxes whose files are claimed: nothing to take is a clean end, and what is found counts for the files
/// of this run alone.
struct ClaimingRun {
  let command: Run
  let rulebook: Rulebook
  let round: Round
  let store: SurveyStore
  let journal: RunJournal
  private var outputs: OutputOptions { command.outputs }

  init(_ command: Run, rulebook: Rulebook, round: Round, store: SurveyStore, journal: RunJournal) {
    self.command = command
    self.rulebook = rulebook
    self.round = round
    self.store = store
    self.journal = journal
  }

  func run() async throws {
    var claim = try await InboxClaim(
      command.paths, settle: Double(command.unattended.settle), now: Clock.seconds,
      pause: { try await Task.sleep(for: .seconds(1)) })
    for waiting in claim.waiting {
      Terminal.log("waiting", [("file", waiting.name), ("reason", waiting.reason.rawValue)])
      guard !outputs.quiet, waiting.reason != .other else { continue }
      Terminal.remark(
        outputs.text("Còn chờ", "Waiting") + ": \(waiting.name) (\(waiting.reason.words[outputs.language]))")
    }
    guard !claim.entries.isEmpty else {
      journal.note(files: FileOutcome.counts([]) + [("waiting", claim.waiting.count)], findings: [:])
      if !outputs.quiet { Terminal.remark(line(outcomes: [], waiting: claim.waiting.count, counts: [:])) }
      return try command.remind(of: round, rulebook: rulebook, store: store, journal: journal)
    }
    if let program = Bundle.main.executableURL {
      claim.leaveOut(
        failing: TrialReading(
          executable: program,
          arguments: [
            "check", "--quiet", "--jobs", "1", "--round", round.id.rawValue, "--config", command.rules.config,
          ]))
    }
    claim.open(command.limits.limits)
    let ledger = try Ledger(store: store, command: "run --claim", round: round.id, rulebook: rulebook)
    let exit = try await ledger.recording { [claim] in try await perform(claim, run: $0) }
    try exit.leave()
  }

  private func perform(_ claim: InboxClaim, run: Int64) async throws -> (ProgramExit, String) {
    let isOverdue = journal.isOverdue
    let made = try await command.make(claim.inbox, rulebook: rulebook, round: round, store: store, run: run) {
      StopSignal.isRaised || isOverdue()
    }
    let imported = made.result.imported
    let hashes = Set(imported.hashes.values)
    var findings: [StoredFinding] = []
    try store.forEachFinding(round: round.id) { stored in
      if stored.fileHash.map(hashes.contains) ?? false { findings.append(stored) }
    }
    let filed = try claim.finish(imported, findings: findings, language: outputs.language)
    for (entry, outcome) in filed {
      Terminal.log("file", [("file", entry.name), ("outcome", outcome?.rawValue ?? "waiting")])
      guard outcome == .rejected, !outputs.quiet else { continue }
      Terminal.remark(outputs.text("Từ chối", "Rejected") + ": \(entry.name)")
    }
    let found = FindingCounts(findings.map(\.finding))
    if outputs.json { Terminal.print(SummaryPrinter(outputs: outputs).json(made, found: found)) }
    let outcomes = filed.compactMap(\.outcome)
    let left = filed.count - outcomes.count
    let counts = found.open
    journal.note(
      files: FileOutcome.counts(outcomes) + [("waiting", claim.waiting.count + left)], findings: counts)
    try command.remind(of: round, rulebook: rulebook, store: store, journal: journal)
    try outputs.warnOfApprovals(ReviewWorkflow(rulebook: rulebook, store: store), in: round)
    let summary = line(outcomes: outcomes, waiting: claim.waiting.count + left, counts: counts)
    var exits: [ProgramExit] = [
      outcomes.contains(.rejected) ? .findings : .clean,
      SummaryPrinter(outputs: outputs).exit(for: imported, found: found),
    ]
    let wasInterrupted = left > 0 && StopSignal.isRaised
    if wasInterrupted { exits.append(.store) }
    let exit = ProgramExit.worst(exits)
    let text = wasInterrupted ? command.interruption(left) + " " + summary : summary
    if exit != .clean || !outputs.quiet { Terminal.remark(text) }
    return (exit, text)
  }

  private func line(outcomes: [FileOutcome], waiting: Int, counts: [Severity: Int]) -> String {
    let numbers = FileOutcome.counts(outcomes).map(\.number)
    let words = SummaryPrinter.words(for: counts)[outputs.language]
    return outputs.text(
      "Nhận: \(numbers[0]) · Từ chối: \(numbers[1]) · Trùng: \(numbers[2]) · Còn chờ: \(waiting) · \(words)",
      "Accepted: \(numbers[0]) · Rejected: \(numbers[1]) · Duplicate: \(numbers[2]) · Waiting: \(waiting) · \(words)"
    )
  }
}
