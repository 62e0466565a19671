internal import Provenance

/// Proves rows of a worksheet byte by byte and reads their cells (ECMA-376 part 1, 18.3.1.73).
///
/// It knows the few spellings that programs write and refuses all others, sound or not: whatever it accepts means
/// the same to libxml2, and what it refuses libxml2 decides. So it never reports a fault of the file.
struct RowProof {
  private let cells: CellProof
  private let lastRow: Int
  private var attributes: ProvenAttributes
  /// What stood behind the number in the start tag of the row before, the end of the tag included.
  private var lastTail: [UInt8] = []
  private var lastTag = Tag()
  /// The places of the two attributes that say something.
  private static let number = 0
  private static let hidden = 1

  /// What a start tag says besides the number.
  private struct Tag {
    var isHidden = false
    var isEmpty = false
  }

  init(decoder: CellDecoder, limits: ReadingLimits) {
    lastRow = min(limits.rows, CellReference.lastRow)
    cells = CellProof(decoder: decoder, limits: limits)
    attributes = ProvenAttributes(
      "r", "hidden", "spans", "s", "customFormat", "ht", "customHeight", "outlineLevel", "collapsed",
      "thickTop", "thickBot", "ph")
  }

  /// Whether limits leave room for what a proven row may hold; they are far above it unless somebody lowered them.
  static func isPossible(within limits: ReadingLimits) -> Bool {
    limits.attributeBytes >= 64 && limits.elementAttributes >= 64 && limits.elementDepth >= 6
      && limits.cellTextBytes >= 64
  }

  /// Learns the attributes with a prefix that stand in a row libxml2 accepted, so that the prefix is declared.
  mutating func learn(from row: UnsafeBufferPointer<UInt8>) {
    guard attributes.count < 32, var cursor = ByteCursor(row), cursor.take("<row") else { return }
    var names: [[UInt8]] = []
    while cursor.take(UInt8(ascii: " ")) {
      let start = cursor.at
      while ProvenAttributes.isNameByte(cursor.byte) { cursor.step() }
      let name = [UInt8](UnsafeBufferPointer(start: start, count: cursor.at - start))
      // A declaration in the row itself counts for that row alone.
      guard !name.starts(with: "xmlns".utf8), cursor.take("=\""),
        ProvenAttributes.value(&cursor) != nil
      else { return }
      if name.contains(UInt8(ascii: ":")) { names.append(name) }
    }
    if !names.isEmpty { attributes = attributes.adding(names) }
  }

  /// Writes the row that begins at the first byte on a tape, and returns its number and how many bytes it takes; nil when
  /// a byte is not proven.
  ///
  /// - Parameter bytes: From `<row` to some `</row>`; behind them 64 bytes may be looked at.
  mutating func row(
    in bytes: UnsafeBufferPointer<UInt8>, onto tape: RowTape
  ) -> (number: Int, length: Int)? {
    guard var cursor = ByteCursor(bytes) else { return nil }
    let start = cursor.at
    guard let (number, tag) = usualTag(&cursor) ?? otherTag(&cursor, from: start),
      number.value <= lastRow
    else { return nil }
    let texts = tape.texts.count
    var count = 0
    if !tag.isEmpty {
      guard let written = cells.cells(&cursor, row: number, onto: tape) else {
        tape.texts.forget(from: texts)
        return nil
      }
      count = written
    }
    tape.append(number: number.value, isHidden: tag.isHidden, cells: count)
    return (number.value, cursor.distance(from: start))
  }

  /// Passes a start tag that says what the one before said, but for the number.
  @inline(__always)
  private func usualTag(_ cursor: inout ByteCursor) -> (RowNumber, Tag)? {
    guard !lastTail.isEmpty, cursor.word == ByteWord.word("<row r=\"") else { return nil }
    guard let number = RowNumber(ByteWord.load(cursor.at + 8)) else { return nil }
    let tail = cursor.at + 8 + number.count
    guard cursor.end - tail > lastTail.count else { return nil }
    for index in 0..<lastTail.count where tail[index] != lastTail[index] { return nil }
    cursor.skip(8 + number.count + lastTail.count)
    return (number, lastTag)
  }

  /// Passes any other start tag that is proven.
  private mutating func otherTag(
    _ cursor: inout ByteCursor, from start: UnsafePointer<UInt8>
  ) -> (RowNumber, Tag)? {
    guard cursor.take("<row") else { return nil }
    var seen: UInt64 = 0
    var number: RowNumber?
    var tag = Tag()
    var tail = start
    while cursor.byte == UInt8(ascii: " ") {
      guard let (name, value) = attributes.take(&cursor, seen: &seen) else { return nil }
      if name == Self.number, let first = value.baseAddress {
        number = RowNumber(ByteWord.load(first))
        guard number?.count == value.count else { return nil }
        if seen == 1 << Self.number { tail = first + value.count }
      }
      if name == Self.hidden { tag.isHidden = XMLText(value).isTrue }
    }
    // A row without a number is counted on from the one before, which may have gone the other way.
    guard let number else { return nil }
    tag.isEmpty = cursor.take("/>")
    guard tag.isEmpty || cursor.take(UInt8(ascii: ">")) else { return nil }
    if tail > start {
      lastTail = [UInt8](UnsafeBufferPointer(start: tail, count: cursor.at - tail))
      lastTag = tag
    }
    return (number, tag)
  }
}

/// The number of a row and the digits it is written in, which the address of each cell repeats.
struct RowNumber {
  let value: Int
  /// How many digits there are, 1 to 7.
  let count: Int
  /// The digits.
  let word: UInt64
  /// Which bytes of a word they are.
  let mask: UInt64

  /// The number at the start of a word, without a leading zero.
  @inline(__always)
  init?(_ word: UInt64) {
    let (count, value) = ByteWord.digits(word)
    guard count > 0, count < 8, word & 0xff != UInt64(UInt8(ascii: "0")) else { return nil }
    self.value = Int(truncatingIfNeeded: value)
    self.count = count
    mask = ByteWord.mask(count)
    self.word = word & mask
  }
}
