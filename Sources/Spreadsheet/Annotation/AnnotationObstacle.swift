/// Why no marked copy of a file can be made.
public enum AnnotationObstacle: Error, Hashable, Sendable {
  /// The file is a workbook of another format, or none.
  case otherFormat
  /// The package is written in a way that is not copied: zip64, or foreign bytes before it.
  case packageForm
  /// A part that lists others cannot be changed in place; its name follows.
  case part(String)
  /// The file is damaged, or exceeds a limit.
  case file(SpreadsheetError)
}

/// A part of the marks that a copy had to do without; its findings stand in the added sheet all the same.
public struct AnnotationShortfall: Hashable, Sendable {
  /// What is missing.
  public enum Kind: Hashable, Sendable {
    /// All marks in the cells of a sheet.
    case marks
    /// The comments.
    case comments
    /// The fills, in the whole workbook.
    case fills
  }

  /// The sheet; nil for the workbook.
  public let sheet: String?
  /// What is missing there.
  public let kind: Kind
}
