import ArgumentParser
import Foundation
import Provenance
import Rules
import Store
import Workflow

/// `rasoat backup`: a copy of the store that is a store itself.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Sao lưu kho và các tệp đã nhận vào một thư mục mới / copy the store and the received files into a new folder.",
    discussion: """
      Chép cơ sở dữ liệu tại một thời điểm, kể cả khi lần chạy khác đang ghi, và mọi tệp đã nhận vào một thư mục mới; \
      kiểm tra bản sao và đếm lại. Thư mục chỉ xuất hiện khi đã xong tất cả.

      Copies the database at one moment, also while another run writes, and every received file, into a new folder; \
      checks the copy and counts it again. The folder appears when all of that is done.

      rasoat backup sao-luu/2026-11-21
      """)

  @Argument(help: "Thư mục mới / the new folder.", completion: .directory)
  var folder: String

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      try stores.openForReading().backup(to: folder)
      let copy = try SurveyStore(
        path: folder + "/" + SurveyStore.nameInBackup, access: .reading, key: try stores.key())
      try ReviewWorkflow(rulebook: rulebook, store: copy).verifyCounts()
      guard !outputs.quiet else { return }
      let files = try copy.files().count
      Terminal.remark(
        outputs.text(
          "Đã sao lưu và kiểm tra: \(folder) (\(files) tệp đã nhận).",
          "Backed up and checked: \(folder) (\(files) received files)."))
    }
  }
}

/// `rasoat restore`: a store from a backup.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Khôi phục kho từ một bản sao lưu; không ghi đè kho đang có / bring a store back from a backup; never over another.",
    discussion: """
      Kiểm tra bản sao lưu, chép vào --store, nơi chưa có gì, rồi đếm lại.

      Checks a backup, copies it to --store, where nothing may be, and counts it again.

      rasoat restore sao-luu/2026-11-21 --store moi.sqlite
      """)

  @Argument(help: "Thư mục sao lưu / the folder of the backup.", completion: .directory)
  var folder: String

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let backup = folder + "/" + SurveyStore.nameInBackup
      guard SurveyStore.exists(at: backup) else { throw UsageProblem.noStore(backup) }
      try SurveyStore.restore(folder, to: stores.store, key: stores.key())
      let store = try stores.open()
      let ledger = try Ledger(store: store, command: "restore", round: nil, rulebook: rulebook)
      let exit = try await ledger.recording { _ in
        try ReviewWorkflow(rulebook: rulebook, store: store).verifyCounts()
        let line = outputs.text(
          "Đã khôi phục và kiểm tra: \(store.path).", "Restored and checked: \(store.path).")
        if !outputs.quiet { Terminal.remark(line) }
        return (.clean, line)
      }
      try exit.leave()
    }
  }
}
