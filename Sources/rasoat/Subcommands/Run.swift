import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Store
import Survey
import Workflow

/// `rasoat run`: all stages over some folders and files.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Đọc các tệp, kiểm tra, chuẩn hóa, tổng hợp và lập báo cáo / read, check, normalize, count and report.",
    discussion: """
      Nhập, kiểm tra, chuẩn hóa, tổng hợp, lập báo cáo. Hộp thư đến được giữ nguyên; cùng một tệp chạy lại thì không đổi gì; tệp \
      mới của một thôn thay tệp cũ. Với --claim, cho cron, các tệp đã chép xong được lấy khỏi hộp thư đến và chuyển vào \
      da-nhan/, tu-choi/ hoặc trung/ kèm danh sách lỗi. SIGTERM kết thúc sau các tệp đang đọc, qua mọi bước; mã 4 khi còn \
      tệp cho lần sau.

      import -> validate -> normalize -> aggregate -> report. The inbox is left as it is; the same file again changes \
      nothing; a newer file of a village takes the place of the older one. With --claim, for cron, files that are \
      complete are taken out of the inbox and filed in da-nhan/, tu-choi/ or trung/ with their findings beside them. \
      SIGTERM ends the run after the files being read, through all stages; exit 4 when files were left for the next.

      rasoat run ho-so-2019/ --round 2019 --output ket-qua
      rasoat run den/ --claim --quiet --round 2019 --output ket-qua
      rasoat run --decisions decisions/ --round 2019 --output ket-qua
      """)

  @Argument(
    help:
      "Thư mục, đọc cả thư mục con, và tệp; có thể bỏ khi có --decisions / folders, read recursively, and files; may be left out with --decisions.",
    completion: .file())
  var paths: [String] = []

  @Option(help: "Thư mục kết quả / the folder for tables and reports.", completion: .directory)
  var output: String

  @Option(
    help:
      "Thư mục nhận bản sao có đánh dấu ô lỗi / a folder for copies of the workbooks with marks in the cells at fault.",
    completion: .directory)
  var annotate: String?

  @OptionGroup var decisions: DecisionOptions
  @OptionGroup var rounds: RoundOption
  @OptionGroup var rules: RulebookOptions
  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions
  @OptionGroup var jobs: JobsOption
  @OptionGroup var strict: StrictOption
  @OptionGroup var unattended: UnattendedOptions
  @OptionGroup var day: DayOption

  func validate() throws {
    try decisions.validate(besides: paths)
    guard !unattended.claim || !paths.isEmpty else {
      throw ValidationError("--claim: cần thư mục hộp thư đến / an inbox is needed.")
    }
  }

  func run() async throws {
    let journal = RunJournal(unattended, round: rounds.round)
    StopSignal.listen()
    try await journal.recording {
      try await ProgramExit.guarding(outputs.language) {
        let rulebook = try rules.rulebook()
        let round = try rounds.round(in: rulebook)
        let store = try stores.open()
        if unattended.claim {
          try await ClaimingRun(self, rulebook: rulebook, round: round, store: store, journal: journal).run()
        } else {
          try await read(
            Inbox(paths, except: decisions.decisions).opened(limits.limits), rulebook: rulebook, round: round,
            store: store, journal: journal)
        }
      }
    }
  }

  private func read(
    _ inbox: Inbox, rulebook: Rulebook, round: Round, store: SurveyStore, journal: RunJournal
  ) async throws {
    let ledger = try Ledger(store: store, command: "run", round: round.id, rulebook: rulebook)
    let exit = try await ledger.recording { run in
      let made = try await make(inbox, rulebook: rulebook, round: round, store: store, run: run) {
        StopSignal.isRaised
      }
      let imported = made.result.imported
      let printer = SummaryPrinter(outputs: outputs)
      let workflow = ReviewWorkflow(rulebook: rulebook, store: store)
      try printer.print(
        imported, found: made.result.found, outcomes: made.result.outcomes,
        changes: try workflow.findingChanges(of: round), reports: made.reports, output: output
      ) { try workflow.forEachFinding(of: round, $0) }
      printer.print(made.result.outcomes, strict: strict, withSummary: false)
      try remind(of: round, rulebook: rulebook, store: store, journal: journal)
      try outputs.warnOfApprovals(workflow, in: round)
      let left = inbox.files.count - imported.outcomes.count
      journal.note(
        files: FileOutcome.counts(imported.outcomes.values) + [("waiting", left)],
        findings: made.result.found.open)
      let exit = ProgramExit.worst([
        printer.exit(for: imported, found: made.result.found), strict.exit(for: made.result.outcomes),
      ])
      guard left > 0 else { return (exit, printer.line(for: imported)) }
      let line = interruption(left)
      Terminal.complain(line)
      return (ProgramExit.worst([exit, .store]), line + " " + printer.line(for: imported))
    }
    try exit.leave()
  }

  /// Warns of days that come near, where nobody watches or numbers are wanted.
  func remind(of round: Round, rulebook: Rulebook, store: SurveyStore, journal: RunJournal) throws {
    guard unattended.claim || journal.writesMetrics else { return }
    let workflow = ReviewWorkflow(rulebook: rulebook, store: store)
    try DeadlineReminder(workflow: workflow, outputs: outputs, journal: journal).remind(
      of: round, on: day.day, isSpoken: unattended.claim)
  }

  /// What is said of a run that was asked to stop.
  func interruption(_ left: Int) -> String {
    outputs.text("Được yêu cầu dừng; còn \(left) tệp chưa đọc.", "Asked to stop; files left unread: \(left).")
  }

  /// All stages and the reports.
  func make(
    _ inbox: Inbox, rulebook: Rulebook, round: Round, store: SurveyStore, run: Int64,
    stop: @escaping @Sendable () -> Bool
  ) async throws -> (result: ReviewWorkflow.Result, reports: [String]) {
    let workflow = ReviewWorkflow(
      rulebook: rulebook, store: store, schemas: schemas.folder(besides: rules), limits: limits.limits)
    var progress: (@Sendable (Int, Int) -> Void)?
    if Terminal.showsProgress, !outputs.quiet { progress = { Terminal.progress($0, of: $1) } }
    let result = try await workflow.run(
      inbox, decisions: decisions.decisions, round: round, jobs: jobs.jobs, run: run, progress: progress,
      stop: stop)
    let reports = try await workflow.report(
      round, to: URL(filePath: output), language: outputs.language, jobs: jobs.jobs)
    if let annotate {
      let copies = try workflow.annotate(
        inbox, of: round, to: URL(filePath: annotate), language: outputs.language)
      AnnotationSummary(outputs: outputs).print(copies, folder: annotate)
    }
    return (result, reports)
  }
}

extension FileOutcome {
  /// How many files came to each outcome, in the order of the outcomes.
  static func counts(_ outcomes: some Collection<FileOutcome>) -> [(outcome: String, number: Int)] {
    let filed = outcomes.map { $0 == .known ? .duplicate : $0 }
    return [FileOutcome.accepted, .rejected, .duplicate].map { outcome in
      (outcome.rawValue, filed.count { $0 == outcome })
    }
  }
}
