import Rules
import Store
import Survey

extension ReviewWorkflow {
  /// Checks the database by its own rules and every received file by its hash.
  ///
  /// - Throws: `StoreError` with what is damaged.
  public func verifyStore() throws { try store.verifyIntegrity() }

  /// Counts every stored round again that was counted by these rules.
  ///
  /// - Throws: ``PromiseBroken`` when a stored count differs.
  public func verifyCounts() throws {
    // A store of an earlier version is copied as it is; what reads it may look for tables it does not have.
    guard try store.isOfThisVersion() else { return }
    for round in rulebook.rounds.values.sorted(by: { $0.id < $1.id })
    where try !store.deliveries(round: round.id, state: .current).isEmpty {
      try verify(round, onlyUnchanged: true)
    }
  }
}
