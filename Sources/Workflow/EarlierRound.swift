import Rules
import Stages
import Store
import Survey

/// The lists of an earlier round as the store has them: its own lists, and where there is none the approved list sent
/// along with this round's.
struct EarlierRound {
  let rulebook: Rulebook
  let store: SurveyStore

  /// The lists of the earlier round, by the standard of the round that looks back.
  struct Lists: Sendable {
    fileprivate var byStandard: [StandardID: EarlierLists] = [:]
    /// What they were read from.
    fileprivate var deliveries: [DeliverySummary] = []
    /// What the office decided about households of both rounds.
    fileprivate var decisions: [LinkDecision] = []

    /// The lists for households under a standard; empty when there is no earlier round.
    subscript(standard: StandardID) -> EarlierLists { byStandard[standard] ?? EarlierLists() }
  }

  /// The lists of the round before a round, for every standard that one of its tables speaks of or is counted under.
  ///
  /// - Parameter known: The same as it was read before; what still holds is not read again.
  func lists(before round: Round, known: Lists = Lists()) throws -> Lists {
    guard let earlier = round.earlierRound else { return Lists() }
    let spoken = try store.deliveries(round: round.id, state: .current).map(\.unit.standard)
    let deliveries = try store.deliveries(round: earlier, state: .current)
    let decisions = try store.decisions(round: round.id).compactMap {
      LinkDecision($0, forms: rulebook.decisions)
    }
    var lists = known.deliveries == deliveries && known.decisions == decisions ? known : Lists()
    lists.deliveries = deliveries
    lists.decisions = decisions
    for standard in Set(spoken + round.standards) where lists.byStandard[standard] == nil {
      lists.byStandard[standard] = try self.lists(
        in: deliveries, of: earlier, preferring: standard, decisions: decisions)
    }
    return lists
  }

  /// The lists of a round, preferring those counted under a standard.
  ///
  /// - Parameters:
  ///   - village: The only village that is wanted; nil for all.
  ///   - standard: The standard of the round that looks back; a list under it is preferred, so that no
  ///     movement is drawn across a change of standard where both are there.
  func lists(
    of round: RoundID, in village: AreaCode? = nil, preferring standard: StandardID
  ) throws -> EarlierLists {
    let deliveries = try store.deliveries(round: round, state: .current).filter {
      village == nil || $0.unit.village == village
    }
    return try lists(in: deliveries, of: round, preferring: standard)
  }

  private func lists(
    in deliveries: [DeliverySummary], of round: RoundID, preferring standard: StandardID,
    decisions: [LinkDecision] = []
  ) throws -> EarlierLists {
    let tables = try DecidedTables(rulebook: rulebook, store: store, round: round)
    var chosen: [AreaCode: DeliverySummary] = [:]
    for delivery in deliveries where delivery.unit.kind == .list || delivery.unit.kind == .approvedList {
      if let known = chosen[delivery.unit.village],
        Self.rank(known.unit, standard) <= Self.rank(delivery.unit, standard)
      {
        continue
      }
      chosen[delivery.unit.village] = delivery
    }
    var lists: [AreaCode: [EarlierLists.Entry]] = [:]
    for (village, delivery) in chosen {
      lists[village] = EarlierLists.entries(of: try tables.table(of: delivery), village: village)
    }
    return EarlierLists(lists, weights: rulebook.linking, decisions: decisions)
  }

  /// The order of preference among the lists of one village: its own before the approved one, then the same standard.
  static func rank(_ unit: DeliveryUnit, _ standard: StandardID) -> Int {
    (unit.kind == .list ? 0 : 2) + (unit.standard == standard ? 0 : 1)
  }

  /// The rounds before the earlier one that have lists, newest first.
  func roundsBefore(_ round: RoundID) -> [RoundID] {
    var rounds: [RoundID] = []
    var next = rulebook.rounds[round]?.earlierRound
    while let current = next, !rounds.contains(current) {
      rounds.append(current)
      next = rulebook.rounds[current]?.earlierRound
    }
    return rounds
  }
}
