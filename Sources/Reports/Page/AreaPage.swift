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
    let sections = sections
    var page = Markup()
    PageFrame.draw(
      into: &page, title: "\(book.area.name) – \(book.report.round.title[words])", language: words,
      additionalRules: PageStyle.charts + PageStyle.maps
    ) { page in
      drawHeader(sections, into: &page)
      page.element("main", ["id": "main"]) { page in
        for section in sections { section.draw(into: &page) }
      }
    }
    return page.text
  }

  /// The parts of the page that the area has something for.
  private var sections: [PageSection] {
    let charts = AreaCharts(book)
    return [
      HeadlinePanel(book).section, standards, PlanPanel(book)?.section, RateMapPanel(book)?.section,
      chart(charts.rates, "rates", Wording.ratesNote), SeriesPanel(book)?.section, flow,
      chart(charts.movement(of: .poor), "movement-poor", Wording.movementNote),
      chart(charts.movement(of: .nearPoor), "movement-near-poor", Wording.movementNote),
      chart(charts.deprivations, "deprivations", Wording.answersNote), ProfilePanel(book)?.section,
      chart(charts.causes, "causes", Wording.answersNote), tables,
    ].compactMap(\.self) + QualityPanel(book).sections + [facts]
  }

  private func drawHeader(_ sections: [PageSection], into page: inout Markup) {
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
      if ([book.area] + book.children).contains(where: { !$0.tally.withheld.isEmpty }) {
        page.element("p", ["class": "note"], Wording.withheldNote[words])
      }
      PageNavigation(book, sections: sections).draw(into: &page)
    }
    page.newLine()
  }

  private var standards: PageSection? {
    let results = book.standardResults
    guard !results.isEmpty else { return nil }
    return PageSection(name: "standards", title: Wording.standardsTitle[words]) { page in
      StandardsTable(results: results, language: words).draw(into: &page)
    }
  }

  private var flow: PageSection? {
    // A drawing from one standard to another would lead across the break.
    guard book.report.openingStandards.isEmpty, let flow = MovementFlow(book.area) else { return nil }
    return PageSection(name: "flow", title: Wording.flowTitle[words]) { page in
      page.element("figure") { page in
        FlowDrawing(flow: flow, language: words).draw(into: &page, name: "flow-drawing")
        page.element("figcaption", Wording.flowNote[words])
      }
    }
  }

  private func chart(_ chart: BarChart?, _ name: String, _ note: BilingualText) -> PageSection? {
    chart.map { chart in
      PageSection(name: name, title: chart.title) { page in
        page.element("figure") { page in
          chart.draw(into: &page)
          page.element("figcaption", note[words])
        }
      }
    }
  }

  private var tables: PageSection? {
    let tables = book.tables.filter(\.isOnPage)
    guard !tables.isEmpty else { return nil }
    return PageSection(name: "tables", title: Wording.tables[words]) { page in
      for table in tables { PageTable(table: table, language: words).draw(into: &page) }
    }
  }

  private var facts: PageSection {
    PageSection(name: "facts", title: Wording.about[words]) { page in
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
}
