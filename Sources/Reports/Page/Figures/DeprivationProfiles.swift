import Rules
import Survey

/// How common each deprivation is among the poor and near-poor households of the areas below an area.
struct DeprivationProfiles {
  /// One area and the shares of its poor and near-poor households, in the order of the indicators.
  struct Place {
    var area: AreaReport
    var rates: [ReportCell]
  }

  let indicators: [Indicator]
  let places: [Place]
  /// The scale that all are drawn on.
  let scale: RateScale

  /// The profiles of the areas below an area; nil where nothing was collected, or nobody is deprived.
  init?(_ book: AreaBook) {
    let own = AreaFigures(book.area)
    // Of the classes whose deprivations were collected.
    let indicators = book.report.standard.indicators
    let classes = TallyPlan.classes.filter { status in
      indicators.contains { own.households(TallyPlan.deprivationTable(of: status), $0.code) != .blank }
    }
    guard !classes.isEmpty else { return nil }
    self.indicators = indicators
    places = book.children.map { child in
      let figures = AreaFigures(child)
      return Place(
        area: child,
        rates: indicators.map { indicator in
          figures.share(
            classes.map { CountKey(TallyPlan.deprivationTable(of: $0), indicator.code, .household) },
            of: classes.map { CountKey(.status, $0.rawValue, .household) })
        })
    }
    let highest = places.flatMap(\.rates).compactMap(\.size).max() ?? 0
    guard highest > 0 else { return nil }
    scale = RateScale(to: highest)
  }
}
