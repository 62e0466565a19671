import Reports
import Rules
import Stages
import Store
import Survey

/// The households of a round under one standard by name, with how each came onto its list.
struct ListedHouseholds {
  let rulebook: Rulebook
  let store: SurveyStore
  let round: Round
  let standard: StandardID
  var jobs = 1

  /// The households of each village, in the order of its list; what is said of their movement is what the movement
  /// tables count.
  func byVillage() throws -> [AreaCode: [ListedHousehold]] {
    let earlier = try EarlierRound(rulebook: rulebook, store: store).lists(before: round)
    let history = try History(
      rulebook: rulebook, store: store, round: round, standard: standard, earlier: earlier[standard])
    let deliveries = try store.deliveries(round: round.id, state: .current).filter {
      !$0.commune.rawValue.isEmpty
    }
    let linked = try Dictionary(grouping: deliveries, by: \.unit.village).sorted { $0.key < $1.key }
      .map(jobs: jobs) { village, deliveries in
        let stored = try store.households(round: round.id, village: village)
        return (
          households: LinkedVillage.counted(stored, under: standard, in: round),
          linked: LinkedVillage(
            village, deliveries: deliveries, households: stored, under: standard, in: round,
            earlier: history.earlier)
        )
      }
    let courses = try CoursesOfRound(
      linked.map { ($0.linked.linkage, $0.linked.entries) }, earlier: history.earlier, store: store,
      round: round)
    let recorded = try RecordedProceedings(rulebook: rulebook, store: store, round: round).byArea
    return linked.reduce(into: [:]) { villages, list in
      let village = list.linked.linkage.village
      let members = history.members(
        list.households, of: village, linkage: list.linked.linkage,
        arrivals: courses.households.arrivals(in: village))
      villages[village] = zip(list.households, members).map { stored, member in
        let areas = [village, stored.commune, stored.district, stored.province].compactMap(\.self)
        let decision = areas.lazy.compactMap { recorded[$0] }.first { $0.days[.decision] != nil }
        return ListedHousehold(
          household: stored.household, before: member.earlier?.status, course: Self.course(of: member),
          decisionNumber: decision?.number ?? "", decisionDay: decision?.days[.decision])
      }
    }
  }

  private static func course(of member: VillageReturn.Member) -> ListedHousehold.Course {
    guard let status = member.household.status, TallyPlan.classes.contains(status) else { return .none }
    return switch member.joiningItem {
    case nil: .continues
    case "fell-back": .fellBack
    case "newly-arisen": .newlyArisen
    case "other-increase": .joined
    default: .changedClass
    }
  }
}
