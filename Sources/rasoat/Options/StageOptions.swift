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
    _ command: String, _ stage: (ReviewWorkflow, Round) async throws -> Void
  ) async throws {
    try await perform(command, strict: nil) { workflow, round in
      try await stage(workflow, round)
      return (FindingCounts(), [])
    }
  }

  /// Runs one stage under the ledger, and ends by what it found and by what became of the rules.
  func perform(
    _ command: String, strict: StrictOption?,
    _ stage: (ReviewWorkflow, Round) async throws -> (found: FindingCounts, outcomes: [RuleOutcome])
  ) async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let store = try stores.open()
      let ledger = try Ledger(store: store, command: command, round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { _ in
        let (found, outcomes) = try await stage(ReviewWorkflow(rulebook: rulebook, store: store), round)
        if !found.isEmpty, !outputs.quiet {
          Terminal.remark(SummaryPrinter.words(for: found.open)[outputs.language])
        }
        SummaryPrinter(outputs: outputs).print(outcomes, strict: strict)
        let exit: ProgramExit = found.open[.error, default: 0] > 0 ? .findings : .clean
        return (ProgramExit.worst([exit, strict?.exit(for: outcomes) ?? .clean]), command)
      }
      try exit.leave()
    }
  }
}
