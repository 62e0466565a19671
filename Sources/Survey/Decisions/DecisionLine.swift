public import Provenance

/// What an officer typed into a cell of a sheet of decisions: a text, or a number as the spreadsheet keeps it.
public struct TypedValue: Hashable, Sendable {
  /// The text; a number in the form `1234.5`; empty when nothing stands there.
  public let text: String
  /// Whether the cell holds a number, so that its point is no separator of thousands.
  public let isNumber: Bool

  /// What stands in a cell.
  public init(_ text: String, isNumber: Bool = false) {
    self.text = text
    self.isNumber = isNumber
  }

  /// Nothing stands in the cell.
  public static let blank = TypedValue("")

  /// Whether nothing stands in the cell.
  public var isBlank: Bool { text.isEmpty }
}

/// One line of a sheet of decisions as it stands there: a correction, a waiver, or a verdict on repeated households.
public struct DecisionLine: Hashable, Sendable {
  /// What is decided.
  public var kind: DecisionKind
  /// The SHA-256 of the file it stands in.
  public var fileHash: String
  /// The file, the sheet and the first cell of the line.
  public var location: SourceLocation
  /// The fields that are filled in, by column.
  public var fields: [DecisionColumn: TypedValue]

  /// A line.
  public init(
    kind: DecisionKind, fileHash: String, location: SourceLocation, fields: [DecisionColumn: TypedValue]
  ) {
    self.kind = kind
    self.fileHash = fileHash
    self.location = location
    self.fields = fields
  }

  /// The field of a column; blank when nothing stands there.
  public subscript(column: DecisionColumn) -> TypedValue { fields[column] ?? .blank }

  /// The village it speaks of.
  public var village: AreaCode { AreaCode(rawValue: self[.village].text) }
  /// The row of its sheet.
  public var row: Int { location.cell?.row ?? 0 }
}
