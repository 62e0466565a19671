import ArgumentParser
import Foundation
import Proof
import Provenance
import Reports
import Rules
import Survey
import Workflow

/// `rasoat proof`: do the figures of a report fit each other, and the data.
struct ProofCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract:
      "Soát số liệu trong một báo cáo: số, tỷ lệ, mức giảm, tổng có khớp nhau không / proofread the figures of a report: do numbers, shares, changes and totals fit.",
    discussion: """
      Đọc tệp văn bản UTF-8 hoặc DOCX, tính lại chính xác từng tỷ lệ kèm số, từng mức tăng giảm, từng cột tổng theo năm, và nêu \
      chỗ không khớp, hoặc chỉ khớp với một điều kiện. Với --round, còn nêu chỗ khác số liệu của đợt. Một tỷ lệ in ra là đúng nếu \
      làm tròn hoặc cắt bớt chữ số cho đúng tỷ lệ ấy. Từ ngữ ở pipeline-config/proof.yaml. Mã kết thúc 1 khi có lỗi.

      Reads a text in UTF-8 or a DOCX document, works out anew every share that stands with a count, every rise and fall, every \
      total of years, and names what does not fit, or fits only under a condition. With --round it also names what differs from \
      the data of the round. A printed share is right if rounding or cutting off gives it. The words stand in \
      pipeline-config/proof.yaml. Exit 1 when there are errors.

      rasoat proof bao-cao.docx
      rasoat proof ke-hoach.txt --format csv > soat.csv
      rasoat proof ke-hoach.txt --round 2019 --area 849
      """)

  @Argument(help: "Báo cáo, .txt hoặc .docx / the report, .txt or .docx.", completion: .file())
  var file: String

  @Option(help: "So với số liệu của đợt này trong kho / compare with the data of this round in the store.")
  var round: String?

  @Option(
    help:
      "Địa bàn của báo cáo, theo mã; bỏ trống: địa bàn nhỏ nhất gồm mọi xã của đợt / the report's area by its code; the smallest that holds every commune of the round when left out."
  )
  var area: String?

  @Option(help: "Dạng: text, csv, jsonl / the form: text, csv, jsonl.")
  var format: TableFormat = .text

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let text = try ProofOfReport.text(of: file)
      let data = try round.map { try figures(of: $0, in: rulebook) }
      let proof = Proofreading(
        text, vocabulary: rulebook.proof, wording: rulebook.programFindings, data: data)
      let name = URL(filePath: file).lastPathComponent
      let report = ProofReport(proof, file: name, language: outputs.language)
      format.write(columns: ProofReport.columns) {
        report.table
      } text: {
        report.text
      }
      if proof.findings.contains(where: { $0.severity == .error }) { try ProgramExit.findings.leave() }
    }
  }

  private func figures(of name: String, in rulebook: Rulebook) throws -> RoundFigures {
    let round = try rulebook.round(named: name)
    let workflow = ReviewWorkflow(rulebook: rulebook, store: try stores.openForReading())
    guard let figures = try workflow.figures(of: round, area: area.map(AreaCode.init(rawValue:))) else {
      throw UsageProblem.notCounted(round: name, area: area)
    }
    return figures
  }
}
