/// The start tag of a cell: address, style, type, each at most once (ECMA-376 part 1, 18.3.1.4).
struct CellTag {
  var column: Int
  var style = 0
  var type = StoredCell.Kind.number
  var isEmpty = false

  /// Passes a start tag; nil when a byte is not proven.
  ///
  /// - Parameters:
  ///   - column: That of the cell before.
  ///   - lastColumn: The last there may be.
  init?(_ cursor: inout ByteCursor, after column: Int, atMost lastColumn: Int, row: RowNumber) {
    guard cursor.take("<c") else { return nil }
    self.column = column + 1
    var seen: UInt8 = 0
    while cursor.take(UInt8(ascii: " ")) {
      let name = cursor.byte
      let bit: UInt8 = name == UInt8(ascii: "r") ? 1 : name == UInt8(ascii: "s") ? 2 : 4
      guard seen & bit == 0, bit != 4 || name == UInt8(ascii: "t") else { return nil }
      seen |= bit
      cursor.step()
      guard cursor.take(UInt8(ascii: "=")), cursor.take(UInt8(ascii: "\"")) else { return nil }
      switch bit {
      case 1:
        guard let found = Self.column(&cursor), cursor.word & row.mask == row.word else { return nil }
        cursor.skip(row.count)
        self.column = found
      case 2:
        guard let style = cursor.integer() else { return nil }
        self.style = style
      default:
        guard let type = Self.type(&cursor) else { return nil }
        self.type = type
      }
      guard cursor.take(UInt8(ascii: "\"")) else { return nil }
    }
    guard self.column > column, self.column <= lastColumn else { return nil }
    if cursor.take(UInt8(ascii: ">")) { return }
    guard cursor.take("/>") else { return nil }
    isEmpty = true
  }

  /// What is read again in every row.
  init(column: Int, style: Int, type: StoredCell.Kind) {
    self.column = column
    self.style = style
    self.type = type
  }

  @inline(__always)
  private static func column(_ cursor: inout ByteCursor) -> Int? {
    var column = 0
    for _ in 0..<3 {
      let letter = cursor.byte &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      cursor.step()
    }
    return column > 0 ? column : nil
  }

  @inline(__always)
  private static func type(_ cursor: inout ByteCursor) -> StoredCell.Kind? {
    switch cursor.byte {
    case UInt8(ascii: "s"):
      cursor.step()
      return cursor.take("tr") ? .formulaString : .sharedString
    case UInt8(ascii: "n"):
      cursor.step()
      return .number
    case UInt8(ascii: "b"):
      cursor.step()
      return .boolean
    case UInt8(ascii: "e"):
      cursor.step()
      return .error
    default: return cursor.take("inlineStr") ? .inlineString : nil
    }
  }
}
