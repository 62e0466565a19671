/// How many of the units below an area have sent their lists, and what stands in the way of signing.
public struct Coverage: Hashable, Sendable {
  /// The villages whose lists were received.
  public var received: Int
  /// The villages that should send one.
  public var expected: Int
  /// The deliveries that were superseded by newer ones.
  public var superseded: Int
  /// The deliveries that wait for a decision.
  public var held: Int
  /// The findings of severity error in what counts.
  public var errors: Int

  /// The villages whose form has no result column yet: the status computed from the points counts there.
  public var computed: Int

  /// The expected villages whose results were recognised by decision.
  public var official: Int

  /// A coverage.
  public init(
    received: Int = 0, expected: Int = 0, superseded: Int = 0, held: Int = 0, errors: Int = 0,
    computed: Int = 0, official: Int = 0
  ) {
    self.received = received
    self.expected = expected
    self.superseded = superseded
    self.held = held
    self.errors = errors
    self.computed = computed
    self.official = official
  }

  /// The coverage of some villages.
  init(of villages: some Sequence<VillageCoverage>) {
    self.init()
    for village in villages { add(village) }
  }

  /// Adds a village.
  mutating func add(_ village: VillageCoverage) {
    if village.isExpected {
      expected += 1
      received += village.file == nil ? 0 : 1
      official += village.isOfficial ? 1 : 0
    }
    superseded += village.superseded
    held += village.held
    errors += village.errors
    computed += village.countsComputedStatus ? 1 : 0
  }

  /// Whether every result was recognised by decision; until then results are preliminary.
  public var isOfficial: Bool { expected > 0 && official >= expected }

  /// Whether nothing is missing.
  public var isComplete: Bool { expected > 0 && received >= expected && held == 0 }

  /// Whether a total of the area cannot be signed yet: something is missing, held back or wrong.
  public var isDraft: Bool { !isComplete || errors > 0 }
}
