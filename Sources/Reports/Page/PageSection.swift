/// A part of a page: a heading that other parts lead to, and what stands below it.
struct PageSection {
  /// Its name within the page.
  var name: String
  var title: String
  var content: (inout Markup) -> Void

  /// Draws it.
  func draw(into page: inout Markup) {
    page.element("section", ["aria-labelledby": name]) { page in
      page.element("h2", ["id": name], title)
      content(&page)
    }
    page.newLine()
  }
}
