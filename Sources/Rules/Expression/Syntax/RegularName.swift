/// The regular names of VTL (User Manual 2.1, "The artefact names").
///
/// They are a letter, then letters, digits, underscores and points, all of ASCII. Any other name, and every
/// reserved word, stands in single quotes.
enum RegularName {
  /// Whether a name needs no quotes.
  static func matches(_ name: String) -> Bool {
    guard let first = name.utf8.first, first.isASCIILetter else { return false }
    return name.utf8.allSatisfy(\.continuesName) && !ReservedWords.contains(name)
  }
}

extension UInt8 {
  /// Whether the byte is a digit 0 to 9.
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether the byte is a letter A to Z or a to z.
  var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }

  /// Whether the byte may stand after the first letter of a regular name.
  var continuesName: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: ".")
  }
}
