public import Provenance
public import Survey

/// A form under one standard and for the ethnic groups of one round: every column written out.
public struct FormLayout: Sendable {
  /// The form.
  public let form: PrintedForm
  /// The heads.
  public let heads: [Head]
  /// The columns of figures, from left to right.
  public let columns: [Column]

  /// A head with the columns below it.
  public struct Head: Sendable {
    /// What it is called.
    public let title: BilingualText
    /// The heads below it.
    public let children: [Self]
    /// The place of its column among all; nil for a head over others.
    public let column: Int?
  }

  /// A column of figures.
  public struct Column: Sendable {
    /// What it is called.
    public let title: BilingualText
    /// Its name; nil where it has none.
    public let id: String?
    /// Whether it is left out where nothing of it was collected.
    public let isOptional: Bool
    /// What is said below the table where it is printed blank; nil for nothing.
    public let blankNote: BilingualText?
    /// Where the figures come from, by slice.
    public let figures: [Figure]
    let place: ConfigurationPlace
  }

  /// Where a figure comes from.
  public enum Figure: Hashable, Sendable {
    /// A stored line, and the columns that must give the same.
    case line(CountKey, equals: [Part])
    /// The sum of columns and stored lines; of none for a column that is filled in by hand.
    case sum([Part])
    /// A share of one in another.
    case share(Term, of: Term)
  }

  /// A column or stored line to be added or taken away.
  public struct Part: Hashable, Sendable {
    /// Whether it is added.
    public let isAdded: Bool
    /// What it is.
    public let term: Term
  }

  /// A part of a share or a sum.
  public enum Term: Hashable, Sendable {
    /// A column.
    case column(Int)
    /// A stored line that no column needs to print.
    case line(CountKey)
  }
}

extension [PrintedForm] {
  /// The forms that are printed under a standard, with their columns written out for a round, in their order.
  ///
  /// - Parameter beside: The national standard that the line of a province stands beside; nil for a national standard.
  /// - Throws: ``RulebookErrors`` for a column that is not there or is made of itself; forms that were loaded have none.
  public func layouts(
    plan: TallyPlan, standard: Standard, lists: CodeLists, beside: StandardID?
  ) throws(RulebookErrors) -> [FormLayout] {
    let counted = Set(plan.lines.map(\.key.table))
    var layouts: [FormLayout] = []
    for form in self where form.standards.contains(beside ?? standard.id) {
      guard beside == nil || form.isForLocalLines, !form.tables.isDisjoint(with: counted) else { continue }
      layouts.append(try form.layout(plan: plan, standard: standard, lists: lists))
    }
    return layouts
  }
}

extension PrintedForm {
  /// The form with its columns written out for a round.
  ///
  /// - Throws: ``RulebookErrors`` for a column that is not there or is made of itself; a form that was loaded has none.
  public func layout(plan: TallyPlan, standard: Standard, lists: CodeLists) throws(RulebookErrors)
    -> FormLayout
  {
    var maker = FormLayoutMaker(form: self, plan: plan, standard: standard, lists: lists, known: nil)
    return try maker.layout()
  }

  /// States that its columns can be written out, whatever ethnic groups a round has, and that every line is one of the
  /// tally tables of the standard.
  ///
  /// - Parameters:
  ///   - plan: The plan of the standard with all ethnic groups.
  ///   - known: The lines of the plan and those they are shares of.
  func check(
    plan: TallyPlan, known: Set<CountKey>, standard: Standard, lists: CodeLists
  ) throws(RulebookErrors) {
    var maker = FormLayoutMaker(form: self, plan: plan, standard: standard, lists: lists, known: known)
    _ = try maker.layout()
  }
}
