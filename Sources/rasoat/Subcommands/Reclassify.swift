import ArgumentParser
import Provenance
import Reports
import Rules
import Workflow

/// `rasoat reclassify`: the households of a round under another standard.
struct Reclassify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Thử phân loại các hộ của một đợt theo chuẩn nghèo khác / try the households of a round under another standard.",
    discussion: """
      Hộ nào đổi diện và theo dòng nào của chuẩn; hộ nào chưa xác định được và thiếu câu trả lời nào. Chỉ dùng những câu trả lời \
      có cùng nghĩa theo cả hai chuẩn; tệp của chuẩn ghi rõ (comparable). Không làm đổi số đã đếm.

      Who changes side, and by which line of the standard; who cannot be decided, and for want of which answer. Only \
      answers that mean the same under both standards are used; the standard's file says which (comparable). Nothing \
      that was counted changes.

      rasoat reclassify --round 2025 --standard VN2027
      rasoat reclassify --round 2025 --standard VN2027 --format csv > theo-chuan-moi.csv
      """)

  @OptionGroup var rounds: RoundOption

  @Option(help: "Chuẩn nghèo để thử, ví dụ VN2027 / the standard to try, such as VN2027.")
  var standard: String

  @Option(
    help:
      "Dạng: text tổng hợp; csv, jsonl từng hộ / the form: text for totals; csv, jsonl with a line for each household."
  )
  var format: TableFormat = .text

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let law = try rulebook.standard(named: standard)
      let workflow = ReviewWorkflow(rulebook: rulebook, store: try stores.openForReading())
      guard let report = try workflow.reclassify(round, under: law) else {
        Terminal.complain(outputs.text("Đợt này chưa có số liệu.", "Nothing was counted in this round."))
        return
      }
      format.write(columns: ReclassificationReport.columns) {
        report.table
      } text: {
        report.text(in: outputs.language)
      }
    }
  }
}
