public import Provenance
public import Survey

/// A list of households by name as offices print it: which households stand on it, and what is said of each.
///
/// It is for the office itself: names stand in it, identity numbers where a column asks for them.
public struct HouseholdListForm: Sendable {
  /// Its name in files and on the command line, such as `R14`.
  public let id: String
  /// The name on the tab of its sheet.
  public let sheet: BilingualText
  /// The number of the form in the circular; nil where none is known.
  public let number: PrintedForm.OfficialNumber?
  /// What it is called.
  public let title: BilingualText
  /// The line below the title, such as the decision it belongs to; nil for none.
  public let subtitle: BilingualText?
  /// The standards it is printed under.
  public let standards: [StandardID]
  /// The levels of the areas it is printed for: villages, communes.
  public let levels: Set<AreaLevel>
  /// The results of the households it lists.
  public let now: Set<Status>
  /// Their results in the earlier round; nil where it does not matter.
  public let before: Set<Status>?
  /// Whether each member has a row, or the household one.
  public let listsMembers: Bool
  /// The heads.
  let columns: [ListColumn]
  /// What stands below the list.
  public let notes: [BilingualText]
  /// Where title and columns come from.
  public let source: String
  /// What is not certain about it.
  public let warnings: [BilingualText]
}

/// One head of a list: a head over others, or a column.
struct ListColumn: Sendable {
  /// What it is called; `{label}` and `{short}` stand for those of the code.
  let title: BilingualText
  /// Its width in letters.
  let width: Double
  /// The list whose codes it is repeated for; nil where it is printed once.
  let list: FormCodes?
  /// What stands in it; nil for a head over others.
  let cell: ListCell?
  /// The heads below it.
  let children: [Self]
}

/// What stands in a column of a list, as configuration writes it.
enum ListCell: Sendable {
  /// A fact of the household or the person.
  case field(ListField)
  /// A cross where the household has a code; `{code}` for the code of the list the column is repeated for.
  case tick(ListTicks, FormPattern)
}

/// The answers that a column of crosses can show.
public enum ListTicks: String, CaseIterable, Sendable {
  /// Deprivations.
  case deprived
  /// Causes of poverty.
  case cause
  /// Wishes for support.
  case wish
  /// Grades of will.
  case will
  /// Target groups.
  case group
}
