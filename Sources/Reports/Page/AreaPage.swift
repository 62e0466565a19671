import Provenance
import Rules
import Survey

/// The page of an area: everything about it that fits on paper, in one file that asks for nothing else.
public struct AreaPage {
  private let book: AreaBook
  private var words: Language { book.language }

  /// The page of a book.
  public init(_ book: AreaBook) { self.book = book }

  /// The page as HTML.
  public var html: String {
    var page = Markup()
    PageFrame.draw(
      into: &page, title: "\(book.area.name) – \(book.report.round.title[words])", language: words
    ) { page in
      drawHeader(into: &page)
      page.element("main", ["id": "main"]) { page in
        drawHeadlines(into: &page)
        drawStandards(into: &page)
        drawCharts(into: &page)
        drawTables(into: &page)
        drawCoverage(into: &page)
        drawFindings(into: &page)
        drawFacts(into: &page)
      }
    }
    return page.text
  }

  private func drawHeader(into page: inout Markup) {
    page.element("header") { page in
      if let superior = book.superior { page.element("p", ["class": "superior"], superior) }
      page.element("h1", book.area.name)
      page.element("p", ["class": "round"], book.report.round.title[words])
      page.element("p", "\(book.report.standard.title[words]) (\(book.report.standard.id.rawValue))")
      if let map = book.report.map {
        page.element("p", ["class": "map"], "\(Wording.boundaries[words]): \(map[words])")
      }
      page.element("p", ["class": "coverage"], book.coverage)
      page.element("p", ["class": "release"], book.release)
      if book.isDraft {
        page.element("p", ["class": "draft"]) { page in
          page.element("strong", Wording.draftMark[words])
          page.write(" – " + book.draftReasons.joined(separator: "; ") + ".")
        }
      }
      if !book.cautions.isEmpty {
        page.element("ul", ["class": "warnings", "aria-label": Wording.attention[words]]) { page in
          for caution in book.cautions {
            page.element("li") { page in
              page.element("strong", Wording.attention[words] + ": ")
              page.write(caution)
            }
          }
        }
      }
    }
    page.newLine()
  }

  private func drawHeadlines(into page: inout Markup) {
    section("figures", Wording.headlines, into: &page) { page in
      page.element("dl", ["class": "headlines"]) { page in
        for headline in Headline.all(book) {
          page.element("div") { page in
            page.element("dt", headline.name)
            page.element("dd", ["class": "number"], headline.figure.text(in: words))
            guard let share = headline.share else { return }
            let rate = share.rate.text(in: words)
            page.element("dd", (rate.isEmpty ? "" : rate + "% ") + share.of)
          }
        }
      }
    }
  }

  private func drawStandards(into page: inout Markup) {
    let results = book.standardResults
    guard !results.isEmpty else { return }
    section("standards", Wording.standardsTitle, into: &page) { page in
      StandardsTable(results: results, language: words).draw(into: &page)
    }
  }

  private func drawCharts(into page: inout Markup) {
    let charts = AreaCharts(book)
    chart(charts.rates, "rates", Wording.ratesNote, into: &page)
    chart(charts.deprivations, "deprivations", Wording.answersNote, into: &page)
    chart(charts.causes, "causes", Wording.answersNote, into: &page)
    chart(charts.movement(of: .poor), "movement-poor", Wording.movementNote, into: &page)
    chart(charts.movement(of: .nearPoor), "movement-near-poor", Wording.movementNote, into: &page)
  }

  private func chart(_ chart: BarChart?, _ name: String, _ note: BilingualText, into page: inout Markup) {
    guard let chart else { return }
    page.element("section", ["aria-labelledby": name]) { page in
      page.element("h2", ["id": name], chart.title)
      page.element("figure") { page in
        chart.draw(into: &page, name: "chart-" + name)
        page.element("figcaption", note[words])
      }
    }
    page.newLine()
  }

  private func drawTables(into page: inout Markup) {
    let tables = book.tables.filter(\.isOnPage)
    guard !tables.isEmpty else { return }
    section("tables", Wording.tables, into: &page) { page in
      for table in tables { PageTable(table: table, language: words).draw(into: &page) }
    }
  }

  private func drawCoverage(into page: inout Markup) {
    section("coverage", Wording.coverageName, into: &page) { page in
      page.element("table", ["class": "narrow"]) { page in
        page.element("caption", book.coverage)
        page.element("thead") { page in
          page.element("tr") { page in
            for head in Wording.coverageHeads { page.element("th", ["scope": "col"], head[words]) }
          }
        }
        page.element("tbody") { page in
          for child in book.children { draw(child, into: &page) }
        }
      }
    }
  }

  private func draw(_ area: AreaReport, into page: inout Markup) {
    let coverage = area.coverage
    page.element("tr", coverage.isDraft ? ["class": "open"] : [:]) { page in
      page.element("th", ["scope": "row"], area.name)
      for number in [coverage.received, coverage.expected, coverage.held, coverage.errors] {
        page.element("td", ["class": "figure"], ReportCell.count(number).text(in: words))
      }
      page.element("td", Wording.state(coverage)[words])
    }
  }

  private func drawFindings(into page: inout Markup) {
    section("findings", Wording.findings, into: &page) { page in
      page.element("table", ["class": "narrow"]) { page in
        page.element("caption", Wording.findingsNote[words])
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("th", ["scope": "col"], Wording.severity[words])
            page.element("th", ["scope": "col"], Wording.quantity[words])
          }
        }
        page.element("tbody") { page in
          for severity in Severity.allCases {
            page.element("tr") { page in
              page.element("th", ["scope": "row"], severity.label[words])
              let count = book.report.findings[severity, default: 0]
              page.element("td", ["class": "figure"], ReportCell.count(count).text(in: words))
            }
          }
        }
      }
    }
  }

  private func drawFacts(into page: inout Markup) {
    section("facts", Wording.about, into: &page) { page in
      page.element("dl", ["class": "facts"]) { page in
        for fact in BookFacts(book).lines {
          page.element("div") { page in
            page.element("dt", fact.name)
            page.element("dd", fact.text)
          }
        }
      }
      for text in book.missing { page.element("p", ["class": "note"], text) }
    }
  }

  private func section(
    _ name: String, _ title: BilingualText, into page: inout Markup, content: (inout Markup) -> Void
  ) {
    page.element("section", ["aria-labelledby": name]) { page in
      page.element("h2", ["id": name], title[words])
      content(&page)
    }
    page.newLine()
  }
}
