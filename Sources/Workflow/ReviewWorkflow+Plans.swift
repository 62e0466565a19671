import Reports
public import Rules
import Store
import Survey

extension ReviewWorkflow {
  /// What became of the promises of plans, by what was counted in the periodic rounds and what others brought.
  ///
  /// - Returns: The comparison, and the names of the areas.
  public func assess(
    targets: [PlanTarget], series: [SeriesValue]
  ) throws -> (assessment: PlanAssessment, names: [PlanArea: String]) {
    var counted: [PlanArea: [Int: PlanAssessment.Counted]] = [:]
    var names: [PlanArea: String] = [:]
    for id in rulebook.rounds.keys.sorted() {
      guard let round = rulebook.rounds[id], round.kind == .periodic,
        let report = try reports(of: round).first
      else {
        continue
      }
      for area in report.areas {
        let place = PlanArea(level: area.level, code: area.code)
        counted[place, default: [:]][round.year] = PlanAssessment.Counted(
          standard: report.standard.id, tally: area.tally)
        names[place] = area.name
      }
    }
    for place in Set(targets.map(\.area)).union(series.map(\.area)) where names[place] == nil {
      names[place] = rulebook.areas.areas(withCode: place.code).last { $0.level == place.level }?.name
    }
    let assessment = PlanAssessment(
      indicators: rulebook.planIndicators, targets: targets, series: series, counted: counted)
    return (assessment, names)
  }
}
