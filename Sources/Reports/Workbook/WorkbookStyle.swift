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
  var isUnderlined = false
  var alignment: Alignment = .left
  var wraps = false
  var hasBorder = false
  /// The colour of the letters, 0xRRGGBB.
  var color: UInt32 = 0x000000
  /// The colour behind them; nil for none.
  var fill: UInt32?
  /// The number format, marked as Vietnamese: 1.870 and 4,60 wherever the program that shows it heeds the mark; Excel
  /// takes the marks of its own computer.
  var numberFormat: String?
  /// Steps from the left edge.
  var indent: UInt8 = 0
  /// Whether it is drawn as a link.
  var isLink = false

  static let count = "[$-42A]#,##0"
  static let rate = "[$-42A]#,##0.00"
}
