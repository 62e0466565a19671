public import Provenance
public import Rules
public import Survey

/// What the program thinks one sheet is, and why.
public struct SheetExamination: Sendable {
  /// How far the sheet was understood.
  public enum Outcome: String, CaseIterable, Sendable {
    /// Nothing stands in the sheet.
    case empty
    /// No row of headings was found.
    case noHeadings = "no-headings"
    /// The headings were found, and no review year.
    case noYear = "no-year"
    /// The headings are those of no form.
    case unknown
    /// The table is close to a form and differs from it.
    case drifted
    /// The table is a known form.
    case known
  }

  /// Where the review year was taken from.
  public enum YearSource: Hashable, Sendable {
    /// A line above the table.
    case title(CellReference)
    /// The name on the tab.
    case sheetName
    /// The round that was asked for.
    case round
    /// The other sheets of the workbook, which all speak of one year.
    case otherSheets
  }

  /// A line or a name that names a place.
  public struct PlaceSource: Hashable, Sendable {
    /// The cell; nil for the name on the tab.
    public var cell: CellReference?
    /// The place it names.
    public var place: WrittenPlace
  }

  /// One layout under one standard, and how well the table fits it.
  public struct Candidate: Hashable, Sendable {
    /// The layout.
    public var layout: String
    /// The standard.
    public var standard: StandardID
    /// Headings that the layout knows.
    public var known: Int
    /// Headings that it does not.
    public var unknown: Int
    /// Parts of the form that the table has not.
    public var missing: Int
    /// Whether the title has the words the layout asks for.
    public var hasTitle: Bool

    /// 100 for the form itself, less by every heading too many and too few.
    public var score: Int {
      let all = known + unknown + missing + (hasTitle ? 0 : 1)
      return all == 0 ? 0 : known * 100 / all
    }
  }

  /// One column and what its headings were taken for.
  public struct Column: Hashable, Sendable {
    /// How the headings were understood.
    public enum Understanding: Hashable, Sendable {
      /// Letter by letter as the configuration writes them.
      case exact(names: [String])
      /// As the configuration writes them but for case, spaces, signs and the place of tone marks.
      case folded(names: [String], spelling: String)
      /// A column of keys that ties rows to another sheet.
      case key
      /// A column that the form has and that is not read.
      case ignored
      /// Not understood; the nearest heading that the form knows, if one is near.
      case unknown(nearest: String?)
    }

    /// The cell of the lowest heading.
    public var cell: CellReference
    /// The headings from the top down.
    public var path: [String]
    /// How they were understood.
    public var understanding: Understanding
  }

  /// The name on the tab.
  public var sheet: String
  /// How far the sheet was understood.
  public var outcome = Outcome.empty
  /// What the rows are, run by run.
  public var runs: [RowRuns.Run] = []
  /// The review year; nil when it was not found.
  public var year: Int?
  /// Where the year was taken from.
  public var yearSource: YearSource?
  /// Where places are named outside the table.
  public var places: [PlaceSource] = []
  /// The layouts the table was compared with, each under the standard it fits best: the nearest, then the others by score.
  public var candidates: [Candidate] = []
  /// The layout that was chosen, or is nearest; nil for a sheet of no form.
  public var layout: Layout?
  /// The columns, left to right.
  public var columns: [Column] = []
  /// What the form must have and the table has not.
  public var missing: [String] = []
  /// What the form may have and the table has not.
  public var absent: [VariableID] = []

  /// An examination of a sheet of which nothing is known yet.
  init(sheet: String) { self.sheet = sheet }

  /// The headings that the nearest form does not know; nil for a sheet of no form at all.
  public var unknownCells: Set<CellReference>? {
    guard layout != nil else { return nil }
    return Set(
      columns.filter { if case .unknown = $0.understanding { true } else { false } }.map(\.cell))
  }

  /// Whether nothing of the sheet stops it from being read.
  public var isUnderstood: Bool { outcome == .known || outcome == .empty }
}
