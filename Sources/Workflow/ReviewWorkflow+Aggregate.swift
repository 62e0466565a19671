public import Rules
import Stages
public import Store
import Survey

extension ReviewWorkflow {
  /// Counts a round: every village from its households, everything above by addition.
  ///
  /// - Parameter rebuild: Overwrite stored counts that differ from what the same inputs give; without it that is a
  ///   broken promise.
  /// - Throws: ``PromiseBroken`` when a stored count differs although nothing it is made from has changed, or when
  ///   counts do not add up.
  public func aggregate(_ round: Round, rebuild: Bool = false) throws {
    try inTurn(round) {
      try aggregate(
        round, earlier: EarlierRound(rulebook: rulebook, store: store).lists(before: round), rebuild: rebuild)
    }
  }

  func aggregate(
    _ round: Round, earlier: EarlierRound.Lists, rebuild: Bool = false, jobs: Int = 1
  ) throws {
    let counted = try RoundCount(
      rulebook: rulebook, store: store, round: round, earlier: earlier, jobs: jobs
    ).count()
    let marks = try store.marks(round: round.id, stage: "aggregate")
    if !rebuild { try compare(counted, with: try store.tallies(round: round.id), marks: marks) }
    try store.replaceTallies(counted.tallies, round: round.id)
    try store.replaceMarks(counted.marks, round: round.id, stage: "aggregate")
    let opening = OpeningBalance(rulebook: rulebook, store: store, round: round)
    let doubts = DoubtfulCounts(rulebook: rulebook)
    let missing = MissingVillages(rulebook: rulebook, store: store, round: round)
    let places = try PlacesOfCounts(store: store, round: round)
    try store.replaceFindings(
      try opening.findings(counted.tallies, at: places) + doubts.findings(counted.tallies, at: places)
        + missing.findings(earlier[round.standards.last ?? ""]), round: round.id, stage: .aggregate)
  }

  /// Counts a round again and compares with what is stored, changing nothing.
  ///
  /// Where personal data were removed, the sums of what is stored are all that can be checked.
  ///
  /// - Parameter onlyUnchanged: Leaves a round alone whose counts were made from something else, such as other rules.
  /// - Returns: What is no longer known of the round; nil when it was counted again.
  /// - Throws: ``PromiseBroken`` when a stored count differs.
  @discardableResult
  public func verify(_ round: Round, onlyUnchanged: Bool = false) throws -> PersonalDataRemoval? {
    if let removal = try store.removals()[round.id] {
      let ways = try RoundCount.rollUp(of: store.deliveries(round: round.id))
      try checkSums(of: try store.tallies(round: round.id), rollUp: ways)
      return removal
    }
    let earlier = try EarlierRound(rulebook: rulebook, store: store).lists(before: round)
    let counted = try RoundCount(rulebook: rulebook, store: store, round: round, earlier: earlier).count()
    if onlyUnchanged, try store.marks(round: round.id, stage: "aggregate") != counted.marks { return nil }
    let stored = try store.tallies(round: round.id)
    try Self.compareAll(counted.tallies, stored)
    return nil
  }

  /// What was made from the same must be the same.
  private func compare(
    _ counted: RoundCount.Result, with stored: [StoredTally], marks: [AreaCode: String]
  ) throws {
    if marks == counted.marks, !marks.isEmpty { return try Self.compareAll(counted.tallies, stored) }
    let unchanged = Set(counted.marks.filter { marks[$0.key] == $0.value }.keys)
    let byArea = Dictionary(
      counted.tallies.map { (Key(standard: $0.standard, area: $0.area), $0.tally) },
      uniquingKeysWith: { first, _ in first })
    for tally in stored where tally.level == .village && unchanged.contains(tally.area) {
      try Self.compare(
        tally.tally, byArea[Key(standard: tally.standard, area: tally.area)] ?? Tally(), area: tally.area)
    }
    try checkSums(of: stored, rollUp: counted.rollUp)
  }

  /// Promise 3 of the design, for what is stored: every area is the sum of its villages.
  private func checkSums(of stored: [StoredTally], rollUp: RollUp) throws {
    for standard in Set(stored.map(\.standard)).sorted() {
      var villages: [AreaCode: Tally] = [:]
      var totals: [RollUp.Step: Tally] = [:]
      for tally in stored where tally.standard == standard {
        if tally.level == .village {
          villages[tally.area] = tally.tally
        } else {
          totals[RollUp.Step(level: tally.level, area: tally.area)] = tally.tally
        }
      }
      if let difference = rollUp.firstDifference(villages: villages, totals: totals) {
        throw PromiseBroken.rollUp(area: difference.area, key: difference.key)
      }
    }
  }

  private struct Key: Hashable {
    var standard: StandardID
    var area: AreaCode
  }

  private static func compareAll(_ counted: [StoredTally], _ stored: [StoredTally]) throws {
    struct Key: Hashable {
      var standard: StandardID
      var level: AreaLevel
      var area: AreaCode
    }
    func byKey(_ tallies: [StoredTally]) -> [Key: Tally] {
      Dictionary(
        tallies.map { (Key(standard: $0.standard, level: $0.level, area: $0.area), $0.tally) },
        uniquingKeysWith: { first, _ in first })
    }
    let one = byKey(counted)
    let other = byKey(stored)
    let keys = Set(one.keys).union(other.keys).sorted { ($0.level, $0.area) < ($1.level, $1.area) }
    for key in keys { try compare(other[key] ?? Tally(), one[key] ?? Tally(), area: key.area) }
  }

  private static func compare(_ stored: Tally, _ counted: Tally, area: AreaCode) throws {
    let keys = Set(stored.counts.keys).union(counted.counts.keys)
    for key in keys.sorted(by: { ($0.table.rawValue, $0.item) < ($1.table.rawValue, $1.item) })
    where stored[key] != counted[key] {
      throw PromiseBroken.count(area: area, key: key, stored: stored[key], counted: counted[key])
    }
  }
}
