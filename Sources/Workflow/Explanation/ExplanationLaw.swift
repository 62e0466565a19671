import Provenance
import Reports
import Rules
import Stages
import Survey

/// What the standard makes of a household: the lines that were looked at, their values, the articles.
struct ExplanationLaw {
  let subject: ExplainedHousehold
  let words: ExplanationWords

  private var standard: Standard? { words.rulebook.standards[subject.household.standard] }

  /// The lines of the classification top down, then the values they looked at with their cells and articles.
  func classification() -> ExplanationSheet.Section {
    let explanation = StatusExplanation(
      subject.record, of: subject.table, isUrban: subject.household.isUrban, rulebook: words.rulebook,
      round: words.round)
    let inputs = explanation?.inputs ?? []
    let values = Dictionary(inputs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let figures = Set(standard?.figures.map(\.name) ?? [])
    var rows = inputs.map { input in
      [
        figures.contains(input.name) ? words("Mức quy định", "Set by law") : words.name(input.name),
        "\(input.name) = \(input.value ?? words("chưa biết", "not known"))",
        source(of: input.name),
      ]
    }
    for line in explanation?.lines ?? [] {
      let sign = line.holds.map { $0 ? "✓" : "✗" } ?? "?"
      rows.append([
        "\(sign) \(words.status(line.line.status))",
        words.condition(line.line.condition, values: values, figures: figures), line.line.source,
      ])
    }
    if let last = explanation?.lines.last, last.holds == false, let otherwise = standard?.otherwise {
      rows.append([
        "✓ \(words.status(otherwise))", words("không dòng nào ở trên đúng", "none of the lines above holds"),
        standard?.sources.first ?? "",
      ])
    }
    return ExplanationSheet.Section(
      "classification",
      title: words(
        "Chấm điểm và phân loại theo chuẩn (đọc từ trên xuống, dòng ✓ đầu tiên quyết định)",
        "Points and classification by the standard (read top down, the first ✓ decides)"),
      columns: [
        ("item", words("Mục", "Item")), ("value", words("Giá trị, điều kiện", "Value, condition")),
        ("source", words("Từ đâu, căn cứ", "Where from, article")),
      ],
      rows: rows, emptyNote: words("Không có chuẩn cho biểu này.", "There is no standard for this form."))
  }

  /// The article of a figure of the law, the cell of an answer, or how a number was worked out.
  private func source(of name: String) -> String {
    if let figure = standard?.figures.first(where: { $0.name == name }) {
      let area = subject.household.isUrban.map {
        $0 ? words(", thành thị", ", urban") : words(", nông thôn", ", rural")
      }
      return figure.source + (area ?? "")
    }
    if let cell = subject.cell(of: VariableID(rawValue: name), in: words.language) {
      return words("ô", "cell") + " " + cell
    }
    guard name == Fact.deprivationPoints.rawValue || name == Fact.deprivationCount.rawValue else { return "" }
    let ticks = subject.household.deprivations
    guard subject.table.variables.contains(where: { $0.id.rawValue.hasPrefix("deprived_") }) else {
      return subject.cell(of: "b2_points", in: words.language).map { words("ô", "cell") + " " + $0 } ?? ""
    }
    let points = standard?.figure("points_per_deprivation", isUrban: false)
    return name == Fact.deprivationCount.rawValue
      ? words("\(ticks.count) dấu ở mục 4", "\(ticks.count) ticks in 4")
      : words(
        "\(ticks.count) chỉ số thiếu hụt ở mục 4 × \(points ?? 0) điểm",
        "\(ticks.count) deprivations in 4 × \(points ?? 0) points")
  }

  /// The legal texts, and what is not certain about them.
  func sources() -> ExplanationSheet.Section {
    let sources = (standard?.sources ?? []).map { [$0] }
    let warnings = (standard?.warnings ?? []).map { [words("Lưu ý: ", "Note: ") + $0[words.language]] }
    return ExplanationSheet.Section(
      "law", title: standard?.title[words.language] ?? words("Căn cứ", "Law"),
      columns: [("text", words("Văn bản", "Legal text"))], rows: sources + warnings, emptyNote: "–")
  }
}
