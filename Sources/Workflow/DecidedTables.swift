import Rules
import Stages
import Store
import Survey

/// The tables of a round as they are judged and counted: as received, with what was decided about them in its place.
struct DecidedTables {
  private let rulebook: Rulebook
  private let store: SurveyStore
  private let applied: [String: [AppliedDecision]]

  init(rulebook: Rulebook, store: SurveyStore, round: RoundID) throws {
    self.rulebook = rulebook
    self.store = store
    applied = try store.appliedDecisions(round: round)
  }

  /// What was decided about the table of a delivery.
  func decisions(on delivery: DeliverySummary) -> [AppliedDecision] { applied[delivery.id] ?? [] }

  /// The table of a delivery.
  func table(of delivery: DeliverySummary) throws -> ReceivedTable {
    try store.table(of: delivery).decided(by: decisions(on: delivery), rulebook: rulebook)
  }

  /// What decisions changed in the table of a delivery.
  func changes(of delivery: DeliverySummary) throws -> [Change] {
    let decisions = decisions(on: delivery)
    return decisions.isEmpty ? [] : try table(of: delivery).changes(by: decisions)
  }

  /// What the counts of a delivery are made from: its content, and what was decided about it.
  func mark(of delivery: DeliverySummary) -> String {
    let decisions = decisions(on: delivery)
    guard !decisions.isEmpty else { return delivery.id }
    let words = decisions.map { decision in
      let place = "\(decision.record) \(decision.member ?? -1) \(decision.effect)"
      return place + "\u{0}" + decision.line[.value].text
    }
    return delivery.id + ContentHash.hex(of: words)
  }
}
