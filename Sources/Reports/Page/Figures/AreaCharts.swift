import Provenance
import Rules
import Survey

/// Makes the charts of an area from its figures.
struct AreaCharts {
  let book: AreaBook
  private var words: Language { book.language }

  init(_ book: AreaBook) { self.book = book }

  /// Poverty and near-poverty of the areas below, the highest first.
  var rates: BarChart? {
    let rows = book.children.map { child in
      let figures = AreaFigures(child)
      return (
        child: child, poor: figures.rate(of: Status.poor.rawValue),
        near: figures.rate(of: Status.nearPoor.rawValue), both: figures.rate(of: AreaFigures.both)
      )
    }.sorted { left, right in
      (right.both.size ?? -1, left.child.code) < (left.both.size ?? -1, right.child.code)
    }
    let highest = rows.compactMap(\.both.size).max() ?? 0
    guard highest > 0 else { return nil }
    return BarChart(
      title: Wording.ratesTitle[words], description: Wording.ratesText[words],
      legend: classes, nameHead: Wording.area[words],
      heads: [Wording.poorRate, Wording.nearPoorRate, Wording.bothRate].map { $0[words] },
      rows: rows.map { row in
        BarChart.Row(
          label: AreaBook.label(of: row.child, in: words),
          bars: [
            BarChart.Bar(
              segments: Self.stacked(row.poor, row.near, both: row.both),
              figures: [row.poor, row.near, row.both].map { $0.text(in: words) })
          ], address: book.address(of: row.child))
      }, maximum: highest)
  }

  /// Poor, then near-poor behind it; nothing where the two together are not known.
  static func stacked(_ poor: ReportCell, _ near: ReportCell, both: ReportCell) -> [BarChart.Segment] {
    guard both.size != nil else { return [] }
    let first = poor.size ?? 0
    return [
      BarChart.Segment(from: 0, to: first, kind: .first),
      BarChart.Segment(from: first, to: first + (near.size ?? 0), kind: .second),
    ]
  }

  /// The households that lack each indicator, among the poor and among the near-poor.
  var deprivations: BarChart? {
    chart(
      title: Wording.deprivationsTitle, nameHead: Wording.indicator,
      items: book.report.standard.indicators.map { ("\($0.number). \($0.label[words])", $0.code) },
      table: TallyPlan.deprivationTable, isRanked: false)
  }

  /// Why households are poor, the commonest cause first.
  var causes: BarChart? {
    let causes = book.report.codeLists.list("causes", for: book.report.standard.id).codes
    return chart(
      title: Wording.causesTitle, nameHead: Wording.cause, items: causes.map { ($0.label[words], $0.code) },
      table: TallyPlan.causeTable, isRanked: true)
  }

  private func chart(
    title: BilingualText, nameHead: BilingualText, items: [(String, String)], table: (Status) -> TallyTable,
    isRanked: Bool
  ) -> BarChart? {
    let figures = AreaFigures(book.area)
    let bases = TallyPlan.classes.map { CountKey(.status, $0.rawValue, .household) }
    var rows: [(rank: Int, row: BarChart.Row)] = []
    var highest = 0
    for (label, code) in items {
      let keys = TallyPlan.classes.map { CountKey(table($0), code, .household) }
      let counts = keys.map(figures.count)
      guard counts.contains(where: { $0 != .blank }) else { continue }
      let kinds: [BarChart.Kind] = [.first, .second]
      let bars = TallyPlan.classes.indices.map { place in
        let rate = figures.share(keys[place], of: bases[place])
        highest = max(highest, rate.size ?? 0)
        return BarChart.Bar(
          name: classes[place].text,
          segments: rate.size.map { [BarChart.Segment(from: 0, to: $0, kind: kinds[place])] } ?? [],
          figures: [counts[place], rate].map { $0.text(in: words) }, list: book.list(of: keys[place]))
      }
      let rank = counts.reduce(0) { $0 + ($1.size ?? 0) }
      rows.append((rank, BarChart.Row(label: label, bars: bars)))
    }
    guard highest > 0 else { return nil }
    if isRanked {
      rows = rows.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
        .map(\.element)
    }
    let legend = zip(classes, bases.map(figures.count)).map { entry, base in
      let size = base == .blank ? "" : " (\(Wording.base[words]) = \(base.text(in: words)))"
      return (kind: entry.kind, text: entry.text + size)
    }
    return BarChart(
      title: title[words], description: Wording.answersText[words], legend: legend, nameHead: nameHead[words],
      barHead: Wording.householdClass[words],
      heads: [TableWording.number[words], TableWording.rate[words]], rows: rows.map(\.row), maximum: highest)
  }

  private var classes: [(kind: BarChart.Kind, text: String)] {
    [(.first, TableWording.poor[words]), (.second, TableWording.nearPoor[words])]
  }
}
