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
      let found = try store.receivedFiles(named: file) { holding.contains($0.hash) }
      let ledger = try Ledger(store: store, command: "undo", round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { _ in
        let workflow = ReviewWorkflow(rulebook: rulebook, store: store)
        var units = 0
        var decisions = false
        for file in found {
          units += try store.undo(fileHash: file.hash, round: round.id).count
          if try store.undoDecisions(fileHash: file.hash, round: round.id) { decisions = true }
        }
        try workflow.replayDecisions(round)
        try workflow.judgeAndCount(round)
        let line =
          decisions
          ? outputs.text(
            "Đã rút các quyết định trong \(name(of: found)).",
            "Took back the decisions of \(name(of: found)).")
          : outputs.text(
            "Đã rút \(units) bảng của \(name(of: found)).",
            "Took back \(units) tables of \(name(of: found)).")
        if !outputs.quiet { Terminal.remark(line) }
        return (.clean, line)
      }
      try exit.leave()
    }
  }

  private func name(of files: [ReceivedFile]) -> String {
    files.count == 1 ? files.first?.name ?? file : file
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
      let found = try store.receivedFiles(named: file) { undone.contains($0.hash) }
      guard found.allSatisfy({ undone.contains($0.hash) }) else { throw UsageProblem.unknownFile(file) }
      let ledger = try Ledger(store: store, command: "redo", round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { run in
        let workflow = ReviewWorkflow(
          rulebook: rulebook, store: store, schemas: schemas.folder(besides: rules), limits: limits.limits)
        let imported = try await workflow.importAgain(found, round: round, run: run)
        try workflow.judgeAndCount(round)
        let count = imported.accepted + imported.superseding
        let name = found.count == 1 ? found.first?.name ?? file : file
        let line = outputs.text(
          "Đã nhận lại \(count) bảng của \(name).", "Took in \(count) tables of \(name) again.")
        if !outputs.quiet { Terminal.remark(line) }
        return (.clean, line)
      }
      try exit.leave()
    }
  }
}

extension SurveyStore {
  /// The received file of a name or of the first digits of a hash, or all that came in the folder or zip of that name
  /// and are preferred.
  ///
  /// - Throws: ``UsageProblem`` when there is none, or several files have the name.
  func receivedFiles(named name: String, preferring isPreferred: (ReceivedFile) -> Bool) throws
    -> [ReceivedFile]
  {
    let inside = try files().values.filter { $0.name.hasPrefix(name + "/") && isPreferred($0) }
    guard inside.isEmpty else { return inside.sorted { ($0.name, $0.hash) < ($1.name, $1.hash) } }
    return [try receivedFile(named: name, preferring: isPreferred)]
  }

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
