import ArgumentParser
import Foundation
import Provenance
import Rules
import Stages
import Survey
import Workflow

/// `rasoat layout`: how the sheets of forms are read.
struct LayoutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract:
      "Mẫu biểu: chương trình hiểu bảng thế nào; soạn mẫu mới / layouts: how a sheet is understood; drafts of new ones.",
    subcommands: [LayoutDiff.self, LayoutInfer.self])
}

/// `rasoat layout diff`: what the program thinks a table is, and why.
struct LayoutDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Nói rõ chương trình hiểu từng bảng thế nào và vì sao / say how each table is understood, and why.",
    discussion: """
      Với mỗi trang tính: vai trò các dòng, mẫu biểu được chọn và điểm so với các mẫu khác, mỗi cột ứng với biến nào, cột \
      nào lạ hoặc thiếu, và những dòng mẫu biểu còn cần. Mã 3 khi biểu mẫu lạ hoặc đã thay đổi, mã 1 khi không đọc được \
      tệp hoặc tệp không ghi năm.

      For each sheet: the rows by role, the layout that was chosen and how it scores beside the others, each column with \
      its variable, what is unknown or missing, and the lines a layout would need. Ends with 3 when a form is unknown or \
      has drifted, with 1 when a file cannot be read or names no year.

      rasoat layout diff "Thôn 3.xlsx"
      rasoat layout diff ho-so/ --round 2023 --json
      """)

  @Argument(
    help: "Thư mục, đọc cả thư mục con, và tệp / folders, read recursively, and files.", completion: .file())
  var paths: [String]

  @Option(
    help:
      "Đợt rà soát; bỏ trống: theo tiêu đề từng bảng / the round; from the title of each table when left out."
  )
  var round: String?

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let examiner = LayoutExaminer(
        rulebook: rulebook, round: try round.map { try rulebook.round(named: $0) })
      let files = try examiner.examine(paths)
      let text = LayoutExaminationText(rulebook: rulebook, language: outputs.language)
      for file in files where !outputs.quiet || file.hasDrift || file.lacksYear || file.refusal != nil {
        if outputs.json {
          for line in file.jsonLines { Terminal.print(line) }
        } else {
          Terminal.write(text.text(of: file))
        }
      }
      var exits: [ProgramExit] = [.clean]
      if files.contains(where: { $0.refusal != nil || $0.lacksYear }) { exits.append(.findings) }
      if files.contains(where: { $0.refusal == nil && $0.hasDrift }) { exits.append(.drift) }
      try ProgramExit.worst(exits).leave()
    }
  }
}

/// `rasoat layout infer`: a draft of a layout for a new form.
struct LayoutInfer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "infer",
    abstract:
      "Soạn thảo mẫu biểu (YAML) cho một bảng mới để người phụ trách xem lại / draft the layout of a new form.",
    discussion: """
      Viết bản thảo mẫu biểu: các tiêu đề đã biết, phần đoán kèm điểm, và phần không đoán được dưới dạng ghi chú. Xem lại \
      từng dòng, đặt vào layouts/ rồi chạy rasoat config check.

      Writes a draft of a layout: known headings, guesses with their score, and what could not be guessed as comments. \
      Put it into layouts/ after looking at every line, and run rasoat config check.

      rasoat layout infer "Mẫu mới.xlsx" > pipeline-config/layouts/mau-moi.yaml
      """)

  @Argument(help: "Tệp / the file.", completion: .file())
  var file: String

  @Option(
    help:
      "Trang tính; bỏ trống: trang nhiều cột nhất / the sheet; the one with the most columns when left out.")
  var sheet: String?

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let outcome = try LayoutExaminer(rulebook: try rules.rulebook(), round: nil).draft(file, sheet: sheet)
      if let draft = outcome.value { return Terminal.write(draft.yaml) }
      for finding in outcome.findings { Terminal.complain(finding.line(in: outputs.language)) }
      guard outcome.findings.isEmpty else { throw ExitCode(ProgramExit.findings.rawValue) }
      Terminal.complain(
        outputs.text(
          "Không tìm thấy dòng tiêu đề cột nào trong tệp. Kiểm tra lại tệp hoặc chọn trang bằng --sheet.",
          "No row of headings was found in the file. Check the file, or choose the sheet by --sheet."))
      throw ExitCode(ProgramExit.drift.rawValue)
    }
  }
}
