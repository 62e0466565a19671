import Reports
import Rules
import Store
import Survey

extension ReviewWorkflow {
  /// What the periodic rounds before a round counted, in the order of their years; nothing for a monthly round.
  func history(before round: Round) throws -> AreaHistory {
    var history = AreaHistory()
    guard round.kind == .periodic else { return history }
    let rounds = rulebook.rounds.values.filter { $0.kind == .periodic && $0.year < round.year }
    for earlier in rounds.sorted(by: { ($0.year, $0.id) < ($1.year, $1.id) }) {
      let tallies = try store.classTallies(round: earlier.id)
      guard !tallies.isEmpty else { continue }
      let covered = AreaCoverages(try coverage(of: earlier))
      let ranked = tallies.sorted { rank($0.standard, in: earlier) < rank($1.standard, in: earlier) }
      for stored in ranked {
        history.add(
          AreaHistory.Entry(
            year: earlier.year, standard: stored.standard,
            isOfficial: earlier.standards.first == stored.standard, tally: stored.tally,
            coverage: covered.coverage(of: stored.area, level: stored.level)),
          at: stored.level, stored.area)
      }
    }
    return history
  }
}
