/// The heads of a table on a page, with the row of marks below them.
struct PageHeads {
  /// The heads of the columns before the figures.
  let leading: [String]
  /// The heads of the figures.
  let columns: [ReportColumn]
  /// The marks of all columns.
  let marks: [String]

  private var lines: Int { columns.map(\.depth).max() ?? 1 }

  /// Draws them.
  func draw(into page: inout Markup) {
    let count = lines
    var lines = [[(column: ReportColumn, height: Int)]](repeating: [], count: count)
    func place(_ columns: [ReportColumn], line: Int) {
      for column in columns {
        lines[line].append((column, column.children.isEmpty ? count - line : 1))
        place(column.children, line: line + 1)
      }
    }
    place(columns, line: 0)
    for (number, line) in lines.enumerated() {
      page.element("tr") { page in
        if number == 0 {
          for text in leading { page.element("th", ["scope": "col", "rowspan": "\(count)"], text) }
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
      for mark in marks { page.element("td", mark) }
    }
  }
}
