public import Provenance
import Rules
import Survey

/// The page that leads to the reports of all areas of a round.
public struct RoundIndex {
  private let report: RoundReport
  private let language: Language
  private let entries: [Entry]
  private let findingsPage: String?

  /// One area: how to call it, where its files are, relative to the page.
  public struct Entry {
    let area: AreaReport
    let page: String
    let workbook: String?

    /// An area of the list.
    ///
    /// - Parameter workbook: Where its workbook is; nil where there is none.
    public init(area: AreaReport, page: String, workbook: String?) {
      self.area = area
      self.page = page
      self.workbook = workbook
    }
  }

  /// The list of the areas of a report.
  ///
  /// - Parameter findingsPage: Where the page of findings is, relative to this one; nil to leave it out.
  public init(_ report: RoundReport, entries: [Entry], findingsPage: String? = nil, language: Language) {
    self.findingsPage = findingsPage
    self.report = report
    self.entries = entries
    self.language = language
  }

  /// The page as HTML.
  public var html: String {
    var page = Markup()
    PageFrame.draw(into: &page, title: report.round.title[language], language: language) { page in
      page.element("header") { page in
        page.element("h1", report.round.title[language])
        page.element("p", "\(report.standard.title[language]) (\(report.standard.id.rawValue))")
        if let map = report.map {
          page.element("p", "\(Wording.boundaries[language]): \(map[language])")
        }
        if report.isDraft {
          page.element("p", ["class": "draft"]) { $0.element("strong", Wording.draftMark[language]) }
        }
        for approval in report.approvals { page.element("p", ["class": "release"], approval[language]) }
        for warning in report.standard.warnings {
          page.element("p", "\(Wording.attention[language]): \(warning[language])")
        }
      }
      page.element("main", ["id": "main"]) { page in
        page.element(
          "div",
          ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": Wording.reports[language]]
        ) { page in
          page.element("table") { page in
            page.element("caption", Wording.reports[language])
            page.element("thead") { page in
              page.element("tr") { page in
                for head in Wording.indexHeads { page.element("th", ["scope": "col"], head[language]) }
              }
            }
            page.element("tbody") { page in
              for entry in entries { draw(entry, into: &page) }
            }
          }
        }
        if !report.unplacedVillages.isEmpty {
          page.element("h2", Wording.unplacedTitle[language])
          page.element("ul") { page in
            for village in report.unplacedVillages { page.element("li", village[language]) }
          }
        }
        if let findingsPage {
          page.element("p") { $0.element("a", ["href": findingsPage], Wording.findingsPage[language]) }
        }
        page.element("p", ["class": "note"], "\(Wording.rules[language]) \(report.rulesHash)")
      }
    }
    return page.text
  }

  private func draw(_ entry: Entry, into page: inout Markup) {
    let figures = AreaFigures(entry.area)
    page.element("tr", ["class": entry.area.level > .commune ? "group" : "part"]) { page in
      page.element("th", ["scope": "row"], "\(entry.area.code.rawValue) \(entry.area.name)")
      for status in TallyPlan.classes {
        for cell in [figures.households(.status, status.rawValue), figures.rate(of: status.rawValue)] {
          page.element("td", ["class": "figure"], cell.text(in: language))
        }
      }
      let draft = entry.area.coverage.isDraft ? " – " + Wording.draft[language] : ""
      page.element("td", Wording.coverage(entry.area.coverage)[language] + draft)
      page.element("td") { page in
        page.element("a", ["href": entry.page], Wording.pageLink[language])
        if let workbook = entry.workbook {
          page.write(" · ")
          page.element("a", ["href": workbook], Wording.workbookLink[language])
        }
      }
    }
    page.newLine()
  }
}
