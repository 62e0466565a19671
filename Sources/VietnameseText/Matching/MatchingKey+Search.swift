extension MatchingKey {
  /// Whether the words of another key stand somewhere in this one, also within longer words.
  public func contains(_ part: Self) -> Bool { text.utf8.firstPlace(of: part.text.utf8) != nil }

  /// Whether this key is another one, or goes on after it with a new word.
  public func begins(with words: Self) -> Bool {
    var rest = text.utf8[...]
    for byte in words.text.utf8 where rest.popFirst() != byte { return false }
    return rest.first.map { $0 == UInt8(ascii: " ") } ?? true
  }
}

extension String {
  /// Whether another text stands somewhere in this one, byte for byte; both in the same normal form.
  public func holds(_ part: Self) -> Bool { utf8.firstPlace(of: part.utf8) != nil }
}

extension String.UTF8View {
  /// How many bytes stand before another text; nil when it does not stand here.
  func firstPlace(of part: Self) -> Int? {
    let found: Int?? = withContiguousStorageIfAvailable { bytes in
      part.withContiguousStorageIfAvailable { Self.firstPlace(of: $0, in: bytes) }
        ?? Self.slowPlace(of: part, in: bytes)
    }
    if let found { return found }
    return Array(self).withUnsafeBufferPointer { Self.slowPlace(of: part, in: $0) }
  }

  private static func slowPlace(of part: Self, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    Array(part).withUnsafeBufferPointer { firstPlace(of: $0, in: bytes) }
  }

  private static func firstPlace(
    of part: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = part.first else { return 0 }
    guard part.count <= bytes.count else { return nil }
    for place in 0...(bytes.count - part.count) where bytes[place] == first {
      if part.indices.allSatisfy({ bytes[place + $0] == part[$0] }) { return place }
    }
    return nil
  }
}
