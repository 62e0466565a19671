public import Provenance
import Survey
public import VietnameseText

/// One area in a table, with a line of figures for each slice of the table.
public struct ReportRow: Sendable {
  /// The number in the first column: `I`, `1`; empty for the total.
  public var number: String
  /// The area's name.
  public var name: String
  /// What kind of row it is.
  public var kind: Kind
  /// The lines of figures.
  public var lines: [Line]

  /// A row.
  public init(number: String, name: String, kind: Kind, lines: [Line]) {
    self.number = number
    self.name = name
    self.kind = kind
    self.lines = lines
  }

  /// Whether a figure of the row is withheld.
  var hasWithheld: Bool { lines.contains { $0.cells.contains(.withheld) } }

  /// The total, an area with its own parts below it, an area.
  public enum Kind: Sendable {
    /// The area the table is about.
    case total
    /// An area whose parts follow.
    case group
    /// An area without parts in the table.
    case part
  }

  /// One line of figures.
  public struct Line: Sendable {
    /// What the line is about, such as households or persons; nil where an area has one line.
    public var slice: String?
    /// The figures.
    public var cells: [ReportCell]

    /// A line.
    public init(slice: String? = nil, cells: [ReportCell]) {
      self.slice = slice
      self.cells = cells
    }
  }
}

/// One figure of a table.
public enum ReportCell: Hashable, Sendable {
  /// A count.
  case count(Int)
  /// A share in hundredths, with two decimals.
  case rate(DecimalNumber)
  /// Nothing: not collected, not received, or a share of a base that is 0.
  case blank
  /// A small number that the public edition keeps back, or a share made from one.
  case withheld

  /// The share of a count in a base, half up; blank when either is unknown or the base is 0.
  public static func rate(_ count: Int?, of base: Int?) -> Self {
    guard let count, let base, let share = Percentage.of(count, base: base) else { return .blank }
    return .rate(share)
  }

  /// The count of a line of an area, or its share of another line; withheld where either is.
  static func figure(_ key: CountKey, of base: CountKey? = nil, in tally: Tally) -> Self {
    if tally.isWithheld(key) || base.map(tally.isWithheld) ?? false { return .withheld }
    if let base { return .rate(tally[key], of: tally[base]) }
    return tally[key].map(Self.count) ?? .blank
  }

  /// The figure as an office writes it: `1.870` and `4,60`; `1,870` and `4.60` in English.
  public func text(in language: Language) -> String {
    let text =
      switch self {
      case .count(let count): NumberWriting.count(count)
      case .rate(let share): NumberWriting.decimal(share, decimals: 2)
      case .blank: ""
      case .withheld: Wording.withheld
      }
    guard language == .english else { return text }
    return String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
  }
}
