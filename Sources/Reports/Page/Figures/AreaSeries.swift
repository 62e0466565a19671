import Provenance
import Rules
import Survey

/// The poverty rates of an area over the years; where the standard changes one series ends and another begins.
struct AreaSeries {
  /// The rates of a year.
  struct Point {
    var year: Int
    var standard: StandardID
    var poor: ReportCell
    var nearPoor: ReportCell
    var both: ReportCell
    /// `58/60` where units were missing; nil where none was.
    var missing: String?
    /// The standard before, where it was another one: nothing is compared across.
    var breakFrom: StandardID?
  }

  /// The years, the report's own last; one where no earlier one is known.
  private(set) var points: [Point] = []
  private let last: AreaHistory.Entry?
  private let area: AreaReport

  /// The series of an area of a report.
  init(_ area: AreaReport, in report: RoundReport) {
    self.area = area
    let official = report.round.standards.first == report.standard.id
    let own = AreaHistory.Entry(
      year: report.round.year, standard: report.standard.id, isOfficial: official, tally: area.tally,
      coverage: area.coverage)
    // Of the years before, the official results; of a page beside the official one, those of its own standard.
    let earlier = report.history.entries(of: area).filter {
      official ? $0.isOfficial : $0.standard == report.standard.id
    }
    last = earlier.last { $0.standard == report.standard.id }.flatMap { entry in
      earlier.last?.year == entry.year ? entry : nil
    }
    for entry in earlier + [own] {
      let figures = AreaFigures(entry.tally)
      let both = figures.rate(of: AreaFigures.both)
      let coverage = entry.coverage
      points.append(
        Point(
          year: entry.year, standard: entry.standard, poor: figures.rate(of: Status.poor.rawValue),
          nearPoor: figures.rate(of: Status.nearPoor.rawValue), both: both,
          missing: coverage.flatMap {
            $0.received < $0.expected ? "\($0.received)/\($0.expected)" : nil
          },
          breakFrom: points.last.flatMap { $0.standard == entry.standard ? nil : $0.standard }))
    }
  }

  /// Whether there is more than one year.
  var hasYears: Bool { Set(points.map(\.year)).count > 1 }

  /// The year before the report's own, counted under the same standard; nil where it was another one.
  var yearBefore: Int? { last?.year }

  /// How many more households of a class there are than the year before, under the same standard.
  func change(of key: CountKey) -> Int? {
    guard let before = last?.tally[key], let now = area.tally[key] else { return nil }
    return now - before
  }

  /// By how many percentage points a rate rose since the year before, under the same standard.
  func changeOfRate(_ key: CountKey) -> PlanValue? {
    guard let before = last.flatMap({ Self.rate(key, in: $0.tally) }),
      let now = Self.rate(key, in: area.tally)
    else { return nil }
    return now.reduction(since: before)?.opposite.asPrinted
  }

  private static func rate(_ key: CountKey, in tally: Tally) -> PlanValue? {
    guard let count = tally[key], let base = tally[AreaFigures.residents], base > 0 else { return nil }
    return PlanValue(count: count, of: base)
  }
}
