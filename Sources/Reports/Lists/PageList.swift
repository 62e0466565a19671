import Provenance
import Survey

/// Draws a list of households by name as a part of a page.
struct PageList {
  let list: ListTable
  let language: Language

  /// Draws it, in a frame that scrolls where the screen is narrow.
  func draw(into page: inout Markup) {
    let columns = list.columns.flatMap(\.leaves).count
    page.element("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": list.title]) {
      page in
      page.element("table") { page in
        page.element("thead") { page in
          PageHeads(leading: [], columns: list.columns, marks: (1...max(columns, 1)).map(String.init))
            .draw(into: &page)
        }
        for village in list.villages {
          page.element("tbody") { draw(village, over: columns, into: &$0) }
        }
      }
    }
    for note in list.notes + [Wording.internalList[language]] { page.element("p", ["class": "note"], note) }
    page.newLine()
  }

  private func draw(_ village: ListTable.Village, over columns: Int, into page: inout Markup) {
    let summary = Wording.listSummary(households: village.households.count, persons: village.persons)
    page.element("tr", ["class": "group"]) { page in
      page.element(
        "th", ["class": "name", "scope": "rowgroup", "colspan": "\(columns)"],
        "\(village.number). \(village.name) – \(summary[language])")
    }
    page.newLine()
    for entry in village.households {
      for cells in entry.rows {
        page.element("tr", ["class": "part"]) { page in
          for cell in cells {
            if case .text(let text) = cell {
              page.element("td", ["class": "text"], text)
            } else {
              page.element("td", cell.text)
            }
          }
        }
        page.newLine()
      }
    }
  }
}
