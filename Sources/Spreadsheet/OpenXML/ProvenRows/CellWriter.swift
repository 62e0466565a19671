/// Writes cells one behind the other on a tape, the usual ones as they are read.
struct CellWriter {
  /// Behind the last cell.
  private(set) var end: UnsafeMutablePointer<CompactCell>
  private let texts: TextArena
  private let strings: SharedStrings
  private let stringCount: UInt64
  private let hasEmptyStrings: Bool

  /// - Parameter start: Where there is room for all cells of the row.
  init(_ start: UnsafeMutablePointer<CompactCell>, texts: TextArena, strings: SharedStrings) {
    end = start
    self.texts = texts
    self.strings = strings
    stringCount = UInt64(strings.count)
    hasEmptyStrings = strings.hasEmpty
  }

  /// Writes a cell.
  @inline(__always)
  mutating func write(_ payload: UInt64, as kind: CompactCell.Kind, _ tag: CellTag, hasFormula: Bool) {
    end.initialize(
      to: CompactCell(
        payload: payload, style: UInt32(truncatingIfNeeded: tag.style),
        column: UInt16(truncatingIfNeeded: tag.column), kind: kind, hasFormula: hasFormula))
    end += 1
  }

  /// Writes a cell with a text of its own.
  @inline(__always)
  mutating func write(_ text: ProvenText, as kind: CompactCell.Kind, _ tag: CellTag, hasFormula: Bool) {
    let start = texts.count
    text.write(to: texts)
    write(UInt64(start) << 32 | UInt64(texts.count - start), as: kind, tag, hasFormula: hasFormula)
  }

  /// Reads the usual content of a cell, a short number in `<v>` or a boolean, and the end of the cell; false, and nothing
  /// passed, when it is another.
  @inline(__always)
  mutating func take(_ cursor: inout ByteCursor, _ shape: UnsafePointer<CellShape>) -> Bool {
    let start = cursor.at
    guard ByteWord.load(start) & ByteWord.mask(3) == ByteWord.word("<v>") else { return false }
    let word = ByteWord.load(start + 3)
    var length: Int
    var payload: UInt64
    let kind: CompactCell.Kind
    switch shape.pointee.type {
    case .sharedString:
      let (count, value) = ByteWord.digits(word)
      guard count > 0, value < stringCount else { return false }
      if hasEmptyStrings, strings.isEmpty(at: Int(value)) { return false }
      (length, payload, kind) = (count, value, .sharedText)
    case .number:
      guard let number = Self.number(word, start + 3) else { return false }
      (payload, length) = (number.value.bitPattern, number.length)
      kind = shape.pointee.numberKind
    case .boolean:
      payload = (word & 0xff) ^ UInt64(UInt8(ascii: "0"))
      guard payload <= 1 else { return false }
      (length, kind) = (1, .boolean)
    default: return false
    }
    guard ByteWord.load(start + 3 + length) == ByteWord.word("</v></c>") else { return false }
    end.initialize(
      to: CompactCell(
        payload: payload, style: shape.pointee.style, column: shape.pointee.column, kind: kind,
        hasFormula: false))
    end += 1
    cursor.skip(length + 11)
    return true
  }

  /// A number of at most 15 digits, which is exact: the digits are a whole number below 2^53, the power of ten is exact, and
  /// one division rounds once.
  @inline(__always)
  private static func number(
    _ word: UInt64, _ place: UnsafePointer<UInt8>
  ) -> (value: Double, length: Int)? {
    var (count, whole) = ByteWord.digits(word)
    guard count > 0 else { return nil }
    if count == 8 {
      let more = ByteWord.digits(ByteWord.load(place + 8))
      guard more.count < 8 else { return nil }
      whole = whole &* power(more.count) &+ more.value
      count += more.count
    }
    guard place[count] == UInt8(ascii: ".") else { return (Double(whole), count) }
    let fraction = ByteWord.digits(ByteWord.load(place + count + 1))
    guard fraction.count > 0, count + fraction.count <= 15 else { return nil }
    let scale = power(fraction.count)
    return (Double(whole &* scale &+ fraction.value) / Double(scale), count + 1 + fraction.count)
  }

  /// 10 to a power from 0 to 8.
  @inline(__always)
  private static func power(_ exponent: Int) -> UInt64 {
    var power: UInt64 = 1
    for _ in 0..<exponent { power &*= 10 }
    return power
  }
}
