public import Provenance
import Rules
public import Survey

/// The measures of Alkire and Foster for the areas of a round.
public struct DeprivationReport: Sendable {
  /// Whose deprivations are measured.
  public enum Base: String, CaseIterable, Sendable {
    /// Poor and near-poor households, by the result on their lists.
    case listed
    /// Every household that was reviewed.
    case reviewed
  }

  /// One area and what was counted in it.
  public struct Line: Sendable {
    /// The area.
    public let area: AreaReport
    /// The counts.
    public let count: DeprivationCount

    /// An area and its counts.
    public init(area: AreaReport, count: DeprivationCount) {
      self.area = area
      self.count = count
    }
  }

  /// The names of the columns of ``table``, in order.
  public static let columns = [
    "year", "standard", "area_level", "area_code", "area_name", "base", "unit", "weights", "cut_off",
    "measure",
    "item", "numerator", "denominator", "value",
  ]

  private let report: RoundReport
  private let base: Base
  private let unit: CountUnit
  private let scheme: DeprivationWeights.Scheme
  private let cutoff: ExactRatio
  private let lines: [Line]

  /// The measures of a round.
  public init(
    _ report: RoundReport, base: Base, unit: CountUnit, scheme: DeprivationWeights.Scheme, cutoff: ExactRatio,
    lines: [Line]
  ) {
    self.report = report
    self.base = base
    self.unit = unit
    self.scheme = scheme
    self.cutoff = cutoff
    self.lines = lines
  }

  /// Every measure of every area, each with the whole numbers it is made of and its value to six places, half up.
  ///
  /// A measure that nobody can be found for, such as the intensity where nobody is poor, has a denominator of 0 and no value.
  public var table: [[String]] { lines.flatMap(rows) }

  private func rows(of line: Line) -> [[String]] {
    let count = line.count
    let total = count.weights.total
    var rows: [[String]] = []
    func add(_ measure: String, _ item: String, _ numerator: Int, _ denominator: Int?) {
      let value = denominator.map { ExactRatio(numerator, $0)?.decimal(places: 6) ?? "" } ?? String(numerator)
      rows.append([
        String(report.round.year), report.standard.id.rawValue, line.area.level.rawValue,
        line.area.code.rawValue, line.area.name, base.rawValue, unit.rawValue, scheme.rawValue,
        "\(cutoff.numerator)/\(cutoff.denominator)", measure, item, String(numerator),
        denominator.map(String.init) ?? "", value,
      ])
    }
    add("population", "", count.population, nil)
    add("undetermined", "", count.undetermined, nil)
    add("H", "", count.poor, count.population)
    add("A", "", count.scoreOfPoor, count.poor * total)
    add("M0", "", count.scoreOfPoor, count.population * total)
    for (place, indicator) in report.standard.indicators.enumerated() {
      add("uncensored", indicator.code, count.deprived[place], count.population)
      add("censored", indicator.code, count.poorAndDeprived[place], count.population)
      add(
        "contribution", indicator.code, count.weights.weights[place] * count.poorAndDeprived[place],
        count.scoreOfPoor)
    }
    return rows
  }

  /// The measures as a table of text: a line for each area above the villages.
  public func text(in language: Language) -> String {
    let header = [
      Wording.area, unit == .person ? Wording.personsCounted : Wording.households, Wording.headcountRatio,
      Wording.intensity, Wording.adjustedHeadcountRatio, Wording.answersMissing,
    ].map { $0[language] }
    let rows = lines.filter { $0.area.level > .village }.map { line in
      [line.area.name] + line.figures(in: language)
    }
    let draft = report.isDraft ? " — " + Wording.draft[language] : ""
    let title = "\(report.round.title[language]) · \(report.standard.id.rawValue)\(draft)"
    return ([title, basis(in: language)] + TextColumns(header, rows).lines).joined(separator: "\n") + "\n"
  }

  /// Among whom is measured, and from where on a household counts as deprived.
  func basis(in language: Language) -> String {
    let label = Wording.measuredAmong(base)[language]
    let rule = Wording.countsAsDeprived("\(cutoff.numerator)/\(cutoff.denominator)", scheme)[language]
    return label + " · " + rule
  }

  /// A ratio to four places; a dash for one that does not exist.
  static func written(_ ratio: ExactRatio?, _ language: Language) -> String {
    guard let ratio else { return "—" }
    let text = ratio.decimal(places: 4)
    return language == .vietnamese ? String(text.map { $0 == "." ? "," : $0 }) : text
  }
}

/// What a series of rounds is made of.
extension DeprivationReport {
  /// An area by its level and code.
  struct Place: Hashable, Comparable {
    let level: AreaLevel
    let code: AreaCode

    static func < (left: Self, right: Self) -> Bool { (left.level, left.code) < (right.level, right.code) }
  }

  var year: Int { report.round.year }
  var standard: StandardID { report.standard.id }
  var indicators: [Indicator] { report.standard.indicators }
  var places: [Place] { lines.map { Place(level: $0.area.level, code: $0.area.code) } }

  /// The measures of an area; nil where nothing was counted there.
  func line(of place: Place) -> Line? {
    lines.first { $0.area.level == place.level && $0.area.code == place.code }
  }
}

extension DeprivationReport.Line {
  /// How many are counted, H, A, M0, and how many have answers missing.
  func figures(in language: Language) -> [String] {
    [
      String(count.population), DeprivationReport.written(count.headcountRatio, language),
      DeprivationReport.written(count.intensity, language),
      DeprivationReport.written(count.adjustedHeadcountRatio, language), String(count.undetermined),
    ]
  }
}
