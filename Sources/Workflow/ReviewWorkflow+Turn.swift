import Rules
import Store
import Survey

/// Where several runs share a store, what counts in a round is replayed, judged, committed and counted by one of them at a
/// time, over everything that was taken in until then; what the next one does over more takes its place.
extension ReviewWorkflow {
  /// Does some work in the turn of a round; again from its beginning when the turn was lost.
  func inTurn<Value>(_ round: Round, _ work: () throws -> Value) throws -> Value {
    try refuseOffice()
    var trials = 0
    while true {
      let turn = try store.takeTurn(toCount: rounds(of: round))
      defer { turn.end() }
      trials += 1
      do {
        return try work()
      } catch {
        guard !turn.isHeld, trials < Self.mostTrials else { throw error }
      }
    }
  }

  /// The same for work whose parts go on side by side.
  func inTurn<Value>(_ round: Round, _ work: () async throws -> Value) async throws -> Value {
    try refuseOffice()
    var trials = 0
    while true {
      let turn = try store.takeTurn(toCount: rounds(of: round))
      defer { turn.end() }
      trials += 1
      do {
        return try await work()
      } catch {
        guard !turn.isHeld, trials < Self.mostTrials else { throw error }
      }
    }
  }

  private static var mostTrials: Int { 3 }

  /// A round is judged and counted by who sees all of it, so that nobody's counts depend on who counted.
  func refuseOffice() throws {
    if store.isOfOffice { throw StoreError(.forbidden("office"), during: "counting a round") }
  }

  /// A round and those it looks back on.
  private func rounds(of round: Round) throws -> [RoundID] {
    [round.id] + EarlierRound(rulebook: rulebook, store: store).roundsBefore(round.id)
  }
}
