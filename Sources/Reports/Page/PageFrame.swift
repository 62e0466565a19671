import Provenance

/// What every page has: the head, the way past it, the rules of appearance.
enum PageFrame {
  /// Draws a page around its content.
  static func draw(
    into page: inout Markup, title: String, language: Language, additionalRules: String = "",
    content: (inout Markup) -> Void
  ) {
    page.doctype()
    page.element("html", ["lang": language.rawValue]) { page in
      page.element("head") { page in
        page.void("meta", ["charset": "utf-8"])
        page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.element("title", title)
        page.style(PageStyle.common + additionalRules)
      }
      page.newLine()
      page.element("body") { page in
        page.element("a", ["class": "skip", "href": "#main"], Wording.skip[language])
        content(&page)
      }
    }
    page.newLine()
  }
}
