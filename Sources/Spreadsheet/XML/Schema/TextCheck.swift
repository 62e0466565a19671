/// What a text has to be (XML Schema part 2), told from its bytes.
///
/// A check that holds is certain; one that does not leaves the question to libxml2. So the unusual spellings of a value,
/// white space around it among them, need no place here.
enum TextCheck: Sendable {
  /// Any text.
  case anything
  /// A text that white space processing leaves as it is (4.3.6): single spaces between words only.
  case collapsed
  /// One of a list (4.3.5).
  case choice([[UInt8]])
  /// What one of the patterns describes (4.3.4).
  case pattern([TextPattern])
  /// A number of characters (4.3.1 to 4.3.3).
  case length(ClosedRange<Int>)
  /// A decimal number (3.3.3).
  case number(NumberRange)
  /// A day with four digits for the year, before the 29th of its month (3.3.9).
  case day
  /// A year of four digits (3.3.11).
  case year
  /// All of these.
  indirect case all([TextCheck])
  /// One of these, and collapsed (4.1.2.3).
  indirect case any([TextCheck])

  /// Whether every text passes.
  var isAlwaysTrue: Bool {
    switch self {
    case .anything: true
    case .all(let checks): checks.allSatisfy(\.isAlwaysTrue)
    default: false
    }
  }

  /// Whether a text is certain to be what it has to be.
  ///
  /// - Parameter bytes: Sound UTF-8 in which nothing is written as a reference.
  func proves(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .anything: true
    case .collapsed: Self.isCollapsed(bytes)
    case .choice(let values): values.contains { $0.elementsEqual(bytes) }
    case .pattern(let patterns): patterns.contains { $0.matches(bytes) }
    case .length(let range):
      // Bytes of the form 10xxxxxx begin no character.
      range.contains(bytes.reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) })
    case .number(let range): range.contains(bytes)
    case .day: Self.isDay(bytes)
    case .year: bytes.count == 4 && Self.digits(bytes[...]).map { $0 > 0 } ?? false
    case .all(let checks): checks.allSatisfy { $0.proves(bytes) }
    case .any(let checks): Self.isCollapsed(bytes) && checks.contains { $0.proves(bytes) }
    }
  }

  private static func isCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in bytes {
      guard byte > 0x20 || byte == 0x20 && last != 0x20 else { return false }
      last = byte
    }
    return bytes.isEmpty || last != 0x20
  }

  private static func isDay(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let dash = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash, let year = digits(bytes[..<4]),
      let month = digits(bytes[5..<7]), let day = digits(bytes[8...])
    else { return false }
    return year > 0 && (1...12).contains(month) && (1...28).contains(day)
  }

  private static func digits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte &- UInt8(ascii: "0") <= 9 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

/// Decimal numbers between two bounds, of no more digits than are certain to be understood.
struct NumberRange: Sendable {
  /// Whether a point and digits behind it may follow.
  var allowsFraction = false
  /// The least number, in billionths where a fraction is allowed; nil for none.
  var least: Int?
  /// The greatest number.
  var greatest: Int?

  private static let billion = 1_000_000_000

  /// The number in the unit of the bounds; nil when the bytes are none, or one of too many digits.
  func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var rest = bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    let point = rest.firstIndex(of: UInt8(ascii: ".")) ?? rest.endIndex
    let fraction = rest[point...].dropFirst()
    guard let whole = Self.digits(rest[..<point], atMost: allowsFraction ? 9 : 18) else { return nil }
    guard allowsFraction else { return point == rest.endIndex ? (isNegative ? -whole : whole) : nil }
    var part = 0
    if point < rest.endIndex {
      guard var scaled = Self.digits(fraction, atMost: 9) else { return nil }
      for _ in fraction.count..<9 { scaled *= 10 }
      part = scaled
    }
    let value = whole * Self.billion + part
    return isNegative ? -value : value
  }

  /// Whether the bytes are a number between the bounds.
  func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let value = value(bytes) else { return false }
    // A zero with a sign is no number of every type.
    guard value != 0 || bytes.first != UInt8(ascii: "-") else { return false }
    return least.map { value >= $0 } ?? true && greatest.map { value <= $0 } ?? true
  }

  private static func digits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, atMost most: Int) -> Int? {
    guard !bytes.isEmpty, bytes.count <= most else { return nil }
    var value = 0
    for byte in bytes {
      guard byte &- UInt8(ascii: "0") <= 9 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
