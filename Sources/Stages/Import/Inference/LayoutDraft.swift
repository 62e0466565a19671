public import Provenance
public import Rules
public import Survey

/// A first version of a layout for the form of one sheet, to be looked over by a person before it is used.
public struct LayoutDraft: Sendable {
  /// One column and what it was guessed to be.
  public struct Column: Hashable, Sendable {
    /// The cell of the lowest heading.
    public var cell: CellReference
    /// The headings from the top down, without line breaks.
    public var path: [String]
    /// The meaning: the configuration knows it, it was guessed, or nothing is near enough.
    public var meaning: Meaning
  }

  /// What a column was guessed to be.
  public enum Meaning: Hashable, Sendable {
    /// The configuration knows the heading.
    case known(names: [String])
    /// A guess.
    case guess(Guess)
    /// None good enough; the nearest, if there is one.
    case none(nearest: Guess?)
  }

  /// A guess and what speaks for it.
  public struct Guess: Hashable, Sendable {
    /// The variable; nil for ticks that give codes.
    public var variable: VariableID?
    /// The codes that a filled cell gives.
    public var implies: [VariableID: String]
    /// The score, 0 to 100.
    public var score: Int
    /// The likeness of the headings, 0 to 100.
    public var text: Int
    /// The share of cells that can be read so, 0 to 100; nil where there are none, or any cell will do.
    public var cells: Int?
    /// The next best, with its score.
    public var next: String?

    /// What it is called.
    public var name: String {
      let implied = implies.sorted { $0.key < $1.key }.map { "\($0.key.rawValue)=\($0.value)" }
      return ((variable.map { [$0.rawValue] } ?? []) + implied).joined(separator: ", ")
    }
  }

  /// The file the form was seen in.
  public var file: String
  /// The sheet the form was seen in.
  public var sheet: String
  /// The rows of the headings.
  public var headingRows: ClosedRange<Int>
  /// What the table is probably about.
  public var kind: TableKind
  /// What one row probably is.
  public var row: Layout.Row
  /// The title above the table; nil when there is none.
  public var title: String?
  /// The review year; nil when the sheet names none.
  public var year: Int?
  /// The years for which there are rounds.
  public var roundYears: ClosedRange<Int>
  /// The columns, left to right.
  public var columns: [Column]
  /// The families of ticks that headings name.
  public var families: [String]
}
