import Provenance
import Rules
import Survey

/// How one table is made from counts: its heads, and the stored line behind every column.
struct TableForm: Sendable {
  var number: Int
  var title: BilingualText
  var unit: BilingualText
  /// The lines each area has; one without a label where there is only one.
  var slices: [TableSlice] = [TableSlice(label: nil, unit: .household, status: .poor)]
  var columns: [FormColumn]
  var notes: [BilingualText] = []
  /// Whether it tells what changed since an earlier round.
  var needsEarlierRound = false
}

/// What tells the lines of one area apart.
struct TableSlice: Sendable {
  var label: BilingualText?
  var unit: CountUnit
  var status: Status

  /// Households, then persons.
  static let units = [
    Self(label: TableWording.householdLine, unit: .household, status: .poor),
    Self(label: TableWording.personLine, unit: .person, status: .poor),
  ]
  /// Poor households, then near-poor households.
  static let classes = [
    Self(label: TableWording.poor, unit: .household, status: .poor),
    Self(label: TableWording.nearPoor, unit: .household, status: .nearPoor),
  ]
}

/// One head of a form.
struct FormColumn: Sendable {
  var title: BilingualText
  var figure: FormFigure?
  var children: [Self] = []
  /// Whether the column only gives the others their frame: a table of such columns alone is not printed.
  var isFrame = false
  /// What is said where the column is printed empty because nothing was collected; nil for a column that is left out then.
  var blankNote: BilingualText?

  /// A head over others.
  static func group(_ title: BilingualText, _ children: [Self]) -> Self {
    Self(title: title, children: children)
  }

  /// The same column, printed empty with a note where nothing was collected.
  func keptBlank(_ note: BilingualText?) -> Self {
    var column = self
    column.blankNote = note
    return column
  }

  /// A count.
  static func count(_ title: BilingualText, isFrame: Bool = false, _ key: @escaping FormFigure.Key) -> Self {
    Self(title: title, figure: FormFigure(key: key), isFrame: isFrame)
  }

  /// A share.
  static func rate(
    _ title: BilingualText, _ key: @escaping FormFigure.Key,
    of base: @escaping FormFigure.Key
  ) -> Self {
    Self(title: title, figure: FormFigure(key: key, base: base))
  }

  /// A count and its share, side by side.
  static func countAndRate(
    _ title: BilingualText, _ key: @escaping FormFigure.Key, of base: @escaping FormFigure.Key
  ) -> Self {
    .group(title, [.count(TableWording.number, key), .rate(TableWording.rate, key, of: base)])
  }
}

/// The stored lines behind a column.
struct FormFigure: Sendable {
  /// The stored line of a column in one line of an area.
  typealias Key = @Sendable (TableSlice) -> CountKey

  var key: Key
  /// The denominator; nil for a count.
  var base: Key?
  /// What the figure does in the balance of the row.
  var part: Part = .none

  /// What a figure does in the balance of a row: start - left + joined = end.
  enum Part: Sendable {
    case none
    case adds
    case subtracts
    case balance
  }

  /// The figure of an area.
  func cell(_ tally: Tally, _ slice: TableSlice) -> ReportCell {
    .figure(key(slice), of: base?(slice), in: tally)
  }

  /// Whether an area has the line.
  func isCollected(_ tally: Tally, _ slice: TableSlice) -> Bool {
    tally.isCollected(key(slice)) && base.map { tally.isCollected($0(slice)) } ?? true
  }
}
