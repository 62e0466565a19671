import ArgumentParser
import Provenance
import Reports
import Rules
import Workflow

/// `rasoat links`: what became of every household since the round before.
struct Links: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Diễn biến của từng hộ từ đợt trước đến đợt này / what became of every household since the round before.",
    discussion: """
      Từng hộ: còn (continues), tách (split), nhập (merged), chuyển đến (moved-in), chuyển đi (moved-out), chết (died-out), \
      mới (new), chưa rõ (unexplained), chưa nhận danh sách (not-received); được nhận ra bằng cách nào, và mã của hộ ở đợt \
      đầu tiên có hộ đó. Các cặp hộ chưa rõ được ghi vào một tệp; điền xong, tệp được đọc lại bằng --decisions. \
      Với --persons: từng người của các hộ mà cả hai danh sách ghi đủ thành viên: còn (stays), sinh (born), kết hôn đến, đi \
      (married-in, married-out), chuyển đến, đi (moved-in, moved-out), mới (new), chết cùng hộ (died), chưa rõ (unexplained).

      What became of every household since the round before: continues, split, merged, moved-in, moved-out, died-out, \
      new, unexplained, not-received; how it was recognised, and the key it had in the first round that knows it. Pairs \
      that nothing settles go into a workbook; filled in, it is read back with --decisions. \
      With --persons: everybody in households whose members both lists name: stays, born, married-in, married-out, moved-in, \
      moved-out, new, died (with the household), unexplained.

      rasoat links --round 2019
      rasoat links --round 2019 --format csv > bien-dong-ho.csv
      rasoat links --round 2019 --workbook quyet-dinh/lien-ket-2019.xlsx
      rasoat links --round 2019 --persons
      """)

  @OptionGroup var rounds: RoundOption

  @Option(
    help:
      "Dạng: text tổng hợp; csv, jsonl từng hộ / the form: text for totals; csv, jsonl with a line for each household."
  )
  var format: TableFormat = .text

  @Option(
    help: "Ghi các cặp hộ chờ quyết định vào tệp XLSX này / the workbook for pairs that wait for a decision.")
  var workbook: String?

  @Flag(
    help: "Từng người thay vì từng hộ; không có tên / persons in the place of households; no names.")
  var persons = false

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let workflow = ReviewWorkflow(rulebook: rulebook, store: try stores.openForReading())
      let reports = try workflow.links(of: round, workbook: workbook, language: outputs.language)
      guard !reports.isEmpty else {
        Terminal.complain(
          outputs.text(
            "Đợt này chưa có danh sách, hoặc không có đợt trước.",
            "The round has no lists yet, or no round before it."))
        return
      }
      if persons {
        let reports = try workflow.personLinks(of: round)
        format.write(columns: PersonReport.columns) {
          reports.flatMap(\.table)
        } text: {
          reports.map { $0.text(in: outputs.language) }.joined(separator: "\n")
        }
        return
      }
      format.write(columns: LinkReport.columns) {
        reports.flatMap(\.table)
      } text: {
        reports.map { $0.text(in: outputs.language) }.joined(separator: "\n")
      }
    }
  }
}
