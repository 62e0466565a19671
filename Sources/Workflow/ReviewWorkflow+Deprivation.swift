public import Reports
public import Rules
import Store
public import Survey

extension ReviewWorkflow {
  /// The measures of the periodic rounds from a year to another, in their order.
  ///
  /// - Parameters:
  ///   - standard: One standard alone; nil for all of each round, the official one first.
  ///   - cutoff: From which share of the weights a household is poor; nil for that of each standard.
  public func deprivationSeries(
    of years: ClosedRange<Int>, under standard: Standard?, base: DeprivationReport.Base, unit: CountUnit,
    scheme: DeprivationWeights.Scheme, cutoff: ExactRatio?
  ) throws -> DeprivationSeries {
    let rounds = rulebook.rounds.values.filter { $0.kind == .periodic && years.contains($0.year) }
    var reports: [DeprivationReport] = []
    for round in rounds.sorted(by: { ($0.year, $0.id) < ($1.year, $1.id) }) {
      for id in round.standards where standard.map({ $0.id == id }) ?? true {
        guard let law = rulebook.standards[id], let line = cutoff ?? law.deprivationCutoff,
          let report = try deprivationReport(
            of: round, under: law, base: base, unit: unit, scheme: scheme, cutoff: line)
        else { continue }
        reports.append(report)
      }
    }
    return DeprivationSeries(reports)
  }

  /// The measures of Alkire and Foster for the areas of a round, from the households as they are stored.
  ///
  /// - Parameters:
  ///   - standard: Whose indicators; households whose form follows another standard are left aside.
  ///   - base: Whose deprivations are measured.
  ///   - unit: Whether households or persons are counted.
  /// - Returns: nil when nothing was counted under the standard.
  public func deprivationReport(
    of round: Round, under standard: Standard, base: DeprivationReport.Base, unit: CountUnit,
    scheme: DeprivationWeights.Scheme, cutoff: ExactRatio
  ) throws -> DeprivationReport? {
    guard let report = try reports(of: round).first(where: { $0.standard.id == standard.id }),
      let weights = DeprivationWeights(standard, scheme: scheme, cutoff: cutoff)
    else { return nil }
    struct Place: Hashable {
      var level: AreaLevel
      var code: AreaCode
    }
    var counts: [Place: DeprivationCount] = [:]
    for stored in try store.households(round: round.id) where stored.household.standard == standard.id {
      let household = stored.household
      guard base == .reviewed || household.status == .poor || household.status == .nearPoor else { continue }
      let places =
        [
          Place(level: .village, code: household.key.village), Place(level: .commune, code: stored.commune),
          Place(level: .province, code: stored.province),
        ] + (stored.district.map { [Place(level: .district, code: $0)] } ?? [])
      for place in places {
        counts[place, default: DeprivationCount(weights)]
          .add(household.deprivations, number: unit == .person ? household.persons : 1)
      }
    }
    let lines = report.areas.compactMap { area in
      counts[Place(level: area.level, code: area.code)].map { DeprivationReport.Line(area: area, count: $0) }
    }
    return DeprivationReport(
      report, base: base, unit: unit, scheme: scheme, cutoff: cutoff, lines: lines)
  }
}
