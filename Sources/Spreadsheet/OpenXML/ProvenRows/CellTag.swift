/// The start tag of a cell: address, style, type, each at most once (ECMA-376 part 1, 18.3.1.4).
struct CellTag: Equatable {
  private(set) var column: UInt16
  private(set) var style: UInt32 = 0
  private(set) var type = StoredCell.Kind.number
  private(set) var isEmpty = false

  /// Passes a start tag; nil when a byte is not proven.
  ///
  /// - Parameters:
  ///   - column: That of the cell before.
  ///   - lastColumn: The last there may be.
  init?(_ cursor: inout ByteCursor, after column: UInt16, atMost lastColumn: Int, row: RowNumber) {
    guard cursor.take("<c") else { return nil }
    var place = Int(column) + 1
    self.column = column
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
        place = found
      case 2:
        guard let style = cursor.integer() else { return nil }
        self.style = UInt32(truncatingIfNeeded: style)
      default:
        guard let type = Self.type(&cursor) else { return nil }
        self.type = type
      }
      guard cursor.take(UInt8(ascii: "\"")) else { return nil }
    }
    guard place > column, place <= lastColumn else { return nil }
    self.column = UInt16(truncatingIfNeeded: place)
    if cursor.take(UInt8(ascii: ">")) { return }
    guard cursor.take("/>") else { return nil }
    isEmpty = true
  }

  /// Passes a start tag that says address, style and type in this order, as nearly all programs write them, with one or two
  /// letters and a short number of the style; nil, with nothing passed, when it is another.
  init?(usual cursor: inout ByteCursor, after column: UInt16, atMost lastColumn: Int, row: RowNumber) {
    guard let (found, headCount) = CellShape.column(in: cursor.word), found > column, found <= lastColumn
    else { return nil }
    self.column = UInt16(truncatingIfNeeded: found)
    var place = cursor.at + headCount
    guard ByteWord.load(place) & row.mask == row.word else { return nil }
    place += row.count
    if ByteWord.load(place) & ByteWord.mask(5) == ByteWord.word("\" s=\"") {
      let (count, style) = ByteWord.digits(ByteWord.load(place + 5))
      guard count > 0, count < 8 else { return nil }
      self.style = UInt32(truncatingIfNeeded: style)
      place += 5 + count
    }
    let word = ByteWord.load(place)
    let following = ByteWord.load(place + 8)
    if word & ByteWord.mask(2) == ByteWord.word("\">") {
      place += 2
    } else if word == ByteWord.word("\" t=\"s\">") {
      type = .sharedString
      place += 8
    } else if word == ByteWord.word("\" t=\"b\">") {
      type = .boolean
      place += 8
    } else if word & ByteWord.mask(3) == ByteWord.word("\"/>") {
      isEmpty = true
      place += 3
    } else if word == ByteWord.word("\" t=\"inl"), following == ByteWord.word("ineStr\">") {
      type = .inlineString
      place += 16
    } else if word == ByteWord.word("\" t=\"str"), following & ByteWord.mask(2) == ByteWord.word("\">") {
      type = .formulaString
      place += 10
    } else {
      return nil
    }
    cursor.skip(place - cursor.at)
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
