/// Text between two tags whose meaning is certain without a parser: no line ends, no characters XML forbids, no markup
/// but references to characters and the five that every document knows (XML 1.0, 4.1 and 4.6).
struct ProvenText {
  /// The bytes as they are written.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether something in them is written as a reference.
  let hasReferences: Bool

  private static let references: [(written: StaticString, meant: Unicode.Scalar)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
  ]

  /// Passes the text up to the next tag; nil when a byte of it is not proven.
  ///
  /// - Parameter cursor: In a part; behind its end 64 bytes may be looked at.
  @inline(__always)
  init?(_ cursor: inout ByteCursor, atMost limit: Int) {
    let start = cursor.at
    var hasReferences = false
    while true {
      cursor.skip(ByteWord.leadingPlainBytes(of: cursor.word))
      let byte = cursor.byte
      if byte == UInt8(ascii: "<") { break }
      switch byte {
      case UInt8(ascii: "&"):
        guard Self.reference(&cursor) != nil else { return nil }
        hasReferences = true
      case 0x80...:
        guard Self.takeSequence(&cursor) else { return nil }
      // It may begin the end of a section.
      case UInt8(ascii: "]"):
        guard cursor.following != UInt8(ascii: "]") else { return nil }
        cursor.step()
      // It may begin an escape of what XML cannot hold.
      case UInt8(ascii: "_"):
        guard cursor.following != UInt8(ascii: "x"), cursor.following != UInt8(ascii: "&") else { return nil }
        cursor.step()
      case 0x20...: cursor.step()
      default: return nil
      }
    }
    bytes = UnsafeBufferPointer(start: start, count: cursor.distance(from: start))
    self.hasReferences = hasReferences
    guard bytes.count <= limit else { return nil }
  }

  /// Passes one character beyond ASCII (RFC 3629, 4); false for bytes that are none, and for U+FFC0 to U+FFFF, of which XML
  /// has not all.
  @inline(__always)
  private static func takeSequence(_ cursor: inout ByteCursor) -> Bool {
    let word = cursor.word
    let first = UInt8(truncatingIfNeeded: word)
    let second = UInt8(truncatingIfNeeded: word >> 8)
    switch first {
    case 0xc2...0xdf:
      guard word & 0xc000 == 0x8000 else { return false }
      cursor.skip(2)
    case 0xe0...0xef:
      guard word & 0xc0_c000 == 0x80_8000, first != 0xe0 || second >= 0xa0, first != 0xed || second < 0xa0,
        first != 0xef || second != 0xbf
      else { return false }
      cursor.skip(3)
    case 0xf0...0xf4:
      guard word & 0xc0c0_c000 == 0x8080_8000, first != 0xf0 || second >= 0x90, first != 0xf4 || second < 0x90
      else { return false }
      cursor.skip(4)
    default: return false
    }
    return true
  }

  /// Whether nothing is written.
  var isEmpty: Bool { bytes.isEmpty }

  /// Writes what is meant behind other texts.
  @inline(__always)
  func write(to arena: TextArena) {
    if hasReferences { writeMeant(to: arena) } else { arena.append(bytes) }
  }

  private func writeMeant(to arena: TextArena) {
    guard var cursor = ByteCursor(bytes) else { return }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    while cursor.at < cursor.end {
      if cursor.byte == UInt8(ascii: "&"), let scalar = Self.reference(&cursor) {
        plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
      } else {
        plain.append(cursor.byte)
        cursor.step()
      }
    }
    plain.withUnsafeBufferPointer { arena.append($0) }
  }

  /// Passes a reference to a character; nil where it is none, or one whose meaning depends on what stands beside it: white
  /// space, and the underscore that may begin an escape.
  private static func reference(_ cursor: inout ByteCursor) -> Unicode.Scalar? {
    if let named = references.first(where: { cursor.take($0.written) }) { return named.meant }
    guard cursor.take("&#") else { return nil }
    let isHexadecimal = cursor.take(UInt8(ascii: "x"))
    guard let value = isHexadecimal ? hexadecimal(&cursor) : cursor.integer(), cursor.take(UInt8(ascii: ";")),
      value > 0x20, value != 0x5f, value != 0xfffe, value != 0xffff
    else { return nil }
    return UInt32(exactly: value).flatMap(Unicode.Scalar.init)
  }

  private static func hexadecimal(_ cursor: inout ByteCursor) -> Int? {
    var value = 0
    var count = 0
    while let digit = Character(Unicode.Scalar(cursor.byte)).hexDigitValue {
      value = value << 4 | digit
      count += 1
      cursor.step()
      guard count <= 6 else { return nil }
    }
    return count > 0 ? value : nil
  }

  /// Whether white space stands at one of its ends, which counts only where the file says so.
  var hasOuterSpace: Bool { bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ") }
}
