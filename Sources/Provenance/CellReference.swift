/// The address of one cell in a sheet, counted from 1 as the officer sees it: column 6 of row 12 is `F12`.
///
/// The address is physical: hidden rows, merged ranges and heading rows never shift it.
public struct CellReference: Hashable, Sendable {
  /// The row, from 1.
  public let row: Int
  /// The column, from 1 (1 is A, 27 is AA).
  public let column: Int

  /// The cell of a row and a column, both counted from 1.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads an address in the form `F12`, with or without `$` signs, or returns nil when the text is not one.
  ///
  /// - Parameter text: An address within the limits of ECMA-376 (16,384 columns, 1,048,576 rows).
  public init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var readsDigits = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"):
        continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !readsDigits:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where !readsDigits:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        readsDigits = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        return nil
      }
      guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The last column of a sheet, `XFD` (ECMA-376 part 1, 18.3.1.13).
  public static let lastColumn = 16_384
  /// The last row of a sheet (ECMA-376 part 1, 18.3.1.73).
  public static let lastRow = 1_048_576

  /// The letters of a column: 1 is `A`, 27 is `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension CellReference: CustomStringConvertible {
  /// The address as spreadsheets write it, `F12`.
  public var description: String { Self.letters(ofColumn: column) + String(row) }
}

extension CellReference: Comparable {
  /// Reading order: by row, then by column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
