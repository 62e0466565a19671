public import Provenance
public import Survey

/// How a table is printed that offices sign: its title, its heads, the stored line behind every column.
///
/// Nothing of it is law by itself: titles and columns are configuration, and a number is printed once it is confirmed.
public struct PrintedForm: Sendable {
  /// Its name in files and on the command line, such as `R2`.
  public let id: String
  /// The name on the tab of its sheet.
  public let sheet: BilingualText
  /// The number of the form in the circular; nil where none is known.
  public let number: OfficialNumber?
  /// What it is called.
  public let title: BilingualText
  /// What the figures are measured in, as it stands above the table.
  public let unit: BilingualText
  /// The standards it is printed under.
  public let standards: [StandardID]
  /// The levels of the areas it is printed for.
  public let levels: Set<AreaLevel>
  /// It is printed where a line of one of these tables was collected.
  public let tables: Set<TallyTable>
  /// Whether urban and rural areas are summed up apart; else rows follow the area tree.
  public let isUrbanAndRural: Bool
  /// Whether the row of totals is the last one.
  public let hasTotalLast: Bool
  /// The lines each area has: one without a label, or several such as households and persons.
  public let slices: [FormSlice]
  /// The heads.
  let columns: [FormColumn]
  /// What stands below the table.
  public let notes: [BilingualText]
  /// Whether the workbook of an area holds it, too; else it is printed as a form only.
  public let isInWorkbook: Bool
  /// Whether the page of an area shows it, too.
  public let isOnPage: Bool
  /// Whether it is printed under the line of a province, beside the national standard.
  public let isForLocalLines: Bool
  /// Where title and columns come from.
  public let source: String
  /// What is not certain about it.
  public let warnings: [BilingualText]

  /// Whether it tells what changed since an earlier round.
  public var needsEarlierRound: Bool { tables.isSubset(of: [.movementPoor, .movementNearPoor]) }

  /// The number of a form in a circular.
  public struct OfficialNumber: Hashable, Sendable {
    /// The number.
    public let text: String
    /// Whether staff have confirmed it; only then it is printed.
    public let isConfirmed: Bool
  }
}

/// What tells the lines of one area apart.
public struct FormSlice: Hashable, Sendable {
  /// What stands in the column "Phân tổ"; nil where an area has one line.
  public let label: BilingualText?
  /// What is counted where a line says `{unit}`.
  public let unit: CountUnit
  /// The class of households where a line says `{class}`; nil where none is meant.
  public let status: Status?

  /// A line of households without a label.
  static let households = Self(label: nil, unit: .household, status: nil)
}

/// One head of a form: a head over others, or a column of figures.
struct FormColumn: Sendable {
  /// The name by which other columns call it, `{code}` for the code of a list; nil where none does.
  let id: FormPattern?
  /// What it is called; `{label}` and `{short}` stand for those of the code.
  let title: BilingualText
  /// The list whose codes it is repeated for; nil where it is printed once.
  let list: FormCodes?
  /// Where its figures come from; nil for a head over others.
  let figure: FormFigure?
  /// The heads below it.
  let children: [Self]
  /// Whether it is left out where nothing of it was collected; else it is printed blank.
  let isOptional: Bool
  /// What is said below the table where the column is printed blank; nil for nothing.
  let blankNote: BilingualText?
  /// Where it is defined.
  let place: ConfigurationPlace
}

/// Where the figures of a column come from.
enum FormFigure: Sendable {
  /// A stored line; what the columns named give must be the same.
  case line(FormPattern, equals: [FormPart])
  /// The sum of other columns.
  case sum([FormPart])
  /// A share in hundredths: of a column or stored line in another.
  case share(FormPattern, of: FormPattern)
}

/// A column that another adds or takes away.
struct FormPart: Sendable {
  let isAdded: Bool
  let column: FormPattern
}

/// The lists whose codes columns are repeated for.
enum FormCodes: String, CaseIterable, Sendable {
  case indicators
  case causes
  case wishes
  case wills
  case targetGroups = "target-groups"
  /// Ethnic groups of the round that are no minorities.
  case majority
  /// Ethnic groups of the round that are minorities.
  case minorities
}

extension FormCodes {
  /// The codes of a list of the standard; none for ethnic groups, which a round names.
  func codes(standard: Standard, lists: CodeLists) -> [Code] {
    switch self {
    case .indicators: standard.indicatorList.codes
    case .causes, .wishes, .wills, .targetGroups: lists.list(rawValue, for: standard.id).codes
    case .majority, .minorities: []
    }
  }
}

extension BilingualText {
  /// The text with the label and the short name of a code in place of `{label}` and `{short}`.
  func filled(with code: Code) -> BilingualText {
    let short = code.short.isEmpty ? code.label.vietnamese : code.short
    return BilingualText(
      vietnamese: vietnamese.filled { ["label": code.label.vietnamese, "short": short][$0] },
      english: english.filled { $0 == "label" || $0 == "short" ? code.label.english : nil })
  }
}

/// The name of a column or a stored line `table/item:unit`, with `{code}`, `{class}` and `{unit}` in place of what
/// differs from column to column and from line to line.
struct FormPattern: Sendable {
  let text: String
  let place: ConfigurationPlace

  /// Whether it is a stored line and no column.
  var isLine: Bool { text.contains("/") }

  /// The text with the code of a column filled in.
  func filled(code: String?) -> String { text.filled { $0 == "code" ? code : nil } }

  /// The stored line, with everything filled in; nil when it is none.
  func key(code: String?, slice: FormSlice) -> CountKey? {
    let line = text.filled { name in
      switch name {
      case "code": code
      case "unit": slice.unit.rawValue
      case "class": slice.status?.rawValue
      default: nil
      }
    }
    return CountKey(line: line)
  }
}

extension CountKey {
  /// A line of the tidy table as configuration writes it, `status/poor:household`; nil when it is none.
  init?(line: String) {
    let parts = line.split(separator: "/", maxSplits: 1).map(String.init)
    let item = parts.last?.split(separator: ":", omittingEmptySubsequences: false).map(String.init) ?? []
    guard parts.count == 2, item.count == 2, let table = TallyTable(rawValue: parts[0]),
      let unit = CountUnit(rawValue: item[1])
    else { return nil }
    self.init(table, item[0], unit)
  }

  /// The line as configuration writes it.
  public var line: String { "\(table.rawValue)/\(item):\(unit.rawValue)" }
}
