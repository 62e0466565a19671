import Provenance

/// The worksheet part that lists remarks (ECMA-376 part 1, 18.3.1.99).
enum RemarkSheet {
  /// The part, with a heading row and one row for each remark.
  static func xml(headings: [String], remarks: [Remark], namespace: String) -> String {
    var rows = row(1, headings)
    var links = ""
    for (index, remark) in remarks.enumerated() {
      rows += row(index + 2, remark.texts)
      if let target = remark.target {
        links += "<hyperlink ref=\"A\(index + 2)\" location=\"\(escaped(target))\"/>"
      }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"\(namespace)\">"
      + "<cols><col min=\"1\" max=\"1\" width=\"28\" customWidth=\"1\"/>"
      + "<col min=\"2\" max=\"3\" width=\"60\" customWidth=\"1\"/></cols><sheetData>\(rows)</sheetData>"
      + (links.isEmpty ? "" : "<hyperlinks>\(links)</hyperlinks>") + "</worksheet>"
  }

  private static func row(_ number: Int, _ texts: [String]) -> String {
    var cells = ""
    for (index, text) in texts.enumerated() {
      let cell = CellReference(row: number, column: index + 1)
      cells +=
        "<c r=\"\(cell)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells)</row>"
  }

  /// Text for an element or an attribute; characters that XML 1.0 does not know become spaces.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20 || scalar.value == 0xfffe || scalar.value == 0xffff: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
