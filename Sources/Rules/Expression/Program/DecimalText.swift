/// Reads plain decimal numbers as texts: an optional sign, then ASCII digits, nothing else around.
enum DecimalText {
  /// A whole number such as `-12`, or nil when the text is none or does not fit in 64 bits.
  static func integer(_ text: String) -> Int? {
    let digits = unsigned(text)
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(text)
  }

  /// A number such as `-12` or `-12.5`, or nil when the text is none.
  static func number(_ text: String) -> Double? {
    let parts = unsigned(text).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    return Double(text).flatMap { DecimalNumber.known($0) }
  }

  private static func unsigned(_ text: String) -> Substring {
    text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
  }
}
