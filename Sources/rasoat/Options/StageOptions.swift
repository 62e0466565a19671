import ArgumentParser
import Provenance
import Rules
import Store
import Survey
import Workflow

/// What the commands of one stage have in common.
struct StageOptions: ParsableArguments {
  @OptionGroup var rounds: RoundOption
  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  /// Runs one stage under the ledger, and ends by what it found.
  func perform(
    _ command: String, _ stage: (ReviewWorkflow, Round) async throws -> [Finding]
  ) async throws {
    try await perform(command, strict: nil) { (try await stage($0, $1), []) }
  }

  /// Runs one stage under the ledger, and ends by what it found and by what became of the rules.
  func perform(
    _ command: String, strict: StrictOption?,
    _ stage: (ReviewWorkflow, Round) async throws -> (findings: [Finding], outcomes: [RuleOutcome])
  ) async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let store = try stores.open()
      let ledger = try Ledger(store: store, command: command, round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { _ in
        let (findings, outcomes) = try await stage(ReviewWorkflow(rulebook: rulebook, store: store), round)
        let counts = SummaryPrinter.counts(of: findings)
        if !findings.isEmpty, !outputs.quiet {
          Terminal.remark(SummaryPrinter.words(for: counts)[outputs.language])
        }
        SummaryPrinter(outputs: outputs).print(outcomes, strict: strict)
        let found: ProgramExit = counts[.error, default: 0] > 0 ? .findings : .clean
        return (ProgramExit.worst([found, strict?.exit(for: outcomes) ?? .clean]), command)
      }
      try exit.leave()
    }
  }
}
