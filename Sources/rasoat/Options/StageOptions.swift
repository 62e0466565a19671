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
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let store = try stores.open()
      let ledger = try Ledger(store: store, command: command, round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { _ in
        let findings = try await stage(ReviewWorkflow(rulebook: rulebook, store: store), round)
        let counts = SummaryPrinter.counts(of: findings)
        if !findings.isEmpty, !outputs.quiet {
          Terminal.remark(SummaryPrinter.words(for: counts)[outputs.language])
        }
        return (counts[.error, default: 0] > 0 ? .findings : .clean, command)
      }
      try exit.leave()
    }
  }
}
