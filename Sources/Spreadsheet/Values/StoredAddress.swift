internal import Provenance

/// The address of a cell as sheets store it, `AB12`; of a range of whole columns or rows only a part of it is
/// there.
struct StoredAddress {
  /// The column, from 1; 0 when no letters stand there.
  let column: Int
  /// The row, from 1; 0 when no digits stand there.
  let row: Int

  /// Reads an address, or returns nil when the bytes are none or lie outside of any sheet.
  init?(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) {
    var column = 0
    var row = 0
    for byte in bytes {
      let letter = (byte & 0xdf) &- UInt8(ascii: "A")
      let digit = byte &- UInt8(ascii: "0")
      if letter < 26, row == 0 {
        column = column * 26 + Int(letter) + 1
      } else if digit <= 9, digit > 0 || row > 0 {
        row = row * 10 + Int(digit)
      } else {
        return nil
      }
      guard column <= CellReference.lastColumn, row <= CellReference.lastRow else { return nil }
    }
    guard column > 0 || row > 0 else { return nil }
    self.column = column
    self.row = row
  }
}

extension CellRange {
  /// Reads a stored range: of cells (`D7:E8`, `D7`), of whole columns (`B:D`) or of whole rows (`3:5`).
  init?(stored text: XMLText) {
    let middle = text.bytes.firstIndex(of: UInt8(ascii: ":"))
    guard let first = StoredAddress(text.bytes[..<(middle ?? text.bytes.count)]) else { return nil }
    guard let last = middle.map({ StoredAddress(text.bytes[($0 + 1)...]) }) ?? first else { return nil }
    guard (first.column == 0) == (last.column == 0), (first.row == 0) == (last.row == 0) else { return nil }
    guard middle != nil || first.column > 0 && first.row > 0 else { return nil }
    self.init(
      CellReference(row: max(first.row, 1), column: max(first.column, 1)),
      CellReference(
        row: last.row > 0 ? last.row : CellReference.lastRow,
        column: last.column > 0 ? last.column : CellReference.lastColumn))
  }
}
