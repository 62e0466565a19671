public import Provenance

/// One line of the sheet of findings that is added to a sender's workbook, and the mark of its cell.
public struct Remark: Hashable, Sendable {
  /// The sheet it speaks of; nil for the file as a whole.
  public let sheet: String?
  /// The cell it speaks of; nil for the sheet as a whole.
  public let cell: CellReference?
  /// How much it matters; errors and warnings colour their cell.
  public let severity: Severity
  /// What the line says, column by column; the first text carries the link to the cell.
  public let texts: [String]
  /// What the comment of the cell says.
  public let comment: String

  /// A line about a place.
  public init(
    sheet: String?, cell: CellReference?, severity: Severity, texts: [String], comment: String
  ) {
    self.sheet = sheet
    self.cell = cell
    self.severity = severity
    self.texts = texts
    self.comment = comment
  }

  /// Where the link leads (ECMA-376 part 1, 18.3.1.47); nil when there is no sheet to lead to.
  var target: String? {
    guard let sheet else { return nil }
    let name = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return "'\(name)'!\(cell?.description ?? "A1")"
  }
}
