/// One head of a table: a column of figures, or a head over several.
public struct ReportColumn: Hashable, Sendable {
  /// What it is called.
  public var title: String
  /// The columns below it; none for a column of figures.
  public var children: [Self]
  /// Whether the figures are shares in hundredths.
  public var isRate: Bool
  /// The width in letters; nil for that of figures.
  public var width: Double?

  /// A head.
  public init(_ title: String, children: [Self] = [], isRate: Bool = false, width: Double? = nil) {
    self.title = title
    self.children = children
    self.isRate = isRate
    self.width = width
  }

  /// The columns of figures under the head, itself when it is one.
  public var leaves: [Self] { children.isEmpty ? [self] : children.flatMap(\.leaves) }

  /// The titles of the columns under the head, each after those above it: `Hộ nghèo / Số lượng`.
  public var headings: [String] {
    children.isEmpty ? [title] : children.flatMap(\.headings).map { "\(title) / \($0)" }
  }

  /// The lines of heads that it needs.
  public var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }
}
