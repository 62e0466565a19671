import Provenance

/// Explanations as one HTML page that prints on A4.
public struct ExplanationPage {
  private let sheets: [ExplanationSheet]

  /// A page of some sheets, each begun with its title.
  public init(_ sheets: [ExplanationSheet]) { self.sheets = sheets }

  /// The page.
  public var html: String {
    var page = Markup()
    PageFrame.draw(
      into: &page, title: sheets.first?.title ?? "", language: sheets.first?.language ?? .vietnamese
    ) { page in
      page.element("main", ["id": "main"]) { page in
        for sheet in sheets { draw(sheet, into: &page) }
      }
    }
    return page.text
  }

  private func draw(_ sheet: ExplanationSheet, into page: inout Markup) {
    page.element("header") { page in page.element("h1", sheet.title) }
    page.element("dl", ["class": "facts"]) { page in
      for field in sheet.fields {
        page.element("div") { page in
          page.element("dt", field.label)
          page.element("dd", field.text)
        }
      }
    }
    for (place, section) in sheet.sections.enumerated() {
      page.newLine()
      page.element("h2", "\(place + 1). \(section.title)")
      guard !section.rows.isEmpty else {
        page.element("p", section.emptyNote)
        continue
      }
      page.element("div", ["class": "scroll"]) { page in
        page.element("table") { page in draw(section, into: &page) }
      }
    }
    for line in sheet.closing { page.element("p", line) }
  }

  private func draw(_ section: ExplanationSheet.Section, into table: inout Markup) {
    table.element("thead") { table in
      table.element("tr") { table in
        for column in section.columns { table.element("th", ["scope": "col"], column.label) }
      }
    }
    table.element("tbody") { table in
      for row in section.rows {
        table.element("tr") { table in for cell in row { table.element("td", cell) } }
      }
    }
  }
}
