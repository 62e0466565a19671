import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Store
import Survey
import Workflow

/// `rasoat status`: which villages have sent what.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Đơn vị nào đã nộp, còn thiếu, còn lỗi.",
    discussion: "Coverage of a round by commune, the findings left, and the last run.")

  @OptionGroup var rounds: RoundOption
  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let store = try stores.openForReading()
      let workflow = ReviewWorkflow(rulebook: rulebook, store: store)
      let table = try workflow.coverage(of: round)
      if outputs.json {
        for line in table.lines {
          let members = zip(CoverageTable.columns, line).map {
            JSONText.string($0) + ":" + JSONText.string($1)
          }
          Terminal.print("{" + members.joined(separator: ",") + "}")
        }
        return
      }
      Terminal.write(table.text(in: outputs.language))
      let findings = try store.findings(round: round.id).map(\.finding)
      Terminal.print(SummaryPrinter.words(for: SummaryPrinter.counts(of: findings))[outputs.language])
    }
  }
}

/// `rasoat log`: the ledger of runs.
struct Log: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sổ các lần chạy.", discussion: "The ledger of runs, newest first.")

  @Option(help: "Số lần chạy / how many runs.")
  var limit: Int = 20

  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      for run in try stores.openForReading().runs(limit: limit) {
        if outputs.json {
          let fields: [(String, String)] = [
            ("run", String(run.id)), ("command", run.command), ("round", run.round?.rawValue ?? ""),
            ("started", run.startedAt), ("finished", run.finishedAt ?? ""),
            ("exit", run.exitCode.map(String.init) ?? ""), ("summary", run.summary ?? ""),
          ]
          let members = fields.map { JSONText.string($0.0) + ":" + JSONText.string($0.1) }
          Terminal.print("{" + members.joined(separator: ",") + "}")
        } else {
          Terminal.print(
            "#\(run.id)  \(run.startedAt)  \(run.command) \(run.round?.rawValue ?? "")  → \(run.exitCode.map(String.init) ?? "…")  \(run.summary ?? "")"
          )
        }
      }
    }
  }
}

/// `rasoat undo`: takes back what came in one file.
struct Undo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rút lại một tệp đã nhận; bản trước đó có hiệu lực trở lại.",
    discussion: """
      Takes back the deliveries of one file; each earlier delivery they took the place of counts again, and the round \
      is validated, normalized and counted anew. Nothing is deleted.
      """)

  @Argument(help: "Tên tệp hoặc đầu mã SHA-256 / the file's name or the first digits of its hash.")
  var file: String

  @OptionGroup var rounds: RoundOption
  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let store = try stores.open()
      let named = try store.files().values.filter {
        $0.name == file || (file.count >= 8 && $0.hash.hasPrefix(file))
      }
      // Of several files of one name, the one that holds.
      let holding = try store.hashesThatHold(round: round.id)
      let matches = named.count > 1 ? named.filter { holding.contains($0.hash) } : named
      guard let found = matches.first, matches.count == 1 else { throw UsageProblem.unknownFile(file) }
      let ledger = try Ledger(store: store, command: "undo", round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { _ in
        let workflow = ReviewWorkflow(rulebook: rulebook, store: store)
        let units = try store.undo(fileHash: found.hash, round: round.id)
        let decisions = try store.undoDecisions(fileHash: found.hash, round: round.id)
        try workflow.replayDecisions(round)
        try workflow.validate(round)
        try workflow.normalize(round)
        try workflow.aggregate(round)
        let line =
          decisions
          ? outputs.text(
            "Đã rút các quyết định trong \(found.name).", "Took back the decisions of \(found.name).")
          : outputs.text(
            "Đã rút \(units.count) bảng của \(found.name).",
            "Took back \(units.count) tables of \(found.name).")
        if !outputs.quiet { Terminal.remark(line) }
        return (.clean, line)
      }
      try exit.leave()
    }
  }
}

/// `rasoat verify`: counts again and compares with what is stored.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Đếm lại và so với số đã lưu.",
    discussion: "Counts again and compares with what is stored; exit 5 when they differ.")

  @OptionGroup var stage: StageOptions

  func run() async throws {
    try await stage.perform("verify") { workflow, round in
      try workflow.verify(round)
      return []
    }
  }
}
