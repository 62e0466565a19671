/// The column of reasons that stands right of the tables of a copy, and is no part of them.
public enum ReasonColumn {
  /// What the heading of the column begins with, in the first row of a sheet, by which it is known again.
  public static let mark = "rasoat · "

  /// The column, from 1; nil when there is none.
  ///
  /// - Parameter firstRow: The first row of a sheet that holds cells.
  public static func column(in firstRow: SheetRow?) -> Int? {
    guard let firstRow, firstRow.number == 1 else { return nil }
    return firstRow.cells.first { cell in
      guard case .text(let text)? = cell.value else { return false }
      return text.hasPrefix(mark)
    }?.column
  }
}
