/// A rectangle of cells, corners included: `D7:E8`.
public struct CellRange: Hashable, Sendable {
  /// The upper left corner.
  public let first: CellReference
  /// The lower right corner.
  public let last: CellReference

  /// The rectangle between two corners, given in any order.
  public init(_ one: CellReference, _ other: CellReference) {
    first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// Reads `D7:E8`, or a single address as a range of one cell; nil when the text is neither.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let one = parts.first.flatMap({ CellReference($0) }) else { return nil }
    guard let other = parts.count == 2 ? CellReference(parts[1]) : one else { return nil }
    self.init(one, other)
  }

  /// Whether a cell lies inside the rectangle.
  public func contains(_ cell: CellReference) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }
}

extension CellRange: CustomStringConvertible {
  /// The range as spreadsheets write it, `D7:E8`.
  public var description: String { "\(first):\(last)" }
}
