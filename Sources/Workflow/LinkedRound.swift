import Rules
import Stages
import Store
import Survey

/// The lists of a round as they are counted under one standard, with what became of their households since the round before.
struct LinkedRound {
  /// Each village.
  let villages: [AreaCode: LinkedVillage]
  /// Where its households were, and where those of the earlier lists are.
  let courses: CoursesOfRound

  /// - Parameter households: The stored households of a village; asked for once, and not kept.
  init(
    _ deliveries: [AreaCode: [DeliverySummary]],
    households: @Sendable (AreaCode) throws -> [StoredHousehold],
    under standard: StandardID, in round: Round, earlier: EarlierLists, store: SurveyStore, jobs: Int
  ) throws {
    let linked = try deliveries.sorted { $0.key < $1.key }.map(jobs: jobs) { village, deliveries in
      LinkedVillage(
        village, deliveries: deliveries, households: try households(village), under: standard, in: round,
        earlier: earlier)
    }
    courses = try CoursesOfRound(
      linked.map { ($0.linkage, $0.entries) }, earlier: earlier, store: store, round: round)
    villages = Dictionary(
      linked.map { ($0.linkage.village, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
