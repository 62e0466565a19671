import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Store
import Survey
import Workflow

/// `rasoat tallies`: the tidy table on the standard output.
struct Tallies: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "In số liệu đã đếm thành bảng: mỗi dòng một chỉ tiêu / print the counts as a table, one figure a line.",
    discussion: """
      Mỗi năm, chuẩn, địa bàn, bảng, chỉ tiêu, đơn vị và mẫu số một dòng; percent = count / base_count x 100, làm tròn nửa \
      lên. Không có --round thì in mọi đợt đã đếm.

      One line for each year, standard, area, table, item, unit and base; percent is count / base_count x 100, half \
      up. Without --round, every round that was counted.

      rasoat tallies --round 2019 --format csv > so-lieu.csv
      """)

  /// How the table is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case jsonl
    case text
  }

  @Option(help: "Dạng / the form: csv, jsonl, text.")
  var format: Format = .csv

  @Option(help: "Đợt rà soát; bỏ trống: mọi đợt đã đếm / the round; all that were counted when left out.")
  var round: String?

  @Option(help: "Chỉ một địa bàn, theo mã / one area only, by its code.")
  var area: String?

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let store = try stores.openForReading()
      let workflow = ReviewWorkflow(rulebook: rulebook, store: store)
      let chosen = try round.map { try rulebook.round(named: $0).id }
      var reports: [RoundReport] = []
      for id in rulebook.rounds.keys.sorted() where chosen == nil || chosen == id {
        guard let round = rulebook.rounds[id] else { continue }
        reports += try workflow.reports(of: round)
      }
      write(reports)
    }
  }

  private func write(_ reports: [RoundReport]) {
    let reports = reports.map { report in
      var report = report
      if let area { report.areas = report.areas.filter { $0.code.rawValue == area } }
      return report
    }
    switch format {
    case .csv:
      var table = CommaSeparatedText()
      table.write(TidyTable.columns)
      for line in reports.flatMap({ TidyTable($0).lines }) { table.write(line) }
      Terminal.write(table.text)
    case .jsonl:
      for line in reports.flatMap({ TidyTable($0).lines }) {
        Terminal.print(JSONText.object(zip(TidyTable.columns, line)))
      }
    case .text:
      for report in reports { Terminal.write(AreaTableText(report, language: outputs.language).text) }
    }
  }
}
