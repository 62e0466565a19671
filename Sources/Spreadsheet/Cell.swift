/// One non-empty cell of a row.
public struct Cell: Hashable, Sendable {
  /// The physical column, 1 for A.
  public let column: Int
  /// What the cell holds; nil for a formula whose result was not stored.
  public let value: CellValue?
  /// The style of the cell, to be looked up in its workbook.
  public let style: StyleID
  /// Whether the value is the stored result of a formula.
  public let hasFormula: Bool
  /// The font of the first run of a rich text, where that run names one of its own.
  let runFont: FontID?

  /// A cell as a reader hands it out, in the first style of its workbook unless another is given.
  public init(column: Int, value: CellValue?, style: StyleID = .normal, hasFormula: Bool = false) {
    self.init(column: column, value: value, style: style, hasFormula: hasFormula, runFont: nil)
  }

  init(column: Int, value: CellValue?, style: StyleID, hasFormula: Bool, runFont: FontID?) {
    self.column = column
    self.value = value
    self.style = style
    self.hasFormula = hasFormula
    self.runFont = runFont
  }
}
