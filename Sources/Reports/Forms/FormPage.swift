import Provenance
import Rules
import Survey

/// The forms of an area as a page, a sheet of paper for each when it is printed.
public struct FormPage {
  private let book: FormBook
  private var frame: AreaBook { book.frame }

  /// The page of the forms of an area.
  public init(_ book: FormBook) { self.book = book }

  /// The page; it stands alone and loads nothing.
  public var html: String {
    var page = Markup()
    let title = "\(frame.area.name) – \(frame.report.round.title[frame.language])"
    PageFrame.draw(into: &page, title: title, language: frame.language, additionalRules: Self.rules) { page in
      page.element("main", ["id": "main"]) { page in
        for table in book.tables {
          draw(table.id, table.number, table.title, nil, table.unit, into: &page) { page in
            PageTable(table: table, language: frame.language, hasCaption: false).draw(into: &page)
          }
        }
        for list in book.lists {
          let summary = Wording.listSummary(households: list.households, persons: list.persons)
          draw(
            list.id, list.number, list.title, list.subtitle, summary[frame.language], into: &page
          ) { page in PageList(list: list, language: frame.language).draw(into: &page) }
        }
      }
    }
    return page.text
  }

  private func draw(
    _ id: String, _ number: String?, _ title: String, _ subtitle: String?, _ unit: String,
    into page: inout Markup, content: (inout Markup) -> Void
  ) {
    page.element("section", ["id": id]) { page in
      page.element("div", ["class": "head"]) { page in
        page.element("div") { page in
          for line in book.agency { page.element("p", line) }
          if let number {
            page.element("p", ["class": "plain"], "\(Wording.formNumber[frame.language]) \(number)")
          }
        }
        page.element("div") { page in
          for line in book.nation { page.element("p", line) }
          if let line = book.dateLine { page.element("p", ["class": "day"], line) }
        }
      }
      page.newLine()
      page.element("h2", title.uppercased())
      if let subtitle { page.element("p", ["class": "day"], subtitle) }
      page.element("p", ["class": "day"], book.subject)
      if let state = book.stateLine { page.element("p", ["class": frame.isDraft ? "red" : "day"], state) }
      page.element("p", ["class": "unit-line"], unit)
      page.newLine()
      content(&page)
      page.element("div", ["class": "head foot"]) { page in
        for block in book.signatures {
          page.element("div") { page in
            for line in block.title { page.element("p", line) }
            page.element("p", ["class": "day"], block.note)
          }
        }
      }
    }
    page.newLine()
  }

  private static let rules = """
    body { max-width: 80rem; font-family: "Times New Roman", Tinos, "Liberation Serif", serif; }
    section { margin-bottom: 4rem; }
    .head { display: flex; justify-content: space-between; gap: 2rem; text-align: center; font-weight: 700; }
    .head > div { flex: 1; }
    .head p, .day, .red, .unit-line { margin: 0; }
    td { text-align: center; }
    td.figure { text-align: right; }
    td.text { text-align: left; }
    .head .plain { font-weight: 400; }
    .day { font-style: italic; font-weight: 400; text-align: center; }
    .red { color: #b00020; font-weight: 700; text-align: center; }
    .unit-line { font-style: italic; text-align: right; }
    section h2 { text-align: center; margin: 1rem 0 0; color: #000; }
    .foot { margin-top: 1rem; padding-bottom: 5rem; break-inside: avoid; }
    @media print {
      @page { size: A4 landscape; margin: 12mm; }
      section { break-after: page; margin: 0; }
    }

    """
}
