public import Provenance
public import Survey

/// A dated, cited set of lines, indicators and cut-offs by which households are classified.
public struct Standard: Sendable {
  /// The standard's name.
  public let id: StandardID
  /// What it is called.
  public let title: BilingualText
  /// The days it is in force.
  public let validity: Validity
  /// The legal texts it rests on.
  public let sources: [String]
  /// What is not certain about it; shown to the user.
  public let warnings: [BilingualText]
  /// Every number the law sets.
  public let figures: [Figure]
  /// The indicators of deprivation, in law order.
  public let indicators: [Indicator]
  /// The indicators as a code list, found by any accepted spelling.
  public let indicatorList: CodeList
  /// The lines of the classification, read top down; the first that holds decides.
  public let classification: [ClassificationLine]
  /// The status of a household for which no line holds.
  public let otherwise: Status
  /// Which answers on forms of other standards mean the same under this one.
  public let comparable: [Comparability]

  /// A standard.
  public init(
    id: StandardID, title: BilingualText, validity: Validity, sources: [String],
    warnings: [BilingualText] = [],
    figures: [Figure], indicators: [Indicator], classification: [ClassificationLine], otherwise: Status,
    comparable: [Comparability] = []
  ) {
    self.id = id
    self.title = title
    self.validity = validity
    self.sources = sources
    self.warnings = warnings
    self.figures = figures
    self.indicators = indicators
    indicatorList = CodeList(
      codes: indicators.map {
        Code(number: $0.number, code: $0.code, label: $0.label, short: $0.short, spellings: $0.spellings)
      })
    self.classification = classification
    self.otherwise = otherwise
    self.comparable = comparable
  }

  /// The value of a figure in urban or rural areas; nil when the standard does not set it.
  public func figure(_ name: String, isUrban: Bool) -> Int? {
    guard let figure = figures.first(where: { $0.name == name }) else { return nil }
    return isUrban ? figure.urban : figure.rural
  }
}

/// One number the law sets, for rural and urban areas, with its unit and article.
public struct Figure: Hashable, Sendable {
  /// The name by which expressions use it.
  public let name: String
  /// The value in rural areas.
  public let rural: Int
  /// The value in urban areas.
  public let urban: Int
  /// What it is measured in.
  public let unit: String
  /// The article that sets it.
  public let source: String

  /// A number with its unit and source.
  public init(name: String, rural: Int, urban: Int, unit: String, source: String) {
    self.name = name
    self.rural = rural
    self.urban = urban
    self.unit = unit
    self.source = source
  }
}

/// One measured aspect of poverty.
public struct Indicator: Hashable, Sendable {
  /// The place in law order, from 1.
  public let number: Int
  /// The code used in tables.
  public let code: String
  /// The basic social service it belongs to.
  public let service: BilingualText
  /// What it is called.
  public let label: BilingualText
  /// The short form used in narrow columns.
  public let short: String
  /// Other spellings found in headings.
  public let spellings: [String]

  /// An indicator.
  public init(
    number: Int, code: String, service: BilingualText, label: BilingualText, short: String,
    spellings: [String] = []
  ) {
    self.number = number
    self.code = code
    self.service = service
    self.label = label
    self.short = short
    self.spellings = spellings
  }
}

/// One line of a classification: the status it gives, and when.
public struct ClassificationLine: Sendable {
  /// The status of a household for which the line holds.
  public let status: Status
  /// The criterion of poverty it stands for; nil where the standard knows none.
  public let criterion: String?
  /// The condition, over points, counts and the figures of the standard.
  public let condition: RuleExpression
  /// The article it rests on.
  public let source: String

  /// A line of a classification.
  public init(status: Status, criterion: String?, condition: RuleExpression, source: String) {
    self.status = status
    self.criterion = criterion
    self.condition = condition
    self.source = source
  }
}
