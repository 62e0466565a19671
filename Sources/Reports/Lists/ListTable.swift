public import Survey

/// A list of households by name, filled in for one area.
public struct ListTable: Sendable {
  /// The name of the list, such as `R14`.
  public var id: String
  /// The name on the tab of its sheet.
  public var sheet: String
  /// The number in the circular; nil where it is not known or not confirmed.
  public var number: String?
  /// What it is called.
  public var title: String
  /// The line below the title; nil for none.
  public var subtitle: String?
  /// The heads, as a tree.
  public var columns: [ReportColumn]
  /// The villages, in printing order; those without a household of the list are left out.
  public var villages: [Village]
  /// What stands below the list.
  public var notes: [String]

  /// The households of one village.
  public struct Village: Sendable {
    /// The number before the name: `I`.
    public var number: String
    /// The village's name.
    public var name: String
    /// The village's code.
    public var code: AreaCode
    /// The persons of its households.
    public var persons: Int
    /// The households, in the order of their list.
    public var households: [Entry]
  }

  /// One household.
  public struct Entry: Sendable {
    /// The household's code within its village.
    public var code: String
    /// Its rows: a row for each member, or one.
    public var rows: [[ListValue]]
  }

  /// The number of households.
  public var households: Int { villages.reduce(0) { $0 + $1.households.count } }
  /// The number of their persons.
  public var persons: Int { villages.reduce(0) { $0 + $1.persons } }
}

/// What stands in a cell of a list.
public enum ListValue: Hashable, Sendable {
  /// A text, at the left.
  case text(String)
  /// A short text or a number as it is written, in the middle.
  case mark(String)
  /// A count.
  case count(Int)
  /// Nothing.
  case blank

  /// The value as it is read.
  public var text: String {
    switch self {
    case .text(let text), .mark(let text): text
    case .count(let count): String(count)
    case .blank: ""
    }
  }
}
