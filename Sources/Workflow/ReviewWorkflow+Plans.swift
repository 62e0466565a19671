import Reports
public import Rules
import Store
import Survey

extension ReviewWorkflow {
  /// What became of the promises of plans, by what was counted in the periodic rounds and what others brought.
  ///
  /// A round with two standards gives two values, the official one first.
  ///
  /// - Parameter watched: What is shown without a promise.
  /// - Returns: The comparison, and the names of the areas.
  public func assess(
    targets: [PlanTarget], series: [SeriesValue], watched: Set<WatchedIndicator> = []
  ) throws -> (assessment: PlanAssessment, names: [PlanArea: String]) {
    var counted: [PlanArea: [Int: [PlanAssessment.Counted]]] = [:]
    var names: [PlanArea: String] = [:]
    for id in rulebook.rounds.keys.sorted() {
      guard let round = rulebook.rounds[id], round.kind == .periodic else { continue }
      for report in try reports(of: round) {
        for area in report.areas {
          let place = PlanArea(level: area.level, code: area.code)
          counted[place, default: [:]][round.year, default: []].append(
            PlanAssessment.Counted(standard: report.standard.id, tally: area.tally))
          names[place] = area.name
        }
      }
    }
    for place in Set(targets.map(\.area)).union(series.map(\.area)).union(watched.map(\.area))
    where names[place] == nil {
      names[place] = rulebook.areas.areas(withCode: place.code).last { $0.level == place.level }?.name
    }
    let assessment = PlanAssessment(
      indicators: rulebook.planIndicators, targets: targets, series: series, watched: watched,
      counted: counted)
    return (assessment, names)
  }
}
