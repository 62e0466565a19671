import ArgumentParser
import Foundation
import Provenance
import Rules
import Store
import Survey
import Workflow

/// `rasoat retain`: removes the personal data of old rounds and keeps their counts.
struct Retain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Xóa dữ liệu cá nhân của các đợt cũ, giữ lại số liệu tổng hợp / remove the personal data of old rounds, keep the counts.",
    discussion: """
      Xóa họ tên, số định danh và mọi câu trả lời khác về người trong các đợt trước đợt được nêu; giữ số đếm, các lỗi, mã hộ \
      với kết quả, và sổ. Không hoàn lại được: các bản sao kho làm trước đó vẫn còn đủ dữ liệu.

      Removes names, identity numbers and every other answer about a person from the rounds before a round; counts, \
      findings, household codes with their results, and the ledger stay. It cannot be undone: copies of the store that \
      were made before still have everything.

      rasoat retain --before 2022 --received
      """)

  @Option(help: "Đợt đầu tiên được giữ nguyên / the first round that is kept whole.")
  var before: String

  @Flag(help: "Xóa cả tệp gốc đã nhận của các đợt đó / the received files of those rounds too.")
  var received = false

  @Flag(help: "Không hỏi lại / do not ask.")
  var yes = false

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rulebook.round(named: before)
      guard SurveyStore.exists(at: stores.store) else {
        throw UsageProblem.noStore(SurveyStore.printed(stores.store))
      }
      let store = try stores.open()
      let workflow = ReviewWorkflow(rulebook: rulebook, store: store)
      let rounds = try workflow.roundsWithPersonalData(before: round).map(\.rawValue).joined(separator: ", ")
      guard yes || rounds.isEmpty && !received || isConfirmed(rounds) else {
        throw UsageProblem.notConfirmed
      }
      let ledger = try Ledger(store: store, command: "retain", round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { run in
        let removed = try workflow.retain(from: round, receivedFiles: received, run: run)
        let line = line(for: removed)
        if !outputs.quiet { Terminal.remark(line) }
        return (.clean, line)
      }
      try exit.leave()
    }
  }

  /// Asks the person at the terminal; nobody is there in a scheduled job.
  private func isConfirmed(_ rounds: String) -> Bool {
    guard isatty(STDIN_FILENO) == 1 else { return false }
    Terminal.remark(
      outputs.text(
        "Xóa hẳn dữ liệu cá nhân của các đợt: \(rounds). Gõ \"xoa\" để đồng ý:",
        "This removes the personal data of these rounds for good: \(rounds). Type \"xoa\" to agree:"))
    return readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "xoa"
  }

  private func line(for removed: RemovalSummary) -> String {
    let rounds = removed.rounds.map(\.rawValue).joined(separator: ", ")
    let others = removed.lookingBack.map(\.rawValue).joined(separator: ", ")
    let line = outputs.text(
      "Đã xóa dữ liệu cá nhân của các đợt: \(rounds.isEmpty ? "–" : rounds). Tệp gốc đã xóa: \(removed.files).",
      "Removed the personal data of rounds: \(rounds.isEmpty ? "–" : rounds). Received files removed: \(removed.files)."
    )
    guard !others.isEmpty else { return line }
    return line
      + outputs.text(
        " Biến động của đợt \(others) không còn đếm lại được; số đã lưu giữ nguyên.",
        " The movement of \(others) cannot be counted again; its stored counts stay.")
  }
}
