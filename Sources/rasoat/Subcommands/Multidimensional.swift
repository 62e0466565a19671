public import ArgumentParser
import Provenance
public import Reports
import Rules
import Store
public import Survey
import Workflow

/// `rasoat multidimensional`: the measures of Alkire and Foster.
struct Multidimensional: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Tính các thước đo nghèo đa chiều Alkire-Foster: H, A, M0 / the measures of Alkire and Foster: H, A, M0.",
    discussion: """
      H là tỷ lệ nghèo, A là mức thiếu hụt bình quân của người nghèo, M0 = H x A; với từng chỉ số: tỷ lệ thiếu hụt chung, tỷ lệ \
      thiếu hụt của người nghèo và phần đóng góp vào M0. Tính chính xác: hộ vừa đúng ngưỡng là nghèo. Danh sách chỉ gồm hộ \
      nghèo, hộ cận nghèo nên không nói gì về toàn dân. Hộ còn câu trả lời để trống được đếm riêng. Với --since, in từng năm; mỗi chỉ số chỉ có chuỗi số \
      trong một chuẩn.

      H is the share that is poor, A the mean share of deprivations among the poor, M0 = H x A; for each indicator the \
      uncensored and censored headcount ratio and its contribution to M0. Exact: a household whose score equals the \
      cut-off is poor. A review covers poor and near-poor households, so nothing here speaks of the whole population. \
      Households with an answer missing are counted apart. With --since, year by year; an indicator has a series within one \
      standard only.

      rasoat multidimensional --round 2019
      rasoat multidimensional --round 2022 --since 2019
      rasoat multidimensional --round 2019 --cut-off 1/3 --weights dimensions --unit person --format csv
      """)

  /// What is counted.
  enum Unit: String, ExpressibleByArgument, CaseIterable {
    case household
    case person
  }

  @OptionGroup var rounds: RoundOption

  @Option(
    help:
      "Chuẩn nghèo, ví dụ VN2016; bỏ trống: chuẩn chính thức của đợt / the standard, such as VN2016; the official one of the round when left out."
  )
  var standard: String?

  @Option(
    help:
      "In chuỗi số từ đợt này đến --round, có vạch ngăn chỗ đổi chuẩn / a series from this round to --round, with a mark where the standard changes."
  )
  var since: String?

  @Option(
    help:
      "Từ phần nào của quyền số thì hộ là nghèo: 3/10, 1/3, 0.4; bỏ trống: theo chuẩn / from which share of the weights a household is poor: 3/10, 1/3, 0.4; the standard's own when left out."
  )
  var cutOff: String?

  @Option(
    help:
      "Cái gì có quyền số bằng nhau: chỉ số (indicators), chiều (dimensions) / what weighs the same: indicators, dimensions."
  )
  var weights: DeprivationWeights.Scheme = .indicators

  @Option(help: "Đơn vị đếm: hộ (household), nhân khẩu (person) / what is counted: household, person.")
  var unit: Unit = .household

  @Option(
    help:
      "Trong số hộ nghèo, cận nghèo (listed), hay mọi hộ trong danh sách (reviewed) / among whom: listed (poor and near-poor), reviewed (all on the lists)."
  )
  var base: DeprivationReport.Base = .listed

  @Option(help: "Dạng / the form: text, csv, jsonl.")
  var format: TableFormat = .text

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      if let since { return try writeSeries(since: try rulebook.round(named: since), to: round, rulebook) }
      let law = try rulebook.standard(named: standard ?? round.standards.first?.rawValue ?? "")
      let workflow = ReviewWorkflow(rulebook: rulebook, store: try stores.openForReading())
      let report = try workflow.deprivationReport(
        of: round, under: law, base: base, unit: unit == .person ? .person : .household, scheme: weights,
        cutoff: try cutoff(of: law))
      guard let report else {
        Terminal.complain(
          outputs.text(
            "Đợt này chưa có số liệu theo chuẩn \(law.id.rawValue).",
            "Nothing was counted in this round under \(law.id.rawValue)."))
        return
      }
      write(report)
    }
  }

  private func writeSeries(since first: Round, to last: Round, _ rulebook: Rulebook) throws {
    let workflow = ReviewWorkflow(rulebook: rulebook, store: try stores.openForReading())
    let law = try standard.map { try rulebook.standard(named: $0) }
    let series = try workflow.deprivationSeries(
      of: min(first.year, last.year)...max(first.year, last.year), under: law, base: base,
      unit: unit == .person ? .person : .household, scheme: weights,
      cutoff: try cutOff.map { try Self.ratio($0) })
    format.write(columns: DeprivationReport.columns) {
      series.table
    } text: {
      series.text(in: outputs.language)
    }
  }

  private static func ratio(_ text: String) throws(UsageProblem) -> ExactRatio {
    guard let ratio = ExactRatio(text), ratio > .zero, ratio <= .one else { throw .badCutOff(text) }
    return ratio
  }

  private func cutoff(of standard: Standard) throws(UsageProblem) -> ExactRatio {
    guard let cutOff else {
      guard let own = standard.deprivationCutoff else { throw .badCutOff("") }
      return own
    }
    return try Self.ratio(cutOff)
  }

  private func write(_ report: DeprivationReport) {
    format.write(columns: DeprivationReport.columns) {
      report.table
    } text: {
      report.text(in: outputs.language)
    }
  }
}

extension DeprivationWeights.Scheme: ExpressibleByArgument {}

extension DeprivationReport.Base: ExpressibleByArgument {}
