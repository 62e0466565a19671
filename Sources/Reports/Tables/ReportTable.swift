/// One table as it is printed: its heads, its rows, its figures; drawn as a sheet and as a part of a page.
///
/// Everything that is reckoned is reckoned before: a renderer only draws.
public struct ReportTable: Sendable {
  /// The number among the tables, from 1; the same in every area.
  public var number: Int
  /// What it is called.
  public var title: String
  /// What the figures are measured in.
  public var unit: String
  /// The head of the column of names.
  public var areaHead: String
  /// The head of the column that tells the lines of one area apart; nil where an area has one line.
  public var sliceHead: String?
  /// The heads of the figures, as a tree.
  public var columns: [ReportColumn]
  /// The marks under the heads: letters for the columns before the figures, then `1`, `2`, `3=2/1`.
  public var marks: [String]
  /// The total first, then the areas below.
  public var rows: [ReportRow]
  /// What a reader has to know about the table.
  public var notes: [String]

  /// A table.
  public init(
    number: Int, title: String, unit: String, areaHead: String, sliceHead: String? = nil,
    columns: [ReportColumn], marks: [String], rows: [ReportRow], notes: [String] = []
  ) {
    self.number = number
    self.title = title
    self.unit = unit
    self.areaHead = areaHead
    self.sliceHead = sliceHead
    self.columns = columns
    self.marks = marks
    self.rows = rows
    self.notes = notes
  }

  /// The number of columns before the figures: number, name, and the one that tells lines apart.
  public var leadingColumns: Int { sliceHead == nil ? 2 : 3 }

  /// The number of lines of the heads, without the line of marks.
  public var headLines: Int { columns.map(\.depth).max() ?? 1 }

  /// The columns that hold figures, from left to right.
  public var figures: [ReportColumn] { columns.flatMap(\.leaves) }
}

/// One head of a table: a column of figures, or a head over several.
public struct ReportColumn: Hashable, Sendable {
  /// What it is called.
  public var title: String
  /// The columns below it; none for a column of figures.
  public var children: [Self]
  /// Whether the figures are shares in hundredths.
  public var isRate: Bool

  /// A head.
  public init(_ title: String, children: [Self] = [], isRate: Bool = false) {
    self.title = title
    self.children = children
    self.isRate = isRate
  }

  /// The columns of figures under the head, itself when it is one.
  public var leaves: [Self] { children.isEmpty ? [self] : children.flatMap(\.leaves) }

  /// The lines of heads that it needs.
  public var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }
}
