extension String {
  /// The text with placeholders replaced; looked at once, byte by byte.
  ///
  /// - Parameter value: What takes the place of `{name}`, given the name; nil leaves it as it stands.
  func filled(_ value: (Substring) -> String?) -> String {
    let bytes = utf8
    var text = ""
    var start = startIndex
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
      let name = bytes.index(after: open)
      guard let close = bytes[name...].firstIndex(of: UInt8(ascii: "}")) else { break }
      guard let value = value(self[name..<close]) else {
        text += self[start..<name]
        start = name
        continue
      }
      text += self[start..<open]
      text += value
      start = bytes.index(after: close)
    }
    return start == startIndex ? self : text + self[start...]
  }
}
