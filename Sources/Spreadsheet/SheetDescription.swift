/// A sheet of cells, as the workbook lists it.
public struct SheetDescription: Hashable, Sendable {
  /// The name on the tab; `CSV` for a text table, which has none.
  public let name: String
  /// Whether and how the sheet is hidden.
  public let visibility: Visibility
  /// The place among the sheets of cells of its workbook, from 0.
  public let index: Int

  /// Whether a sheet is shown.
  public enum Visibility: String, Hashable, Sendable {
    /// Shown as a tab.
    case visible
    /// Hidden by the user.
    case hidden
    /// Hidden by a program; no menu shows it.
    case veryHidden
  }
}
