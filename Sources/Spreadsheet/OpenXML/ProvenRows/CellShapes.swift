/// How the start tag of a cell was written in a row before: all of it but the digits of the row.
struct CellShape {
  /// `<c r="` and one or two letters.
  private let head: UInt64
  private let headMask: UInt64
  private let headCount: Int
  /// What stands between the row's digits and what the cell holds, at most 24 bytes.
  private let tail: (UInt64, UInt64, UInt64)
  private let tailMask: (UInt64, UInt64, UInt64)
  private let tailCount: Int
  /// What the tag says.
  let tag: CellTag
  /// What a number is under its style.
  let numberKind: CompactCell.Kind
  /// The shape of the column that followed last time; -1 when none did.
  var next: Int32 = -1
  /// What the last tag of the column said that was written in another way.
  var other: CellTag?

  /// The shape of a start tag that was proven; nil when it is written in another way.
  init?(
    _ tag: CellTag, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, row: RowNumber,
    numberKind: CompactCell.Kind
  ) {
    let word = ByteWord.load(start)
    guard let (column, headCount) = Self.column(in: word), column == tag.column else { return nil }
    self.headCount = headCount
    headMask = ByteWord.mask(headCount)
    head = word & headMask
    let behind = start + headCount + row.count
    tailCount = end - behind
    guard tailCount > 0, tailCount <= 24 else { return nil }
    tailMask = (
      ByteWord.mask(tailCount), ByteWord.mask(max(0, tailCount - 8)), ByteWord.mask(max(0, tailCount - 16))
    )
    tail = (
      ByteWord.load(behind) & tailMask.0, ByteWord.load(behind + 8) & tailMask.1,
      ByteWord.load(behind + 16) & tailMask.2
    )
    self.tag = tag
    self.numberKind = numberKind
  }

  /// The column whose one or two letters stand in the word a start tag begins with, and how many bytes there are up to what
  /// stands behind them: digits, if the column has no third letter.
  @inline(__always)
  static func column(in word: UInt64) -> (column: Int, headCount: Int)? {
    guard word & 0xffff_ffff_ffff == ByteWord.word("<c r=\"") else { return nil }
    let first = UInt8(truncatingIfNeeded: word >> 48) &- UInt8(ascii: "A")
    let second = UInt8(truncatingIfNeeded: word >> 56) &- UInt8(ascii: "A")
    guard first < 26 else { return nil }
    return second < 26 ? ((Int(first) + 1) * 26 + Int(second) + 1, 8) : (Int(first) + 1, 7)
  }

  /// How many bytes at a place are the tag, written as it was but for the row's digits; nil when it is another.
  @inline(__always)
  func length(at place: UnsafePointer<UInt8>, row: RowNumber) -> Int? {
    let digits = place + headCount
    let behind = digits + row.count
    var differences = (ByteWord.load(place) ^ head) & headMask
    differences |= (ByteWord.load(digits) ^ row.word) & row.mask
    differences |= (ByteWord.load(behind) ^ tail.0) & tailMask.0
    differences |= (ByteWord.load(behind + 8) ^ tail.1) & tailMask.1
    differences |= (ByteWord.load(behind + 16) ^ tail.2) & tailMask.2
    return differences == 0 ? headCount &+ row.count &+ tailCount : nil
  }
}

/// The shapes of cells in the rows before, one for each of the columns A to ZZ.
final class CellShapes {
  private(set) var shapes = UnsafeMutablePointer<CellShape>.allocate(capacity: 64)
  private var room = 64
  private var count = 0
  /// The place of the shape of each column, from 1; -1 when there is none.
  private let columns = UnsafeMutablePointer<Int32>.allocate(capacity: CellShapes.columnCount)
  private static let columnCount = 703

  init() { columns.initialize(repeating: -1, count: Self.columnCount) }

  deinit {
    shapes.deallocate()
    columns.deallocate()
  }

  /// The place of the shape of the column whose letters stand in the word a cell begins with; -1 when there is none.
  @inline(__always)
  func place(in word: UInt64) -> Int { CellShape.column(in: word).map { Int(columns[$0.column]) } ?? -1 }

  /// Takes note of a start tag that is not written as the shape of its column, and returns the place of that shape; -1 when
  /// there is none.
  ///
  /// A column's shape is the first that came, until another way of writing came twice without a third between: where styles
  /// differ from cell to cell, the usual one stays.
  func note(
    _ tag: CellTag, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, row: RowNumber,
    numberKind: CompactCell.Kind
  ) -> Int {
    let column = Int(tag.column)
    guard column < Self.columnCount else { return -1 }
    let place = Int(columns[column])
    if place >= 0, shapes[place].other != tag {
      shapes[place].other = tag
      return place
    }
    guard var shape = CellShape(tag, from: start, to: end, row: row, numberKind: numberKind) else {
      return place
    }
    if place >= 0 {
      shape.next = shapes[place].next
      shapes[place] = shape
      return place
    }
    makeRoom()
    (shapes + count).initialize(to: shape)
    columns[column] = Int32(truncatingIfNeeded: count)
    count += 1
    return count - 1
  }

  private func makeRoom() {
    guard count == room else { return }
    let larger = UnsafeMutablePointer<CellShape>.allocate(capacity: 2 * room)
    larger.moveInitialize(from: shapes, count: count)
    shapes.deallocate()
    (shapes, room) = (larger, 2 * room)
  }
}
