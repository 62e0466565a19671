import ArgumentParser
import Foundation
import Provenance
import Rules
import Store
import Survey
import Workflow

/// `rasoat undo`: takes back what came in one file.
struct Undo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Rút lại một tệp đã nhận; bản trước đó có hiệu lực trở lại / take a file back; the one before counts again.",
    discussion: """
      Rút các lần nộp của một tệp; lần nộp mà nó đã thay được tính lại, rồi cả đợt được kiểm tra, chuẩn hóa, đếm lại. Không \
      xóa gì.

      Takes back the deliveries of one file; each earlier delivery they took the place of counts again, and the round \
      is validated, normalized and counted anew. Nothing is deleted.

      rasoat undo "Thôn 3.xlsx" --round 2019
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
      let holding = try store.hashesThatHold(round: round.id)
      let found = try store.receivedFile(named: file) { holding.contains($0.hash) }
      let ledger = try Ledger(store: store, command: "undo", round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { _ in
        let workflow = ReviewWorkflow(rulebook: rulebook, store: store)
        let units = try store.undo(fileHash: found.hash, round: round.id)
        let decisions = try store.undoDecisions(fileHash: found.hash, round: round.id)
        try workflow.replayDecisions(round)
        try workflow.judgeAndCount(round)
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

/// `rasoat redo`: takes in again what was taken back.
struct Redo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Nhận lại một tệp đã rút / take a file in again that was taken back.",
    discussion: """
      Ngược với undo: đọc lại tệp đã giữ, bảng của nó thay các bảng đang được tính, rồi cả đợt được kiểm tra, chuẩn hóa, đếm \
      lại.

      The undo of an undo: the kept bytes of the file are read again, its tables take the place of those that count now, \
      and the round is validated, normalized and counted anew.

      rasoat redo "Thôn 3.xlsx" --round 2019
      """)

  @Argument(help: "Tên tệp hoặc đầu mã SHA-256 / the file's name or the first digits of its hash.")
  var file: String

  @OptionGroup var rounds: RoundOption
  @OptionGroup var rules: RulebookOptions
  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let store = try stores.open()
      let undone = Set(try store.deliveries(round: round.id, state: .undone).map(\.fileHash))
      let found = try store.receivedFile(named: file) { undone.contains($0.hash) }
      guard undone.contains(found.hash) else { throw UsageProblem.unknownFile(file) }
      let ledger = try Ledger(store: store, command: "redo", round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { run in
        let workflow = ReviewWorkflow(
          rulebook: rulebook, store: store, schemas: schemas.folder(besides: rules), limits: limits.limits)
        let imported = try await workflow.importAgain(found, round: round, run: run)
        try workflow.judgeAndCount(round)
        let count = imported.accepted + imported.superseding
        let line = outputs.text(
          "Đã nhận lại \(count) bảng của \(found.name).", "Took in \(count) tables of \(found.name) again.")
        if !outputs.quiet { Terminal.remark(line) }
        return (.clean, line)
      }
      try exit.leave()
    }
  }
}

extension SurveyStore {
  /// The received file of a name or of the first digits of a hash; of several, the one that is preferred.
  ///
  /// - Throws: ``UsageProblem`` when there is none, or more than one.
  func receivedFile(named name: String, preferring isPreferred: (ReceivedFile) -> Bool) throws -> ReceivedFile
  {
    let named = try files().values.filter {
      $0.name == name || (name.count >= 8 && $0.hash.hasPrefix(name))
    }
    let matches = named.count > 1 ? named.filter(isPreferred) : named
    guard let found = matches.first, matches.count == 1 else { throw UsageProblem.unknownFile(name) }
    return found
  }
}
