public import Provenance

/// A note that somebody left at a cell.
public struct CellComment: Hashable, Sendable {
  /// The cell.
  public let cell: CellReference
  /// Who left it, as the file says; nil where it does not.
  public let author: String?
  /// What it says.
  public let text: String
}
