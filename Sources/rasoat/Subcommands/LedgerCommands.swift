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
    commandName: "status",
    abstract: "Đơn vị nào đã nộp, còn thiếu, còn lỗi / which units have sent their lists, and what is open.",
    discussion: """
      Tiến độ nộp của một đợt theo xã và các lỗi còn lại. Thêm --expected: thôn nào còn phải nộp bảng gì, theo các hạn trong \
      pipeline-config/calendars. Thêm --alarm: một dòng cho mỗi hạn gần mà còn thiếu, mã kết thúc 1; nếu không thì im lặng.

      Coverage of a round by commune, and the findings left. With --expected, what villages have still to send, by the \
      dates of the calendar (pipeline-config/calendars). With --alarm, one line for each date that is near while tables \
      are missing, and exit code 1; nothing otherwise.

      rasoat status --round 2019
      rasoat status --round 2026 --expected --on 2026-11-10
      """)

  @Flag(help: "Bảng chưa nộp theo hạn / what is not received, by due date.")
  var expected = false

  @Flag(
    help: "Chỉ báo hạn gần mà còn thiếu; mã kết thúc 1 / dates that are near with tables missing; exit 1.")
  var alarm = false

  @OptionGroup var day: DayOption
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
      if expected || alarm, let day = day.day {
        let table = try workflow.expected(in: round, on: day)
        return try alarm ? warn(table) : print(table)
      }
      let table = try workflow.coverage(of: round)
      if outputs.json {
        for line in table.lines {
          Terminal.print(JSONText.object(zip(CoverageTable.columns, line)))
        }
        return
      }
      Terminal.write(table.text(in: outputs.language))
      let found = try workflow.findingCounts(of: round)
      Terminal.print(SummaryPrinter.words(for: found.open)[outputs.language])
      try outputs.warnOfApprovals(workflow, in: round)
    }
  }
}

extension StatusCommand {
  private func print(_ table: ExpectedTable) {
    if outputs.json {
      for line in table.lines { Terminal.print(JSONText.object(zip(ExpectedTable.columns, line))) }
    } else {
      Terminal.write(table.text(in: outputs.language))
    }
  }

  private func warn(_ table: ExpectedTable) throws {
    let near = table.dues.filter(\.isAlarming)
    for due in near { Terminal.print(due.line(in: outputs.language)) }
    try (near.isEmpty ? ProgramExit.clean : .findings).leave()
  }
}

/// `rasoat log`: the ledger of runs.
struct Log: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sổ các lần chạy / the ledger of runs.",
    discussion: """
      Lần mới nhất trước: lệnh, đợt, lúc bắt đầu, mã kết thúc, mã băm của cấu hình.

      The newest first: command, round, start, exit code, hash of the configuration.

      rasoat log --limit 5
      """)

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
          Terminal.print(JSONText.object(fields))
        } else {
          Terminal.print(
            "#\(run.id)  \(run.startedAt)  \(run.command) \(run.round?.rawValue ?? "")  → \(run.exitCode.map(String.init) ?? "…")  \(run.summary ?? "")"
          )
        }
      }
    }
  }
}
