public import Survey

/// A form filled in for one area: its heads, its rows, its figures, each with where it comes from.
///
/// Everything that is reckoned is reckoned before: what draws it as a sheet, a page or a file only draws.
public struct FormTable: Sendable {
  /// The name of the form, such as `R2`.
  public var id: String
  /// The name on the tab of its sheet.
  public var sheet: String
  /// The number in the circular; nil where it is not known or not confirmed.
  public var number: String?
  /// What it is called.
  public var title: String
  /// What the figures are measured in.
  public var unit: String
  /// The heads of the columns before the figures: number, name, and the one that tells lines apart.
  public var leading: [String]
  /// The heads of the figures, as a tree.
  public var columns: [ReportColumn]
  /// The row of marks: `A`, `B`, `1`, `2`, `3=2/1*100`.
  public var marks: [String]
  /// The rows, in printing order.
  public var rows: [Row]
  /// What stands below the table.
  public var notes: [String]
  /// Whether it stands on the page of an area, too.
  public var isOnPage: Bool

  /// One area.
  public struct Row: Sendable {
    /// The number in the first column: `I`, `1`; empty for the total.
    public var number: String
    /// The area's name.
    public var name: String
    /// The area's code.
    public var code: AreaCode
    /// What kind of row it is.
    public var kind: Kind
    /// The lines of figures.
    public var lines: [Line]

    /// The total, an area with its own parts below it, an area.
    public enum Kind: Sendable {
      /// The area the table is about.
      case total
      /// An area whose parts follow.
      case group
      /// An area without parts in the table.
      case part
    }
  }

  /// One line of figures.
  public struct Line: Sendable {
    /// What the line is about; nil where an area has one line.
    public var slice: String?
    /// The figures.
    public var cells: [FormCell]
  }

  /// The columns that hold figures, from left to right.
  public var figures: [ReportColumn] { columns.flatMap(\.leaves) }

  /// All lines of figures, in printing order.
  public var lines: [Line] { rows.flatMap(\.lines) }
}

/// One figure of a form.
public struct FormCell: Hashable, Sendable {
  /// What is printed.
  public var figure: ReportCell
  /// The count itself, or the numerator of a share; nil where it is not known.
  public var numerator: Int?
  /// The denominator of a share; nil for a count.
  public var base: Int?
  /// The stored line or the columns it comes from: `status/poor:household`, `status/poor:household of
  /// population/all:household`, `1-2+3`.
  public var source: String
  /// How the figure follows from others on the sheet; nil where it does not.
  public var formula: FormFormula?
}

/// How a figure follows from other figures of its table; lines and columns are counted from 0.
public enum FormFormula: Hashable, Sendable {
  /// A share in hundredths of one column in another, of the same line.
  case share(Int, of: Int)
  /// Columns of the same line added up.
  case columns([FormPart])
  /// The same column of other lines added up.
  case lines([Int])

  /// A column that is added or taken away.
  public struct FormPart: Hashable, Sendable {
    /// Whether it is added.
    public var isAdded: Bool
    /// The column.
    public var column: Int
  }
}
