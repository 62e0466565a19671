/// Attributes of a start tag whose names are known and whose values need no parsing.
struct ProvenAttributes {
  /// The names, each with a place of its own.
  private let names: [[UInt8]]

  init(_ names: [[UInt8]]) { self.names = names }

  init(_ names: String...) { self.init(names.map { Array($0.utf8) }) }

  /// The same with further names.
  func adding(_ others: some Sequence<[UInt8]>) -> ProvenAttributes {
    ProvenAttributes(names + others.filter { !names.contains($0) })
  }

  /// The number of names.
  var count: Int { names.count }

  /// Passes one attribute with the blank before it.
  ///
  /// - Parameter seen: A bit for each name that stood in the tag before; none may stand twice (XML 1.0, 3.1).
  /// - Returns: The place of its name and its value; nil when a byte is not proven.
  func take(
    _ cursor: inout ByteCursor, seen: inout UInt64
  ) -> (name: Int, value: UnsafeBufferPointer<UInt8>)? {
    guard cursor.take(UInt8(ascii: " ")) else { return nil }
    let start = cursor.at
    while Self.isNameByte(cursor.byte) { cursor.step() }
    let name = UnsafeBufferPointer(start: start, count: cursor.at - start)
    guard cursor.take(UInt8(ascii: "=")), cursor.take(UInt8(ascii: "\"")),
      let place = names.firstIndex(where: { $0.elementsEqual(name) }), place < 64, seen & 1 << place == 0
    else { return nil }
    seen |= 1 << place
    return Self.value(&cursor).map { (place, $0) }
  }

  /// Passes a value and the quotation mark after it: printable ASCII without markup, at most 64 bytes.
  static func value(_ cursor: inout ByteCursor) -> UnsafeBufferPointer<UInt8>? {
    let start = cursor.at
    while cursor.byte != UInt8(ascii: "\"") {
      let byte = cursor.byte
      guard byte >= 0x20, byte < 0x7f, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else {
        return nil
      }
      cursor.step()
    }
    let value = UnsafeBufferPointer(start: start, count: cursor.at - start)
    cursor.step()
    return value.count <= 64 ? value : nil
  }

  /// Whether a byte may stand in the names that are known.
  static func isNameByte(_ byte: UInt8) -> Bool {
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    let digit = byte &- UInt8(ascii: "0")
    return letter < 26 || digit <= 9 || byte == UInt8(ascii: ":")
  }
}
