public import Rules
import Store
public import Survey

/// What was removed from a store.
public struct RemovalSummary: Sendable {
  /// The rounds whose personal data are gone, in the order of their names.
  public var rounds: [RoundID] = []
  /// The rounds that look back on them and cannot be counted again any more.
  public var lookingBack: [RoundID] = []
  /// The received files that are gone.
  public var files = 0
}

extension ReviewWorkflow {
  /// What later rounds look back on: the household's code, result and size, and why it left.
  private static let kept: Set<VariableID> = [
    "household_code", "status", "household_size", "departure_reason",
  ]

  /// The rounds in the store that lie before a round and still have personal data.
  public func roundsWithPersonalData(before round: Round) throws -> [RoundID] {
    let removals = try store.removals()
    return try store.roundsWithDeliveries().filter { id in
      guard let other = rulebook.rounds[id], id != round.id, removals[id] != .removed else { return false }
      return Self.date(other) < Self.date(round)
    }.sorted()
  }

  private static func date(_ round: Round) -> String {
    // A month of a year comes before the review at its end.
    round.id.rawValue.contains("-") ? round.id.rawValue : "\(round.year)-99"
  }

  /// Removes the personal data of all rounds before a round, and packs the store.
  ///
  /// - Parameter receivedFiles: Whether the received files of those rounds go too.
  public func retain(from round: Round, receivedFiles: Bool, run: Int64) throws -> RemovalSummary {
    var summary = RemovalSummary()
    summary.rounds = try roundsWithPersonalData(before: round)
    let others = try store.roundsWithDeliveries().subtracting(summary.rounds).sorted()
    let countable = try others.filter { try canBeCounted($0) }
    for id in summary.rounds { try store.removePersonalData(of: id, keeping: Self.kept, run: run) }
    if receivedFiles { summary.files = try store.removeReceivedFiles() }
    try store.pack()
    for id in countable where try !canBeCounted(id) {
      try store.note(.history, of: id, run: run)
      summary.lookingBack.append(id)
    }
    return summary
  }

  /// Whether counting a round again gives what is stored.
  private func canBeCounted(_ id: RoundID) throws -> Bool {
    guard let round = rulebook.rounds[id], try store.removals()[id] == nil else { return false }
    do { try verify(round) } catch is PromiseBroken { return false }
    return true
  }
}
