import Foundation
public import Survey

/// What became of the promises of a plan: for every area, indicator and year what was reached, beside what was promised.
public struct PlanAssessment: Sendable {
  /// What was counted in an area in a year.
  public struct Counted: Sendable {
    /// The standard it was counted under.
    public let standard: StandardID
    /// The counts.
    public let tally: Tally

    /// Counts of a year.
    public init(standard: StandardID, tally: Tally) {
      self.standard = standard
      self.tally = tally
    }
  }

  /// Whether a promise was kept.
  public enum Verdict: String, Sendable {
    /// The value satisfies the target.
    case met
    /// It does not.
    case missed
    /// There is no value yet, or one that leaves it open.
    case open
    /// The standard changed between the two years: the values cannot be compared.
    case seriesBreak = "break"
  }

  /// Where a series of values ends and one under another standard begins.
  public struct SeriesBreak: Hashable, Sendable {
    /// The standard before; nil where the source of the values names none.
    public let from: StandardID?
    /// The standard after.
    public let to: StandardID?
  }

  /// One indicator of an area in a year.
  public struct Line: Sendable {
    /// The area.
    public let area: PlanArea
    /// The indicator.
    public let indicator: PlanIndicator
    /// The year.
    public let year: Int
    /// The standard the value was counted under; nil where a value from outside names none.
    public let standard: StandardID?
    /// The value; nil when there is none.
    public let value: PlanValue?
    /// Where a value from outside is written.
    public let source: String?
    /// By how much it fell since the year before, under the same standard.
    public let reduction: PlanValue?
    /// By how many the counted ones became fewer since the year before.
    public let fewer: Int?
    /// The standards before and after, where the value is the first of another standard: nothing is drawn across.
    public let seriesBreak: SeriesBreak?
    /// Whether the value stands beside the official one of its year, under another standard.
    public let isBeside: Bool
    /// What was promised; nil when nothing was.
    public let target: PlanTarget?
    /// Whether it was kept; nil when nothing was promised.
    public let verdict: Verdict?
  }

  /// A period whose stated total is not what its years add up to.
  public struct WrongTotal: Sendable, Hashable {
    /// The value as stated.
    public let stated: SeriesValue
    /// What the years add up to.
    public let sum: PlanValue
  }

  /// The lines, by area, indicator and year.
  public private(set) var lines: [Line] = []
  /// The totals that are wrong.
  public private(set) var wrongTotals: [WrongTotal] = []

  private struct Key: Hashable {
    var area: PlanArea
    var indicator: String
  }

  /// Compares.
  ///
  /// - Parameters:
  ///   - indicators: All that are known, in the order they are shown.
  ///   - watched: What a plan names without a number.
  ///   - counted: What was counted, by area and year; of a year with two standards the official one first.
  public init(
    indicators: [PlanIndicator], targets: [PlanTarget], series: [SeriesValue],
    watched: Set<WatchedIndicator> = [], counted: [PlanArea: [Int: [Counted]]]
  ) {
    let targetsOf = Dictionary(grouping: targets) { Key(area: $0.area, indicator: $0.indicator) }
    let seriesOf = Dictionary(grouping: series) { Key(area: $0.area, indicator: $0.indicator) }
    let areas = Set(targets.map(\.area)).union(series.map(\.area)).union(watched.map(\.area)).sorted()
    for area in areas {
      for indicator in indicators {
        let key = Key(area: area, indicator: indicator.id)
        let isWatched =
          indicator.isZeroWatched && !indicator.counted.isEmpty
          || watched.contains(WatchedIndicator(area: area, indicator: indicator.id))
        guard targetsOf[key] != nil || seriesOf[key] != nil || isWatched else { continue }
        let own = seriesOf[key] ?? []
        add(
          indicator, of: area, targets: targetsOf[key] ?? [], series: own.filter { $0.years.count == 1 },
          counted: counted[area] ?? [:])
        if indicator.isSummed { check(own) }
      }
    }
  }

  private mutating func add(
    _ indicator: PlanIndicator, of area: PlanArea, targets: [PlanTarget], series: [SeriesValue],
    counted: [Int: [Counted]]
  ) {
    let values = PlanSeries(of: indicator, series: series, counted: counted, targets: targets)
    for (place, entry) in values.entries.enumerated() {
      let before = values.before(place)
      let isBeside = values.isBeside(place)
      let reduction = before.flatMap { earlier in entry.value?.reduction(since: earlier) }
      let fewer: Int? =
        if let count = entry.value?.count, let earlier = before?.count { earlier - count } else { nil }
      // A promise that names no standard is one about the official result.
      var promised: [PlanTarget?] = targets.filter {
        $0.year == entry.year && ($0.standard == nil ? !isBeside : $0.standard == entry.standard)
      }
      if promised.isEmpty { promised = [nil] }
      for target in promised {
        let verdict: Verdict? =
          if let target {
            Self.verdict(
              target, value: entry.value, reduction: reduction,
              isBreak: entry.value != nil && values.hasOtherStandardBefore(place))
          } else if indicator.isZeroWatched {
            entry.value?.satisfies(.equal, 0).map { $0 ? .met : .missed } ?? .open
          } else {
            nil
          }
        lines.append(
          Line(
            area: area, indicator: indicator, year: entry.year, standard: entry.standard, value: entry.value,
            source: entry.source, reduction: reduction, fewer: fewer,
            seriesBreak: values.breakBefore(place).map { SeriesBreak(from: $0.from, to: $0.to) },
            isBeside: isBeside, target: target, verdict: verdict))
      }
    }
  }

  /// A promise is judged by the number that is printed: 1.4504 keeps "at most 1.45".
  private static func verdict(
    _ target: PlanTarget, value: PlanValue?, reduction: PlanValue?, isBreak: Bool
  ) -> Verdict {
    if target.direction == .by, isBreak { return .seriesBreak }
    let judged = target.direction == .to ? value : reduction
    return judged?.asPrinted.satisfies(target.comparator, target.value).map { $0 ? .met : .missed } ?? .open
  }

  /// A stated total of a period is compared with its years where all of them are known.
  private mutating func check(_ series: [SeriesValue]) {
    for stated in series where stated.years.count > 1 {
      let years = stated.years.map { year in series.first { $0.years == year...year }?.value }
      let known = years.compactMap { $0 }.filter { !$0.isBelow }
      guard known.count == years.count else { continue }
      let sum = known.reduce(0) { $0 + $1.number }
      if stated.value.satisfies(.equal, sum) == false {
        wrongTotals.append(WrongTotal(stated: stated, sum: PlanValue(written: sum)))
      }
    }
  }
}
