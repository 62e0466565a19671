import Provenance
import Rules
import Survey
import VietnameseText

/// Makes the charts of an area from its counts.
struct AreaCharts {
  let book: AreaBook
  private var words: Language { book.language }

  init(_ book: AreaBook) { self.book = book }

  /// Poverty and near-poverty of the areas below, the highest first.
  var rates: BarChart? {
    let rows = book.children.map { child in
      (
        child: child, poor: share(of: .poor, in: child), near: share(of: .nearPoor, in: child),
        both: both(child)
      )
    }.sorted { left, right in
      (right.both?.hundredths ?? -1, left.child.code) < (left.both?.hundredths ?? -1, right.child.code)
    }
    let highest = rows.compactMap { $0.both?.hundredths }.max() ?? 0
    guard highest > 0 else { return nil }
    return BarChart(
      title: Wording.ratesTitle[words], description: Wording.ratesText[words],
      legend: classes, heads: [Wording.poorRate, Wording.nearPoorRate, Wording.bothRate].map { $0[words] },
      rows: rows.map { row in
        let poor = row.poor?.hundredths ?? 0
        return BarChart.Row(
          label: AreaBook.label(of: row.child, in: words),
          bars: [
            BarChart.Bar(
              segments: row.both == nil
                ? []
                : [
                  BarChart.Segment(from: 0, to: poor, kind: .first),
                  BarChart.Segment(from: poor, to: poor + (row.near?.hundredths ?? 0), kind: .second),
                ],
              figures: [row.poor, row.near, row.both].map { text($0) })
          ])
      }, maximum: highest)
  }

  /// The households that lack each indicator, among the poor and among the near-poor.
  var deprivations: BarChart? {
    chart(
      title: Wording.deprivationsTitle,
      items: book.report.standard.indicators.map { ($0.label[words], $0.code) },
      table: TallyPlan.deprivationTable, isRanked: false)
  }

  /// Why households are poor, the commonest cause first.
  var causes: BarChart? {
    let causes = book.report.codeLists.list("causes", for: book.report.standard.id).codes
    return chart(
      title: Wording.causesTitle, items: causes.map { ($0.label[words], $0.code) },
      table: TallyPlan.causeTable, isRanked: true)
  }

  private func chart(
    title: BilingualText, items: [(String, String)], table: (Status) -> TallyTable, isRanked: Bool
  ) -> BarChart? {
    let bases = TallyPlan.classes.map { book.area.tally[CountKey(.status, $0.rawValue, .household)] }
    var rows: [(rank: Int, row: BarChart.Row)] = []
    var highest = 0
    for (label, code) in items {
      let counts = TallyPlan.classes.map { book.area.tally[CountKey(table($0), code, .household)] }
      guard counts.contains(where: { $0 != nil }) else { continue }
      let kinds: [BarChart.Kind] = [.first, .second]
      let bars = zip(kinds, zip(counts, bases)).map { kind, figures in
        let rate = figures.0.flatMap { count in figures.1.flatMap { Percentage.of(count, base: $0) } }
        highest = max(highest, rate?.hundredths ?? 0)
        return BarChart.Bar(
          segments: [BarChart.Segment(from: 0, to: rate?.hundredths ?? 0, kind: kind)],
          figures: [figures.0.map { ReportCell.count($0).text(in: words) } ?? "", text(rate)])
      }
      let rank = counts.reduce(0) { $0 + ($1 ?? 0) }
      rows.append((rank, BarChart.Row(label: label, bars: bars)))
    }
    guard highest > 0 else { return nil }
    if isRanked {
      rows = rows.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
        .map(\.element)
    }
    let legend = zip(classes, bases).map { entry, base in
      let size = base.map { " (\(Wording.base[words]) = \(ReportCell.count($0).text(in: words)))" } ?? ""
      return (kind: entry.kind, text: entry.text + size)
    }
    return BarChart(
      title: title[words], description: Wording.answersText[words], legend: legend,
      heads: [TableWording.number[words], TableWording.rate[words]], rows: rows.map(\.row), maximum: highest)
  }

  /// How a class changed from the start of the period to its end, in households; nil where no earlier round is known.
  func movement(of status: Status) -> BarChart? {
    // A chart from one standard to another would draw across the break.
    guard book.report.openingStandards.isEmpty else { return nil }
    let table = TallyPlan.movementTable(of: status)
    func count(_ item: String) -> Int? { book.area.tally[CountKey(table, item, .household)] }
    guard let start = count("start"), let end = count("end") else { return nil }
    var rows = [row("start", status, from: 0, to: start, kind: .first, sign: "")]
    var level = start
    var highest = max(start, end)
    let left = ["became-near-poor", "became-poor", "rose-above", "other-decrease", "unexplained"]
    for item in TallyPlan.movementItems(of: status).dropFirst().dropLast() where left.contains(item) {
      guard let number = count(item) else { continue }
      rows.append(row(item, status, from: level - number, to: level, kind: .outline, sign: "−"))
      level -= number
    }
    if let number = count("unexplained") {
      rows.append(row("unexplained", status, from: level - number, to: level, kind: .outline, sign: "−"))
      level -= number
    }
    for item in TallyPlan.movementItems(of: status).dropFirst().dropLast() where !left.contains(item) {
      guard let number = count(item) else { continue }
      rows.append(row(item, status, from: level, to: level + number, kind: .second, sign: "+"))
      level += number
      highest = max(highest, level)
    }
    rows.append(row("end", status, from: 0, to: end, kind: .first, sign: ""))
    return BarChart(
      title: TableWording.movementTitle(status)[words], description: Wording.movementText[words],
      legend: [
        (.outline, TableWording.decrease[words]), (.second, TableWording.increase[words]),
      ], heads: [TableWording.number[words]], rows: rows, maximum: highest)
  }

  private func row(
    _ item: String, _ status: Status, from: Int, to: Int, kind: BarChart.Kind, sign: String
  ) -> BarChart.Row {
    BarChart.Row(
      label: TableWording.movement(item, of: status)[words],
      bars: [
        BarChart.Bar(
          segments: [BarChart.Segment(from: max(from, 0), to: to, kind: kind)],
          figures: [sign + ReportCell.count(to - from).text(in: words)])
      ])
  }

  private var classes: [(kind: BarChart.Kind, text: String)] {
    [(.first, TableWording.poor[words]), (.second, TableWording.nearPoor[words])]
  }

  private func share(of status: Status, in area: AreaReport) -> DecimalNumber? {
    share(status.rawValue, in: area)
  }
  private func both(_ area: AreaReport) -> DecimalNumber? { share("multidimensional-poor", in: area) }

  private func share(_ item: String, in area: AreaReport) -> DecimalNumber? {
    guard let count = area.tally[CountKey(.status, item, .household)],
      let base = area.tally[CountKey(.population, "all", .household)]
    else { return nil }
    return Percentage.of(count, base: base)
  }

  private func text(_ share: DecimalNumber?) -> String {
    share.map { ReportCell.rate($0).text(in: words) } ?? ""
  }
}

extension DecimalNumber {
  /// The number in hundredths; a share has no more than two decimals.
  fileprivate var hundredths: Int { decimals == 0 ? units * 100 : decimals == 1 ? units * 10 : units }
}
