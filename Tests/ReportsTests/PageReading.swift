import Spreadsheet
import TestSupport

/// A page that was read as XML, which it is besides being HTML.
struct PageReading {
  /// One element, with the text directly behind its start tag.
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  /// The elements in the order of their start tags.
  let elements: [Element]

  /// Reads a page without its first line, the document type.
  init(_ html: String) throws {
    let body = html.drop { $0 != "\n" }.dropFirst()
    elements = try TemporaryFile.with(Array(body.utf8), named: "page.xml") { path in
      let reader = try XMLPullReader(contentsOf: path)
      var elements: [Element] = []
      var isOpen = false
      while let event = try reader.next() {
        switch event {
        case .start(let tag):
          elements.append(Element(name: tag.name, attributes: tag.attributes))
          isOpen = true
        case .text(let text):
          if isOpen { elements[elements.count - 1].text += text }
        case .end: isOpen = false
        }
      }
      return elements
    }
  }

  /// The texts directly inside elements of a name.
  func texts(_ name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }
}
