// The string functions of VTL, counted in Unicode scalars from 1.
extension String {
  /// The part that begins at a scalar and has at most a number of scalars; what lies beyond the end is left
  /// out.
  ///
  /// Nil when the start is below 1 or the number below 0.
  func scalars(from start: Int, count: Int) -> String? {
    guard start >= 1, count >= 0 else { return nil }
    return String(unicodeScalars.dropFirst(start - 1).prefix(count))
  }

  /// The number of scalars: of bytes that are no continuation of another.
  var scalarCount: Int { utf8.count { $0 & 0xC0 != 0x80 } }

  /// The place of the first scalar of the first occurrence of a part, or 0 when it does not occur; an empty
  /// part occurs at 1.
  func scalarPosition(of part: String) -> Int {
    let found = utf8.withContiguousStorageIfAvailable { whole in
      part.utf8.withContiguousStorageIfAvailable { Self.scalarPosition(of: $0, in: whole) }
    }
    return (found ?? nil) ?? Self.scalarPosition(of: Array(part.utf8), in: Array(utf8))
  }

  /// The same for bytes of well-formed UTF-8, which are the same only where their scalars are.
  private static func scalarPosition<Bytes: RandomAccessCollection<UInt8>>(of part: Bytes, in whole: Bytes)
    -> Int
  where Bytes.Index == Int {
    guard part.count <= whole.count else { return 0 }
    guard let first = part.first else { return 1 }
    var place = 0
    for start in 0...(whole.count - part.count) where whole[start] & 0xC0 != 0x80 {
      place += 1
      if whole[start] == first, whole[start..<start + part.count].elementsEqual(part) { return place }
    }
    return 0
  }

  /// The text without Unicode white space at either end.
  var trimmedOfWhitespace: String {
    if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return self
    }
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[...last])
  }
}
