public import Reports
public import Rules
import Store
public import Survey

extension ReviewWorkflow {
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
