import Foundation
import Provenance
import Rules
import Store
import Survey

/// A line of the ledger around a command.
struct Ledger {
  private let store: SurveyStore
  private let run: Int64

  init(store: SurveyStore, command: String, round: RoundID?, rulebook: Rulebook) throws {
    if store.isOfOffice, !Self.doneByOffices.contains(command) {
      throw StoreError(.forbidden(command), during: "opening the ledger")
    }
    if let round, !Self.leavesHouseholds.contains(command), try store.removals()[round] == .removed {
      throw UsageProblem.personalDataRemoved(round.rawValue)
    }
    self.store = store
    run = try store.beginRun(
      command: command, round: round, startedAt: Clock.text, programVersion: Program.version,
      configurationHash: rulebook.hash)
  }

  /// The commands that need no household of the round.
  private static let leavesHouseholds: Set<String> = ["verify", "retain", "report", "release reopen"]

  /// What an office does with its own area on a server; all else is left to whoever keeps the store.
  private static let doneByOffices: Set<String> = ["import", "report"]

  /// Does the work and closes the line, whatever happens.
  func recording(_ work: (Int64) async throws -> (ProgramExit, String)) async throws -> ProgramExit {
    do {
      let (exit, summary) = try await work(run)
      try store.finishRun(run, finishedAt: Clock.text, exitCode: Int(exit.rawValue), summary: summary)
      return exit
    } catch {
      let code = ProgramExit.code(for: error)
      try? store.finishRun(run, finishedAt: Clock.text, exitCode: Int(code.rawValue), summary: "")
      throw error
    }
  }
}
