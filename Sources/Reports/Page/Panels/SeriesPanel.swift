import Provenance
import Survey

/// The rates of an area over the years, drawn and as a table.
struct SeriesPanel {
  let book: AreaBook
  private let series: AreaSeries

  /// The panel of an area; nil where one year is known only.
  init?(_ book: AreaBook) {
    self.book = book
    series = AreaSeries(book.area, in: book.report)
    guard series.hasYears,
      series.points.contains(where: { ($0.poor.size ?? 0) > 0 || ($0.nearPoor.size ?? 0) > 0 })
    else { return nil }
  }

  /// The panel.
  var section: PageSection {
    let words = book.language
    return PageSection(name: "series", title: Wording.seriesTitle[words]) { page in
      page.element("div", ["class": "beside"]) { page in
        page.element("figure") { page in
          SeriesDrawing(series: series, language: words).draw(into: &page, name: "series-drawing")
          page.element("figcaption", Wording.seriesNote[words])
        }
        chart.draw(into: &page)
      }
    }
  }

  /// The same years as a table, with a line where the standard changed.
  var chart: BarChart {
    let words = book.language
    return BarChart(
      title: Wording.seriesTitle[words], description: Wording.seriesTable[words], legend: [],
      nameHead: Wording.year[words],
      heads: [Wording.poorRate, Wording.nearPoorRate, Wording.bothRate].map { $0[words] },
      rows: series.points.map { point in
        BarChart.Row(
          label: "\(point.year) (\(point.standard.rawValue))" + (point.missing.map { " – \($0)" } ?? ""),
          bars: [
            BarChart.Bar(
              segments: AreaCharts.stacked(point.poor, point.nearPoor, both: point.both),
              figures: [point.poor, point.nearPoor, point.both].map { $0.text(in: words) })
          ],
          mark: point.breakFrom.map { Wording.breakMark(from: $0, to: point.standard, in: words) })
      }, maximum: max(1, series.points.compactMap(\.both.size).max() ?? 1))
  }
}
