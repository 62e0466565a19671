import ArgumentParser
import Foundation
import Provenance
import Rules
import Survey
import Workflow

/// `rasoat rules export`: the rules for another VTL engine.
struct RulesExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Xuất các quy tắc thành VTL / write the rules as VTL.",
    discussion: """
      Viết các quy tắc thành datapoint ruleset của VTL 2.1. Có --output và tệp thì viết cả các dòng đã hỏi và câu trả lời, để \
      so với bộ máy khác.

      Writes the rules as datapoint rulesets of VTL 2.1. With --output and files, also the records they were asked of and \
      the answers, to compare with another engine.

      rasoat rules export --vtl > rules.vtl
      rasoat rules export --vtl --output vtl ho-so/
      """)

  @Flag(help: "Ngôn ngữ VTL 2.1 / the language VTL 2.1, the only one so far.")
  var vtl = false

  @Option(
    help: "Thư mục kết quả / the folder for the rules, structures, records and answers.",
    completion: .directory)
  var output: String?

  @Option(
    help:
      "Đợt rà soát; bỏ trống: theo tiêu đề từng bảng / the round; from the title of each table when left out."
  )
  var round: String?

  @Argument(
    help: "Thư mục, đọc cả thư mục con, và tệp / folders, read recursively, and files.", completion: .file())
  var paths: [String] = []

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var outputs: OutputOptions
  @OptionGroup var jobs: JobsOption

  func validate() throws {
    if !vtl { throw ValidationError("Cần chọn --vtl / choose --vtl.") }
    if output == nil, !paths.isEmpty {
      throw ValidationError("Cần --output để ghi dữ liệu / records need --output.")
    }
  }

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let export = RuleExport(rulebook: rulebook)
      guard let output else { return Terminal.write(export.script) }
      let chosen = try round.map { try rulebook.round(named: $0) }
      let files = try await export.write(
        to: URL(filePath: output), asking: paths, schemas: schemas.folder(besides: rules), round: chosen,
        jobs: jobs.jobs)
      for file in files where !outputs.quiet { Terminal.print(file) }
    }
  }
}
