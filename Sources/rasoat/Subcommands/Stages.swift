import ArgumentParser
import Foundation
import Provenance
import Rules
import Store
import Survey
import Workflow

/// `rasoat import`: reads files and takes their tables in.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bước 1: đọc các tệp và lưu vào kho / stage 1: read files into the store.",
    discussion: """
      Đọc tệp, tìm bảng, giữ nguyên văn bên cạnh giá trị đọc được. Không loại gì vì nội dung.

      Reads files, finds their tables, keeps raw texts beside readings. Rejects nothing for what it says.
      """)

  @Argument(
    help:
      "Thư mục, đọc cả thư mục con, và tệp; có thể bỏ khi có --decisions / folders, read recursively, and files; may be left out with --decisions.",
    completion: .file())
  var paths: [String] = []

  @OptionGroup var decisions: DecisionOptions
  @OptionGroup var rounds: RoundOption
  @OptionGroup var rules: RulebookOptions
  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions
  @OptionGroup var jobs: JobsOption

  func validate() throws { try decisions.validate(besides: paths) }

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let store = try stores.open()
      let ledger = try Ledger(store: store, command: "import", round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { run in
        let workflow = ReviewWorkflow(
          rulebook: rulebook, store: store, schemas: schemas.folder(besides: rules), limits: limits.limits)
        let imported = try await workflow.importFiles(
          Inbox(paths, except: decisions.decisions).opened(limits.limits), decisions: decisions.decisions,
          round: round, jobs: jobs.jobs, run: run)
        let findings = try
          (store.findings(round: round.id, stage: .import)
          + store.findings(round: round.id, stage: .decisions)).map(\.finding)
        let printer = SummaryPrinter(outputs: outputs)
        let found = FindingCounts(findings)
        printer.print(imported, found: found, reports: [], output: nil) { findings.forEach($0) }
        return (printer.exit(for: imported, found: found), printer.line(for: imported))
      }
      try exit.leave()
    }
  }
}

/// `rasoat validate`: judges what was imported by the edit rules.
struct Validate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bước 2: kiểm tra theo các quy tắc / stage 2: judge by the edit rules.",
    discussion: """
      Kiểm tra những gì đang được tính trong đợt theo các quy tắc. Không sửa giá trị nào.

      Judges what counts in the round by the edit rules. Changes no value.
      """)

  @OptionGroup var stage: StageOptions
  @OptionGroup var strict: StrictOption

  func run() async throws {
    try await stage.perform("validate", strict: strict) { workflow, round in
      try workflow.validate(round)
      if !stage.outputs.quiet, let changes = try workflow.findingChanges(of: round) {
        Terminal.remark(changes[stage.outputs.language])
      }
      return (try workflow.findingCounts(of: round), try workflow.ruleOutcomes(of: round))
    }
  }
}

/// `rasoat normalize`: commits answers to codes.
struct Normalize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Bước 3: mã hóa địa bàn, dân tộc, kết quả; nhận ra hộ của năm trước / stage 3: codes, and the households of the year before.",
    discussion: """
      Đưa câu trả lời về mã và ghi lại mọi thay đổi. Không tự đặt ra giá trị nào.

      Commits answers to codes and logs every change. Invents no value.
      """)

  @OptionGroup var stage: StageOptions

  func run() async throws {
    try await stage.perform("normalize") { workflow, round in
      try workflow.normalize(round)
    }
  }
}

/// `rasoat aggregate`: counts, and adds up.
struct Aggregate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bước 4: đếm theo thôn và cộng lên xã, huyện, tỉnh / stage 4: count villages and add them up.",
    discussion: """
      Đếm từng thôn từ các hộ; các cấp trên là phép cộng. Số đã lưu mà khác đi trong khi không có gì thay đổi là chương trình \
      sai: mã 5, và không ghi đè.

      Counts each village from its households; everything above is addition. A stored count that differs although \
      nothing it is made from has changed is a broken promise: exit 5, and nothing is overwritten.
      """)

  @Flag(help: "Đếm lại và ghi đè số đã lưu / count again and overwrite stored counts that differ.")
  var rebuild = false

  @OptionGroup var stage: StageOptions

  func run() async throws {
    try await stage.perform("aggregate") { workflow, round in
      try workflow.aggregate(round, rebuild: rebuild)
    }
  }
}
