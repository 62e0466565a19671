import Provenance
import Rules

/// The promises of plans for the year, and what became of them.
struct PlanPanel {
  let book: AreaBook
  private let plan: AreaPlan

  /// The panel of an area; nil where no plan says anything about it.
  init?(_ book: AreaBook) {
    self.book = book
    plan = AreaPlan(book)
    guard !plan.lines.isEmpty else { return nil }
  }

  /// The panel.
  var section: PageSection {
    let words = book.language
    return PageSection(name: "plan", title: Wording.planTitle[words]) { page in
      page.element(
        "div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": Wording.planNote[words]]
      ) { page in
        page.element("table") { page in
          page.element("caption", Wording.planNote[words])
          page.element("thead") { page in
            page.element("tr") { page in
              for head in Wording.planHeads { page.element("th", ["scope": "col"], head[words]) }
            }
          }
          page.element("tbody") { page in
            for line in plan.lines { draw(line, into: &page) }
          }
        }
      }
    }
  }

  private func draw(_ line: PlanAssessment.Line, into page: inout Markup) {
    let words = book.language
    page.element("tr", line.verdict == .missed ? ["class": "open"] : [:]) { page in
      page.element("th", ["scope": "row"], line.indicator.label[words])
      page.element("td", ["class": "figure"], plan.reached(line))
      page.element("td", ["class": "figure"], plan.change(of: line))
      page.element("td", ["class": "figure"], plan.promise(of: line) ?? "")
      page.element("td", line.verdict.map { Wording.verdict($0)[words] } ?? "")
    }
  }
}
