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

  /// The place of the first scalar of the first occurrence of a part, or 0 when it does not occur; an empty
  /// part occurs at 1.
  func scalarPosition(of part: String) -> Int {
    let (whole, part) = (Array(unicodeScalars), Array(part.unicodeScalars))
    guard part.count <= whole.count else { return 0 }
    for start in 0...(whole.count - part.count) where whole[start..<start + part.count].elementsEqual(part) {
      return start + 1
    }
    return 0
  }

  /// The text without Unicode white space at either end.
  var trimmedOfWhitespace: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[...last])
  }
}
