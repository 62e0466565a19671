internal import Provenance

/// Proves rows of a worksheet byte by byte and reads their cells (ECMA-376 part 1, 18.3.1.73).
///
/// It knows the few spellings that programs write and refuses all others, sound or not: whatever it accepts means
/// the same to libxml2, and what it refuses libxml2 decides. So it never reports a fault of the file.
struct RowProof {
  private let cells: CellProof
  private let lastRow: Int
  private var attributes: ProvenAttributes
  private var lastCount = 0
  /// The places of the two attributes that say something.
  private static let number = 0
  private static let hidden = 1

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

  /// The row that begins at the first byte, and how many bytes it takes; nil when a byte is not proven.
  ///
  /// - Parameter bytes: From `<row` to some `</row>`.
  mutating func row(in bytes: UnsafeBufferPointer<UInt8>) -> (row: SheetRow, length: Int)? {
    guard var cursor = ByteCursor(bytes) else { return nil }
    let start = cursor.at
    guard cursor.take("<row") else { return nil }
    var seen: UInt64 = 0
    var number: UnsafeBufferPointer<UInt8>?
    var isHidden = false
    while cursor.byte == UInt8(ascii: " ") {
      guard let (name, value) = attributes.take(&cursor, seen: &seen) else { return nil }
      if name == Self.number { number = value }
      if name == Self.hidden { isHidden = XMLText(value).isTrue }
    }
    // A row without a number is counted on from the one before, which may have gone the other way.
    guard let number, number.first != UInt8(ascii: "0"), let place = XMLText(number).integer, place > 0,
      place <= lastRow
    else { return nil }
    if cursor.take("/>") {
      return (SheetRow(number: place, isHidden: isHidden, cells: []), cursor.distance(from: start))
    }
    guard cursor.take(UInt8(ascii: ">")), let found = cells.cells(&cursor, row: number, expected: lastCount)
    else { return nil }
    lastCount = found.count
    return (SheetRow(number: place, isHidden: isHidden, cells: found), cursor.distance(from: start))
  }
}
