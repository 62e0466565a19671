import Provenance

/// Draws a table as a part of a page.
struct PageTable {
  let table: ReportTable
  let language: Language
  /// Whether title and unit stand above the table; else they are written elsewhere.
  var hasCaption = true

  /// Draws it, in a frame that scrolls where the screen is narrow.
  func draw(into page: inout Markup) {
    let title =
      hasCaption ? "\(Wording.table[language]) \(table.number). \(table.title)" : table.title
    page.element("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": title]) { page in
      page.element("table") { page in
        if hasCaption {
          page.element("caption") { page in
            page.write(title)
            page.element("span", ["class": "unit"], table.unit)
          }
        }
        page.element("thead") { drawHeads(into: &$0) }
        if table.sliceHead == nil {
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

  private func drawHeads(into page: inout Markup) {
    var lines = [[(column: ReportColumn, height: Int)]](repeating: [], count: table.headLines)
    func place(_ columns: [ReportColumn], line: Int) {
      for column in columns {
        lines[line].append((column, column.children.isEmpty ? table.headLines - line : 1))
        place(column.children, line: line + 1)
      }
    }
    place(table.columns, line: 0)
    for (number, line) in lines.enumerated() {
      page.element("tr") { page in
        if number == 0 {
          let leading = [TableWording.order[language], table.areaHead] + (table.sliceHead.map { [$0] } ?? [])
          for text in leading {
            page.element("th", ["scope": "col", "rowspan": "\(table.headLines)"], text)
          }
        }
        for (column, height) in line {
          let isGroup = !column.children.isEmpty
          page.element(
            "th",
            [
              "scope": isGroup ? "colgroup" : "col", "colspan": "\(column.leaves.count)",
              "rowspan": "\(height)",
            ], column.title)
        }
      }
    }
    page.element("tr", ["class": "marks", "aria-hidden": "true"]) { page in
      for mark in table.marks { page.element("td", mark) }
    }
  }

  private func draw(_ row: ReportRow, into page: inout Markup) {
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
        for cell in line.cells { page.element("td", ["class": "figure"], cell.text(in: language)) }
      }
      page.newLine()
    }
  }
}
