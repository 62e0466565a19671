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
    abstract: "Đọc các tệp, kiểm tra, chuẩn hóa, tổng hợp và lập báo cáo.",
    discussion: """
      import -> validate -> normalize -> aggregate -> report. The inbox is left as it is; the same file again changes \
      nothing; a newer file of a village takes the place of the older one.

      rasoat run ho-so-2019/ --round 2019 --output ket-qua
      rasoat run --decisions decisions/ --round 2019 --output ket-qua      corrections and waivers only
      """)

  @Argument(help: "Thư mục và tệp / folders, read recursively, and files; may be left out with --decisions.")
  var paths: [String] = []

  @Option(help: "Thư mục kết quả / the folder for tables and reports.")
  var output: String

  @Option(
    help:
      "Thư mục nhận bản sao có đánh dấu ô lỗi / a folder for copies of the workbooks with marks in the cells at fault."
  )
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

  func validate() throws { try decisions.validate(besides: paths) }

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let store = try stores.open()
      let ledger = try Ledger(store: store, command: "run", round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { (run: Int64) async throws -> (ProgramExit, String) in
        let workflow = ReviewWorkflow(
          rulebook: rulebook, store: store, schemas: schemas.folder(besides: rules), limits: limits.limits)
        return try await perform(workflow, round: round, run: run)
      }
      try exit.leave()
    }
  }

  private func perform(
    _ workflow: ReviewWorkflow, round: Round, run: Int64
  ) async throws -> (ProgramExit, String) {
    var progress: (@Sendable (Int, Int) -> Void)?
    if Terminal.showsProgress, !outputs.quiet { progress = { Terminal.progress($0, of: $1) } }
    let result = try await workflow.run(
      paths, decisions: decisions.decisions, round: round, jobs: jobs.jobs, run: run, progress: progress)
    let files = try await workflow.report(
      round, to: URL(filePath: output), language: outputs.language, jobs: jobs.jobs)
    if let annotate {
      let copies = try workflow.annotate(
        paths, of: round, to: URL(filePath: annotate), language: outputs.language)
      AnnotationSummary(outputs: outputs).print(copies, folder: annotate)
    }
    let printer = SummaryPrinter(outputs: outputs)
    printer.print(
      result.imported, findings: result.findings, outcomes: result.outcomes,
      changes: try workflow.findingChanges(of: round), reports: files, output: output)
    printer.print(result.outcomes, strict: strict, withSummary: false)
    let exits = [
      printer.exit(for: result.imported, findings: result.findings), strict.exit(for: result.outcomes),
    ]
    return (ProgramExit.worst(exits), printer.line(for: result.imported))
  }
}
