/// One of the two engines a store can stand on.
protocol StoreEngine: Sendable {
  /// Whether it shows and takes in rows of certain areas only, and leaves all later stages to others.
  var isOfOffice: Bool { get }
  /// How many deliveries are taken in by one transaction.
  var deliveriesTogether: Int { get }
  /// Runs a change in one transaction: all of it is kept, or nothing.
  ///
  /// The change may be run again after a conflict with another run or a lost connection, so it changes nothing else.
  @discardableResult
  func write<Result>(
    _ operation: String, _ change: (any StoreConnection) throws -> Result
  ) throws(StoreError) -> Result
  /// Reads in one consistent state.
  func read<Result>(
    _ operation: String, _ query: (any StoreConnection) throws -> Result
  ) throws(StoreError) -> Result
  /// Whether a later version of the program made the schema.
  func isOfLaterVersion() throws(StoreError) -> Bool
  /// Whether the schema has everything of this version.
  func isOfThisVersion() throws(StoreError) -> Bool
  /// Brings the schema up to this version.
  func migrate() throws(StoreError)
  /// What the engine complains of when it looks at its data; empty when they are sound.
  func complaints() throws(StoreError) -> [String]
  /// From now on what is freed is overwritten.
  func overwriteFreed() throws(StoreError)
  /// Rewrites what is stored, so that nothing that was removed can be read from its bytes.
  func pack() throws(StoreError)
  /// Makes room for a round, and for a province in it; an empty code is no province.
  func prepare(for round: String, province: String) throws(StoreError)
  /// Waits for the turn to count some rounds; see ``StoreTurn``.
  func takeTurn(of rounds: Set<String>) throws(StoreError) -> StoreTurn
  /// Says of a run that it goes on, before the transaction that opened it ends.
  func keepRunning(_ run: Int64) throws(StoreError)
  /// Whether a run whose line in the ledger is open can still be going on.
  func isRunning(_ run: Int64, in connection: any StoreConnection) throws -> Bool
}
