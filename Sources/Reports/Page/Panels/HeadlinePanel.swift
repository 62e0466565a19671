import Provenance
import Survey

/// The figures that come first, each with its base, its change since the year before and what a plan promises.
struct HeadlinePanel {
  let book: AreaBook
  private let series: AreaSeries

  init(_ book: AreaBook) {
    self.book = book
    series = AreaSeries(book.area, in: book.report)
  }

  /// The panel.
  var section: PageSection {
    let words = book.language
    return PageSection(name: "figures", title: Wording.headlines[words]) { page in
      page.element("dl", ["class": "headlines"]) { page in
        for headline in Headline.all(book, series: series) {
          page.element("div") { page in
            page.element("dt", headline.name)
            page.element("dd", ["class": "number"]) { page in
              page.link(headline.figure.text(in: words), to: headline.list)
            }
            if let share = headline.share {
              let rate = share.rate.text(in: words)
              page.element("dd", (rate.isEmpty ? "" : rate + "% ") + share.of)
            }
            if let change = headline.change { page.element("dd", ["class": "change"], change) }
            for promise in headline.promises { page.element("dd", ["class": "promise"], promise) }
          }
        }
      }
      if series.hasYears, series.yearBefore == nil, let point = series.points.last,
        let before = point.breakFrom
      {
        page.element(
          "p", ["class": "note"],
          Wording.standardChanged(from: before.rawValue, to: point.standard.rawValue)[words])
      }
    }
  }
}
