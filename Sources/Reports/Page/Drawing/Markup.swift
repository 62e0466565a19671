/// Text of a page under construction; everything written into it is escaped here and nowhere else.
///
/// The result is HTML that is well-formed XML as well.
struct Markup {
  /// The text so far.
  private(set) var text = ""

  /// Opens an element.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    text += "<" + name
    write(attributes)
    text += ">"
  }

  /// Closes an element.
  mutating func close(_ name: String) { text += "</\(name)>" }

  /// An element without content.
  mutating func void(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    text += "<" + name
    write(attributes)
    text += "/>"
  }

  /// An element with a text and nothing else.
  mutating func element(_ name: String, _ content: String) { element(name, [:], content) }

  /// An element with a text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String
  ) {
    open(name, attributes)
    write(content)
    close(name)
  }

  /// An element with other elements.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], content: (inout Self) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// A text.
  mutating func write(_ content: String) {
    if content.utf8.contains(where: Self.isSpecial) {
      for scalar in content.unicodeScalars { write(scalar) }
    } else {
      text += content
    }
  }

  /// A text that leads somewhere, where there is somewhere to lead to.
  mutating func link(_ text: String, to address: String?) {
    guard let address else { return write(text) }
    element("a", ["href": address], text)
  }

  /// Something that was made before, and escaped there.
  mutating func insert(_ part: Self) { text += part.text }

  /// The rules of appearance, which are the program's own and hold nothing to escape.
  mutating func style(_ rules: String) { text += "<style>\n\(rules)</style>" }

  /// A program of the page; the program's own, and hidden from readers that take the page for XML.
  mutating func script(_ program: String) {
    text += "<script>\n//<![CDATA[\n\(program)\n//]]>\n</script>\n"
  }

  /// Data for the programs of the page: JSON in which nothing can be taken for markup.
  mutating func script(data: String) {
    text += "<script type=\"application/json\" id=\"data\">\(data)</script>\n"
  }

  /// The line that makes a page HTML.
  mutating func doctype() { text += "<!DOCTYPE html>\n" }

  /// A new line, for people who read the source.
  mutating func newLine() { text += "\n" }

  private mutating func write(_ attributes: KeyValuePairs<String, String>) {
    for (name, value) in attributes {
      text += " \(name)=\""
      write(value)
      text += "\""
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    case "\"": text += "&quot;"
    case "'": text += "&#39;"
    case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t": text += " "
    default: text.unicodeScalars.append(scalar)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
