/// Text for elements and attributes of XML.
enum MarkupText {
  /// The text in ASCII alone, so that it fits a part of any encoding that is built on ASCII; characters that XML 1.0
  /// does not know become spaces, line feeds stay.
  ///
  /// - Parameter isUnicode: Whether the part is one of ours, in UTF-8, and letters can stay as they are.
  static func escaped(_ text: String, isUnicode: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case _ where scalar.value < 0x20 || scalar.value == 0xfffe || scalar.value == 0xffff: result += " "
      case _ where scalar.value < 0x7f || isUnicode && scalar.value >= 0xa0:
        result.unicodeScalars.append(scalar)
      default: result += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
      }
    }
    return result
  }

  /// Whether the bytes of a part are built on ASCII, so that its tags can be found byte by byte.
  static func isBuiltOnASCII(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    let start = head.hasPrefix("\u{feff}") ? head.dropFirst() : head[...]
    guard start.hasPrefix("<"), !bytes.prefix(200).contains(0) else { return false }
    guard start.hasPrefix("<?xml"), let end = start.firstRange(of: "?>"),
      let name = start[..<end.lowerBound].firstRange(of: "encoding")
    else { return true }
    let value = start[name.upperBound..<end.lowerBound].drop {
      $0 == "=" || $0.isWhitespace || $0 == "\"" || $0 == "'"
    }
    return ["utf-8", "us-ascii", "ascii", "iso-8859-", "windows-125"].contains { value.hasPrefix($0) }
  }
}
