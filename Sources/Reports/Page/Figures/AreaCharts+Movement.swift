import Provenance
import Rules
import Survey

/// How a class changed from the start of the period to its end.
extension AreaCharts {
  /// The steps from the households at the start to those at the end; nil where no earlier round is known.
  func movement(of status: Status) -> BarChart? {
    // A chart from one standard to another would draw across the break.
    guard book.report.openingStandards.isEmpty else { return nil }
    let words = book.language
    let table = TallyPlan.movementTable(of: status)
    let figures = AreaFigures(book.area)
    func count(_ item: String) -> Int? { figures.households(table, item).size }
    // A step that is kept back would leave the others in the wrong places.
    guard TallyPlan.movementItems(of: status).allSatisfy({ figures.households(table, $0) != .withheld })
    else { return nil }
    guard let start = count("start"), let end = count("end") else { return nil }
    var rows = [row("start", status, from: 0, to: start, kind: .first, sign: "")]
    var level = start
    var highest = max(start, end)
    let items = TallyPlan.movementItems(of: status).dropFirst().dropLast()
    for item in items.filter(Self.leaving.contains) + ["unexplained"] {
      guard let number = count(item) else { continue }
      rows.append(row(item, status, from: level - number, to: level, kind: .outline, sign: "−"))
      level -= number
    }
    for item in items where !Self.leaving.contains(item) {
      guard let number = count(item) else { continue }
      rows.append(row(item, status, from: level, to: level + number, kind: .second, sign: "+"))
      level += number
      highest = max(highest, level)
    }
    rows.append(row("end", status, from: 0, to: end, kind: .first, sign: ""))
    return BarChart(
      title: TableWording.movementTitle(status)[words], description: Wording.movementText[words],
      legend: [(.outline, TableWording.decrease[words]), (.second, TableWording.increase[words])],
      nameHead: Wording.step[words], heads: [TableWording.number[words]], rows: rows, maximum: highest)
  }

  /// The items by which a class becomes smaller.
  static let leaving: Set<String> = ["became-near-poor", "became-poor", "rose-above", "other-decrease"]

  private func row(
    _ item: String, _ status: Status, from: Int, to: Int, kind: BarChart.Kind, sign: String
  ) -> BarChart.Row {
    BarChart.Row(
      label: TableWording.movement(item, of: status)[book.language],
      bars: [
        BarChart.Bar(
          segments: [BarChart.Segment(from: max(from, 0), to: to, kind: kind)],
          figures: [sign + ReportCell.count(to - from).text(in: book.language)])
      ])
  }
}
