/// Writes cells one behind the other on a tape, the usual ones as they are read.
struct CellWriter {
  /// Behind the last cell.
  private(set) var end: UnsafeMutablePointer<CompactCell>
  private let stringCount: UInt64
  private let hasEmptyStrings: Bool
  private let powers: UnsafePointer<Double>
  /// `<v>` and `</v></c>`, the first byte lowest.
  private static let valueStart: UInt64 = 0x3e_763c
  private static let valueEnd: UInt64 = 0x3e63_2f3c_3e76_2f3c

  /// - Parameter start: Where there is room for all cells of the row.
  init(_ start: UnsafeMutablePointer<CompactCell>, strings: SharedStrings, powers: PowersOfTen) {
    end = start
    stringCount = UInt64(strings.count)
    hasEmptyStrings = strings.hasEmpty
    self.powers = powers.values
  }

  /// Writes a cell.
  @inline(__always)
  mutating func write(_ payload: UInt64, as kind: CompactCell.Kind, _ tag: CellTag, hasFormula: Bool) {
    end.initialize(
      to: CompactCell(
        payload: payload, style: tag.style, column: tag.column, kind: kind, hasFormula: hasFormula))
    end += 1
  }

  /// Writes a cell with a text of its own.
  @inline(__always)
  mutating func write(
    _ text: ProvenText, as kind: CompactCell.Kind, _ tag: CellTag, hasFormula: Bool, to texts: TextArena
  ) {
    let start = texts.count
    text.write(to: texts)
    write(UInt64(start) << 32 | UInt64(texts.count - start), as: kind, tag, hasFormula: hasFormula)
  }

  /// Reads the usual content of a cell, a short number in `<v>` or a boolean, and the end of the cell; false, and nothing
  /// passed, when it is another.
  @inline(__always)
  mutating func take(
    _ cursor: inout ByteCursor, _ tag: CellTag, _ numberKind: CompactCell.Kind, _ strings: SharedStrings
  ) -> Bool {
    guard cursor.word & ByteWord.mask(3) == Self.valueStart else { return false }
    let start = cursor.at + 3
    let word = ByteWord.load(start)
    var length: Int
    var payload: UInt64
    let kind: CompactCell.Kind
    switch tag.type {
    case .sharedString:
      let (count, value) = ByteWord.digits(word)
      guard count > 0, value < stringCount else { return false }
      if hasEmptyStrings, strings.isEmpty(at: Int(value)) { return false }
      (length, payload, kind) = (count, value, .sharedText)
    case .number:
      guard let number = number(word, start) else { return false }
      (payload, length) = (number.value.bitPattern, number.length)
      kind = numberKind
    case .boolean:
      payload = (word & 0xff) ^ UInt64(UInt8(ascii: "0"))
      guard payload <= 1 else { return false }
      (length, kind) = (1, .boolean)
    default: return false
    }
    guard ByteWord.load(start + length) == Self.valueEnd else { return false }
    write(payload, as: kind, tag, hasFormula: false)
    cursor.skip(length + 11)
    return true
  }

  /// A number of at most 15 digits, seven of them before a point, which is exact: the digits are a whole number below 2^53,
  /// the power of ten is exact, and one division rounds once.
  @inline(__always)
  private func number(_ word: UInt64, _ place: UnsafePointer<UInt8>) -> (value: Double, length: Int)? {
    var digits = word
    var count = ByteWord.digitCount(word)
    guard count > 0 else { return nil }
    var whole = 0
    if count < 8, place[count] == UInt8(ascii: ".") {
      whole = count
      // The digits as if there were no point.
      let before = ByteWord.mask(whole)
      digits = word & before | ByteWord.load(place + 1) & ~before
      count = ByteWord.digitCount(digits)
      guard count > whole else { return nil }
    }
    let point = whole > 0 ? 1 : 0
    var value = Double(Int64(truncatingIfNeeded: ByteWord.value(ofDigits: count, in: digits)))
    if count == 8 {
      let more = ByteWord.digits(ByteWord.load(place + 8 + point))
      guard more.count < 8 else { return nil }
      value = value * powers[more.count] + Double(Int64(truncatingIfNeeded: more.value))
      count += more.count
    }
    return (whole > 0 ? value / powers[count - whole] : value, count + point)
  }
}
