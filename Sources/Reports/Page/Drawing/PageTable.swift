import Provenance

/// Draws a table as a part of a page.
struct PageTable {
  let table: FormTable
  let language: Language
  /// Whether title and unit stand above the table; else they are written elsewhere.
  var hasCaption = true

  /// Draws it, in a frame that scrolls where the screen is narrow.
  func draw(into page: inout Markup) {
    let title = hasCaption ? "\(table.sheet). \(table.title)" : table.title
    page.element("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": title]) { page in
      page.element("table") { page in
        if hasCaption {
          page.element("caption") { page in
            page.write(title)
            page.element("span", ["class": "unit"], table.unit)
          }
        }
        page.element("thead") { page in
          PageHeads(leading: table.leading, columns: table.columns, marks: table.marks).draw(into: &page)
        }
        if table.leading.count < 3 {
          page.element("tbody") { page in
            for row in table.rows { draw(row, into: &page) }
          }
        } else {
          // The lines of an area stay together on a printed page.
          for row in table.rows { page.element("tbody") { draw(row, into: &$0) } }
        }
      }
    }
    for note in table.notes { page.element("p", ["class": "note"], note) }
    page.newLine()
  }

  private func draw(_ row: FormTable.Row, into page: inout Markup) {
    let style =
      switch row.kind {
      case .total: "total"
      case .group: "group"
      case .part: "part"
      }
    for (number, line) in row.lines.enumerated() {
      page.element("tr", ["class": style]) { page in
        if number == 0 {
          page.element("td", ["class": "order", "rowspan": "\(row.lines.count)"], row.number)
          page.element(
            "th",
            [
              "class": "name", "scope": row.lines.count > 1 ? "rowgroup" : "row",
              "rowspan": "\(row.lines.count)",
            ], row.name)
        }
        if let slice = line.slice { page.element("th", ["class": "slice", "scope": "row"], slice) }
        for cell in line.cells { page.element("td", ["class": "figure"], cell.figure.text(in: language)) }
      }
      page.newLine()
    }
  }
}
