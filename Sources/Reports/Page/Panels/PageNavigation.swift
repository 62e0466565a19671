import Provenance
import Survey

/// The ways from a page: to its parts, to the areas above and below, to the list of all reports.
struct PageNavigation {
  let book: AreaBook
  let sections: [PageSection]

  init(_ book: AreaBook, sections: [PageSection]) {
    self.book = book
    self.sections = sections
  }

  /// Draws it.
  func draw(into page: inout Markup) {
    let words = book.language
    page.element("nav", ["aria-label": Wording.contents[words]]) { page in
      page.element("details") { page in
        page.element("summary", Wording.contents[words])
        page.element("ul") { page in
          for section in sections {
            page.element("li") { $0.element("a", ["href": "#" + section.name], section.title) }
          }
        }
      }
    }
    guard !book.addresses.isEmpty else { return }
    page.element("nav", ["aria-label": Wording.pages[words]]) { page in
      page.element("ul") { page in
        page.element("li") { $0.element("a", ["href": "../index.html"], Wording.allReports[words]) }
        if let parent = book.area.parent, let address = book.addresses[parent], let name = book.superior {
          page.element("li") { $0.element("a", ["href": address], name) }
        }
        if let list = book.list {
          page.element("li") { $0.element("a", ["href": list], Wording.listLink[words]) }
        }
      }
    }
  }
}
