/// How the start tag of a cell was written in rows before: all of it but the digits of the row.
struct CellShape {
  /// `<c r="` and one or two letters.
  var head: UInt64 = 0
  var headMask: UInt64 = 0
  var headCount = 0
  /// What stands between the row's digits and what the cell holds, at most 24 bytes.
  var tail: (UInt64, UInt64, UInt64) = (0, 0, 0)
  var tailMask: (UInt64, UInt64, UInt64) = (0, 0, 0)
  var tailCount = 0
  /// What the tag says.
  var column: UInt16 = 0
  var style: UInt32 = 0
  var type = StoredCell.Kind.number
  /// What a number is under its style.
  var numberKind = CompactCell.Kind.number
  var isEmpty = false
  /// The shape that followed last time, and another of the same column; those of a column make a ring.
  var next: Int32 = -1
  var sibling: Int32 = -1

  /// Whether a word is how the cell begins.
  @inline(__always)
  func begins(_ word: UInt64) -> Bool { (word ^ head) & headMask == 0 }

  /// Whether another is the same but for what it remembers.
  func isWritten(as other: CellShape) -> Bool {
    head == other.head && headCount == other.headCount && tailCount == other.tailCount && tail == other.tail
  }

  /// Whether the bytes behind the digits are those of the tag.
  @inline(__always)
  func ends(_ place: UnsafePointer<UInt8>) -> Bool {
    var differences = (ByteWord.load(place) ^ tail.0) & tailMask.0
    differences |= (ByteWord.load(place + 8) ^ tail.1) & tailMask.1
    differences |= (ByteWord.load(place + 16) ^ tail.2) & tailMask.2
    return differences == 0
  }
}

/// The shapes of cells in the rows before, a few for each of the columns A to ZZ.
final class CellShapes {
  private(set) var shapes = UnsafeMutablePointer<CellShape>.allocate(capacity: 64)
  private var room = 64
  private var count = 0
  /// The shape learned last in each column, from 1.
  private let columns = UnsafeMutablePointer<Int32>.allocate(capacity: CellShapes.columnCount)
  private static let columnCount = 703
  /// How many shapes of a column are kept.
  private static let ringSize = 4

  init() { columns.initialize(repeating: -1, count: Self.columnCount) }

  deinit {
    shapes.deallocate()
    columns.deallocate()
  }

  /// The place of a shape of the column whose letters stand in the word a cell begins with; -1 when there is none.
  @inline(__always)
  func place(in word: UInt64) -> Int {
    guard word & 0xffff_ffff_ffff == ByteWord.word("<c r=\"") else { return -1 }
    let first = UInt8(truncatingIfNeeded: word >> 48) &- UInt8(ascii: "A")
    let second = UInt8(truncatingIfNeeded: word >> 56) &- UInt8(ascii: "A")
    guard first < 26 else { return -1 }
    return Int(columns[second < 26 ? (Int(first) + 1) * 26 + Int(second) + 1 : Int(first) + 1])
  }

  /// Remembers a start tag that was proven, and returns the place of its shape; -1 when it is written in another way.
  func learn(
    _ tag: CellTag, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, row: RowNumber,
    numberKind: CompactCell.Kind
  ) -> Int {
    let word = ByteWord.load(start)
    guard tag.column < Self.columnCount, word & 0xffff_ffff_ffff == ByteWord.word("<c r=\"") else {
      return -1
    }
    var shape = CellShape()
    shape.headCount = tag.column > 26 ? 8 : 7
    shape.headMask = ByteWord.mask(shape.headCount)
    shape.head = word & shape.headMask
    let tail = start + shape.headCount + row.count
    shape.tailCount = end - tail
    guard shape.tailCount > 0, shape.tailCount <= 24 else { return -1 }
    shape.tailMask = (
      ByteWord.mask(shape.tailCount), ByteWord.mask(max(0, shape.tailCount - 8)),
      ByteWord.mask(max(0, shape.tailCount - 16))
    )
    shape.tail = (
      ByteWord.load(tail) & shape.tailMask.0, ByteWord.load(tail + 8) & shape.tailMask.1,
      ByteWord.load(tail + 16) & shape.tailMask.2
    )
    shape.column = UInt16(truncatingIfNeeded: tag.column)
    shape.style = UInt32(truncatingIfNeeded: tag.style)
    shape.type = tag.type
    shape.numberKind = numberKind
    shape.isEmpty = tag.isEmpty
    return keep(shape)
  }

  private func keep(_ shape: CellShape) -> Int {
    var shape = shape
    let column = Int(shape.column)
    let first = columns[column]
    var ring = 0
    var member = first
    while member >= 0, ring == 0 || member != first {
      if shapes[Int(member)].isWritten(as: shape) { return Int(member) }
      ring += 1
      member = shapes[Int(member)].sibling
    }
    if ring == Self.ringSize {
      // The one that was learned first is forgotten.
      let place = Int(shapes[Int(first)].sibling)
      shape.sibling = shapes[place].sibling
      shapes[place] = shape
      columns[column] = Int32(truncatingIfNeeded: place)
      return place
    }
    makeRoom()
    let place = Int32(truncatingIfNeeded: count)
    shape.sibling = first < 0 ? place : shapes[Int(first)].sibling
    shapes[count] = shape
    if first >= 0 { shapes[Int(first)].sibling = place }
    columns[column] = place
    count += 1
    return Int(place)
  }

  private func makeRoom() {
    guard count == room else { return }
    let larger = UnsafeMutablePointer<CellShape>.allocate(capacity: 2 * room)
    larger.moveInitialize(from: shapes, count: count)
    shapes.deallocate()
    (shapes, room) = (larger, 2 * room)
  }
}
