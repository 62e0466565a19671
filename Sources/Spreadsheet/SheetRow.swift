/// A row with its non-empty cells.
public struct SheetRow: Hashable, Sendable {
  /// The physical row, from 1.
  public let number: Int
  /// Whether the row is hidden, by hand or by a filter.
  public let isHidden: Bool
  /// The cells that hold something, in the order of their columns.
  ///
  /// An address the file holds twice, against the standard, stands here twice: none replaces the other
  /// unseen.
  public let cells: [Cell]

  /// A row as a reader hands it out.
  public init(number: Int, isHidden: Bool = false, cells: [Cell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }
}
