import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Survey
import Workflow

/// `rasoat check`: import and validate without a store.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Kiểm tra tệp mà không lưu gì / check files without keeping anything.",
    discussion: """
      Đọc và kiểm tra tệp, không cần kho; đợt rà soát lấy từ tiêu đề của từng bảng nếu không có --round.

      Reads and judges files without a store; the round is taken from each table's title unless --round is given.

      rasoat check "Thôn 3.xlsx"
      rasoat check ho-so/ --format csv > loi.csv
      """)

  /// How findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case jsonl
  }

  @Argument(
    help: "Thư mục, đọc cả thư mục con, và tệp / folders, read recursively, and files.", completion: .file())
  var paths: [String]

  @Option(help: "Dạng / the form: text, csv, jsonl.")
  var format: Format = .text

  @Option(
    help:
      "Đợt rà soát; bỏ trống: theo tiêu đề từng bảng / the round; from the title of each table when left out."
  )
  var round: String?

  @Option(
    help:
      "Thư mục nhận bản sao có đánh dấu ô lỗi / a folder for copies of the workbooks with marks in the cells at fault.",
    completion: .directory)
  var annotate: String?

  @Option(
    help:
      "Thư mục nhận danh sách đầy đủ / a folder for the complete lists: findings.csv, .jsonl, rules.csv, .jsonl.",
    completion: .directory)
  var output: String?

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var outputs: OutputOptions
  @OptionGroup var jobs: JobsOption
  @OptionGroup var strict: StrictOption

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let chosen = try round.map { try rulebook.round(named: $0) }
      let check = FileCheck(
        rulebook: rulebook, schemas: schemas.folder(besides: rules), limits: limits.limits)
      let result = try await check.check(paths, round: chosen, jobs: jobs.jobs)
      write(result.findings)
      SummaryPrinter(outputs: outputs).print(
        result.outcomes, strict: strict, withSummary: !outputs.json && format == .text)
      if let output {
        let files = try result.write(to: URL(filePath: output), language: outputs.language)
        if !outputs.quiet { for file in files { Terminal.remark("\(output)/\(file)") } }
      }
      try writeCopies(result.findings)
      var exits = [ProgramExit.clean, strict.exit(for: result.outcomes)]
      if result.findings.contains(where: { $0.severity == .error }) { exits.append(.findings) }
      if result.hasDrift { exits.append(.drift) }
      try ProgramExit.worst(exits).leave()
    }
  }

  private func writeCopies(_ findings: [Finding]) throws {
    guard let annotate else { return }
    let copies = AnnotatedCopies(
      folder: URL(filePath: annotate), limits: limits.limits, language: outputs.language)
    AnnotationSummary(outputs: outputs).print(try copies.write(findings, of: paths), folder: annotate)
  }

  private func write(_ findings: [Finding]) {
    switch outputs.json ? .jsonl : format {
    case .text:
      let complete = output.map { $0 + "/findings.csv" } ?? "--format csv, --output"
      for line in FindingScreen(findings, complete: complete, in: outputs.language).lines {
        Terminal.print(line)
      }
      if !outputs.quiet {
        Terminal.remark(SummaryPrinter.words(for: FindingCounts(findings).open)[outputs.language])
      }
    case .csv:
      Terminal.write(FindingText.table(of: findings, in: outputs.language))
    case .jsonl:
      for finding in findings { Terminal.print(FindingText.json(of: finding)) }
    }
  }
}
