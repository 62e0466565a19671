import Provenance
import Survey

/// How far the figures of an area can be trusted: who has sent, what the checks found, what could not be decided.
struct QualityPanel {
  let book: AreaBook
  private var words: Language { book.language }

  init(_ book: AreaBook) { self.book = book }

  /// Coverage, then findings and what is not certain.
  var sections: [PageSection] {
    [
      PageSection(name: "coverage", title: Wording.coverageName[words], content: drawCoverage),
      PageSection(name: "findings", title: Wording.quality[words]) { page in
        drawChecks(into: &page)
        drawFindings(into: &page)
      },
    ]
  }

  private func drawCoverage(into page: inout Markup) {
    page.element(
      "div",
      ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": book.coverage]
    ) { page in
      page.element("table") { page in
        page.element("caption", book.coverage)
        head(Wording.coverageHeads, into: &page)
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

  /// What stands in the way of trust, each with its number, zeros included.
  private func drawChecks(into page: inout Markup) {
    let coverage = book.area.coverage
    let undetermined = AreaFigures(book.area).households(.status, "undetermined")
    var lines: [(BilingualText, ReportCell, isOpen: Bool)] = []
    if let wrong = book.area.wrongTotals { lines.append((Wording.wrongTotals, .count(wrong), wrong > 0)) }
    if undetermined != .blank {
      lines.append((Wording.undeterminedHouseholds, undetermined, undetermined.size != 0))
    }
    lines += [
      (Wording.computedVillages, .count(coverage.computed), coverage.computed > 0),
      (Wording.heldLists, .count(coverage.held), coverage.held > 0),
      (Wording.superseded, .count(coverage.superseded), false),
    ]
    page.element("table", ["class": "narrow"]) { page in
      page.element("caption", Wording.checksNote[words])
      head([Wording.check, Wording.quantity], into: &page)
      page.element("tbody") { page in
        for line in lines {
          page.element("tr", line.isOpen ? ["class": "open"] : [:]) { page in
            page.element("th", ["scope": "row"], line.0[words])
            page.element("td", ["class": "figure"], line.1.text(in: words))
          }
        }
      }
    }
  }

  private func drawFindings(into page: inout Markup) {
    let own = book.area.findings
    page.element("table", ["class": "narrow"]) { page in
      page.element("caption", Wording.findingsNote[words])
      head([Wording.severity] + (own == nil ? [] : [Wording.inArea]) + [Wording.inRound], into: &page)
      page.element("tbody") { page in
        for severity in Severity.allCases {
          page.element("tr") { page in
            page.element("th", ["scope": "row"], severity.label[words])
            for counts in (own.map { [$0] } ?? []) + [book.report.findings] {
              page.element(
                "td", ["class": "figure"], ReportCell.count(counts[severity, default: 0]).text(in: words))
            }
          }
        }
      }
    }
  }

  private func head(_ heads: [BilingualText], into page: inout Markup) {
    page.element("thead") { page in
      page.element("tr") { page in
        for head in heads { page.element("th", ["scope": "col"], head[words]) }
      }
    }
  }
}
