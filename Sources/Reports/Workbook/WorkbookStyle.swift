/// How a cell of a workbook looks.
struct WorkbookStyle: Hashable {
  enum Alignment: Hashable {
    case left
    case center
    case right
  }

  /// The height of the letters in points.
  var size: Double = 11
  var isBold = false
  var isItalic = false
  var alignment: Alignment = .left
  var wraps = false
  var hasBorder = false
  /// The colour of the letters, 0xRRGGBB.
  var color: UInt32 = 0x000000
  /// The colour behind them; nil for none.
  var fill: UInt32?
  /// The number format; the decimal and thousands marks are those of the reader's Excel.
  var numberFormat: String?
  /// Steps from the left edge.
  var indent: UInt8 = 0
  /// Whether it is drawn as a link.
  var isLink = false

  static let count = "#,##0"
  static let rate = "#,##0.00"
}
