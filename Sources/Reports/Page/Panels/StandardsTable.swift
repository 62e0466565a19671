import Provenance
import Rules

/// Draws the results of an area under the standards of its round side by side; they are never added or compared.
struct StandardsTable {
  let results: [StandardResult]
  let language: Language

  /// Draws it.
  func draw(into page: inout Markup) {
    page.element("table", ["class": "narrow"]) { page in
      page.element("caption", Wording.standardsNote[language])
      page.element("thead") { page in
        page.element("tr") { page in
          for head in Wording.standardsHeads { page.element("th", ["scope": "col"], head[language]) }
        }
      }
      page.element("tbody") { page in
        for result in results {
          page.element("tr") { page in
            page.element("th", ["scope": "row"], Wording.name(of: result)[language])
            for cell in TallyPlan.classes.flatMap(result.figures) {
              page.element("td", ["class": "figure"], cell.text(in: language))
            }
          }
        }
      }
    }
  }
}
