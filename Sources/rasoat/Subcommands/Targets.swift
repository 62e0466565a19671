import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Store
import Workflow

/// `rasoat targets`: what was reached, beside what plans promised.
struct Targets: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "So số đã đạt với chỉ tiêu kế hoạch / compare what was reached with what plans promise.",
    discussion: """
      Tệp CSV chỉ tiêu có các cột area_level, area_code, indicator, year, direction (to: đạt, còn; by: giảm; watch: chỉ theo dõi), comparator, value, source, \
      và standard nếu kế hoạch nói rõ theo chuẩn nào. Năm có hai chuẩn (2021) thì in cả hai; chỗ đổi chuẩn có vạch ngăn, không so qua. \
      Số do ngành khác đếm (việc làm, đào tạo...) ở tệp --series: area_level, area_code, indicator, year, value, source; năm \
      2021-2025 là tổng ghi cho cả giai đoạn và được cộng lại. Tên chỉ tiêu ở pipeline-config/plans. Mã kết thúc 1 khi có tổng sai.

      A CSV file of targets has the columns area_level, area_code, indicator, year, direction (to: reach; by: fall by; \
      watch: only shown), comparator, value, source, and standard where the plan names one. A year with two standards (2021) prints both; \
      a mark stands where the standard changes, and nothing is compared across. What others counted (jobs, training...) stands in a file of series: area_level, area_code, \
      indicator, year, value, source; the year 2021-2025 is a stated total of a period and is added up again. The names of \
      indicators are in pipeline-config/plans. Exit 1 when a total is wrong.

      rasoat targets chi-tieu.csv
      rasoat targets chi-tieu.csv --series so-lieu.csv --format csv
      """)

  @Argument(help: "Tệp CSV chỉ tiêu / the CSV file of targets.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(
    help: "Tệp CSV số liệu của ngành khác / a CSV file of values that others counted.",
    completion: .file(extensions: ["csv"]))
  var series: String?

  @Option(help: "Dạng: text, csv, jsonl / the form: text, csv, jsonl.")
  var format: TableFormat = .text

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let indicators = rulebook.planIndicators
      let standards = (rulebook.standards.keys + rulebook.localStandards.map(\.standard.id)).sorted()
      let plan = try Self.open(file)
      let targets = try PlanFiles.targets(plan, indicators: indicators, standards: standards)
      let watched = try PlanFiles.watched(plan, indicators: indicators)
      let values =
        try series.map {
          try PlanFiles.series(Self.open($0), indicators: indicators, standards: standards)
        } ?? []
      let workflow = ReviewWorkflow(rulebook: rulebook, store: try stores.openForReading())
      let assessed = try workflow.assess(targets: targets, series: values, watched: watched)
      let report = PlanReport(assessed.assessment, names: assessed.names, language: outputs.language)
      format.write(columns: PlanReport.columns) {
        report.table
      } text: {
        report.text
      }
      if !assessed.assessment.wrongTotals.isEmpty { try ProgramExit.findings.leave() }
    }
  }

  private static func open(_ path: String) throws(RulebookErrors) -> ConfigurationFile {
    try ConfigurationFile(at: URL(filePath: path), name: path)
  }
}
