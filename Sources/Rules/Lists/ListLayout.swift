public import Provenance
import Survey

/// A list of households under one standard: every column written out.
public struct ListLayout: Sendable {
  /// The list.
  public let form: HouseholdListForm
  /// The heads.
  public let heads: [Head]
  /// The columns, from left to right.
  public let columns: [Column]

  /// A head with the columns below it.
  public struct Head: Sendable {
    /// What it is called.
    public let title: BilingualText
    /// The heads below it; none for a column.
    public let children: [Self]
    /// The width of a column in letters.
    public let width: Double
  }

  /// What stands in a column.
  public enum Column: Hashable, Sendable {
    /// A fact of the household or the person.
    case field(ListField)
    /// A cross where the household has the code at a place of its list.
    case tick(ListTicks, place: Int)
  }
}

extension HouseholdListForm {
  /// The list with its columns written out for a standard.
  ///
  /// - Throws: ``RulebookErrors`` for a code that the standard does not have; a list that was loaded has none.
  public func layout(standard: Standard, lists: CodeLists) throws(RulebookErrors) -> ListLayout {
    var maker = ListLayoutMaker(standard: standard, lists: lists)
    let heads = columns.flatMap { maker.heads($0, code: nil) }
    if let all = RulebookErrors(maker.errors) { throw all }
    return ListLayout(form: self, heads: heads, columns: maker.columns)
  }
}

/// Writes out the columns of a list.
private struct ListLayoutMaker {
  let standard: Standard
  let lists: CodeLists
  var columns: [ListLayout.Column] = []
  var errors: [RulebookError] = []

  init(standard: Standard, lists: CodeLists) {
    self.standard = standard
    self.lists = lists
  }

  mutating func heads(_ column: ListColumn, code: Code?) -> [ListLayout.Head] {
    guard let list = column.list else { return head(column, code: code).map { [$0] } ?? [] }
    return list.codes(standard: standard, lists: lists).compactMap { head(column, code: $0) }
  }

  private mutating func head(_ column: ListColumn, code: Code?) -> ListLayout.Head? {
    let title = code.map { column.title.filled(with: $0) } ?? column.title
    guard let cell = column.cell else {
      let children = column.children.flatMap { heads($0, code: code) }
      return children.isEmpty ? nil : ListLayout.Head(title: title, children: children, width: 0)
    }
    switch cell {
    case .field(let field): columns.append(.field(field))
    case .tick(let ticks, let pattern):
      let wanted = pattern.filled(code: code?.code)
      let codes = ticks.list.codes(standard: standard, lists: lists).map(\.code)
      guard let place = codes.firstIndex(of: wanted) else {
        errors.append(.unknownWord(pattern.place, wanted, allowed: codes, nearest: codes.nearest(to: wanted)))
        return nil
      }
      columns.append(.tick(ticks, place: place))
    }
    return ListLayout.Head(title: title, children: [], width: column.width)
  }
}

extension ListTicks {
  /// The list of codes that the answers follow.
  fileprivate var list: FormCodes {
    switch self {
    case .deprived: .indicators
    case .cause: .causes
    case .wish: .wishes
    case .will: .wills
    case .group: .targetGroups
    }
  }
}
