import Provenance
public import Rules
import Stages
public import Store
import Survey

extension ReviewWorkflow {
  /// Counts a round: every village from its households, everything above by addition.
  ///
  /// Only villages are counted that are made from something else than before, and only what they differ by is added to the
  /// areas above them; all are, when something changed that holds for all.
  ///
  /// - Parameter rebuild: Count everything and overwrite stored counts that differ from what the same inputs give; without
  ///   it that is a broken promise.
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
    let count = try RoundCount(rulebook: rulebook, store: store, round: round, earlier: earlier, jobs: jobs)
    let known = CountMarks(stored: try store.marks(round: round.id, stage: CountMarks.stage))
    let tallies: [StoredTally]
    if !rebuild, let changed = count.basis.marks.changes(since: known) {
      tallies = try recount(changed, by: count)
    } else {
      tallies = try countEverything(by: count, since: known, rebuild: rebuild)
    }
    let opening = OpeningBalance(rulebook: rulebook, store: store, round: round)
    let doubts = DoubtfulCounts(rulebook: rulebook)
    let missing = MissingVillages(rulebook: rulebook, store: store, round: round)
    let places = try PlacesOfCounts(store: store, round: round)
    try keep(
      try opening.findings(tallies, at: places) + doubts.findings(tallies, at: places)
        + missing.findings(earlier[round.standards.last ?? ""]), of: round)
  }

  /// Counts all villages and keeps the counts of all areas.
  private func countEverything(
    by count: RoundCount, since known: CountMarks, rebuild: Bool
  ) throws -> [StoredTally] {
    let round = count.basis.round.id
    let counted = try count.count()
    let marks = count.basis.marks
    if !rebuild {
      try compare(counted, with: try store.tallies(round: round), unchanged: marks.unchanged(since: known))
    }
    try store.replaceTallies(counted.tallies, above: count.basis.above, round: round)
    try store.replaceMarks(marks.stored, round: round, stage: CountMarks.stage)
    return counted.tallies
  }

  /// Counts some villages and adds what they differ by to the areas above them.
  ///
  /// - Returns: The counts of all areas as they are stored then, which are the sums of their villages.
  private func recount(_ villages: Set<AreaCode>, by count: RoundCount) throws -> [StoredTally] {
    let round = count.basis.round.id
    do {
      if !villages.isEmpty {
        try store.recount(
          count.recount(villages), marks: count.basis.marks.marks(of: villages), round: round)
      }
      let stored = try store.tallies(round: round).sorted(by: StoredTally.comesBefore)
      try checkSums(of: stored, rollUp: RollUp(ways: count.basis.above))
      return stored
    } catch let fault where fault is PromiseBroken || (fault as? StoreError)?.isDamage == true {
      // Which count it is can be said when all are there; where all are right, only what stands beside them was not.
      let others = Set(count.basis.villages.keys).subtracting(villages)
      try compare(try count.count(), with: try store.tallies(round: round), unchanged: others)
      return try countEverything(by: count, since: CountMarks(stored: [:]), rebuild: true)
    }
  }

  /// Keeps what is found about the counts, unless it is what was found before.
  private func keep(_ findings: [StoredFinding], of round: Round) throws {
    func words(_ findings: [StoredFinding]) -> [[String?]] {
      findings.map {
        [$0.finding.line(in: .vietnamese), $0.finding.line(in: .english), $0.delivery, $0.fileHash]
      }
    }
    let known = try store.findings(round: round.id, stage: .aggregate)
    let sorted = findings.sorted {
      ($0.finding.location, $0.finding.rule) < ($1.finding.location, $1.finding.rule)
    }
    guard words(known) != words(sorted) else { return }
    try store.replaceFindings(findings, round: round.id, stage: .aggregate)
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
      let ways = RollUp(ways: RoundBasis.above(try store.deliveries(round: round.id)))
      try checkSums(of: try store.tallies(round: round.id), rollUp: ways)
      return removal
    }
    let earlier = try EarlierRound(rulebook: rulebook, store: store).lists(before: round)
    let count = try RoundCount(rulebook: rulebook, store: store, round: round, earlier: earlier)
    let known = CountMarks(stored: try store.marks(round: round.id, stage: CountMarks.stage))
    if onlyUnchanged, known != count.basis.marks { return nil }
    let stored = try store.tallies(round: round.id)
    try Self.compareAll(count.count().tallies, stored)
    return nil
  }

  /// What was made from the same must be the same.
  private func compare(
    _ counted: RoundCount.Result, with stored: [StoredTally], unchanged: Set<AreaCode>
  ) throws {
    let byArea = Dictionary(
      counted.tallies.map { (Key(standard: $0.standard, area: $0.area), $0.tally) },
      uniquingKeysWith: { first, _ in first })
    for tally in stored.sorted(by: StoredTally.comesBefore)
    where tally.level == .village && unchanged.contains(tally.area) {
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
    guard stored != counted else { return }
    let keys = Set(stored.lines).union(counted.lines)
    for key in keys.sorted(by: { ($0.table.rawValue, $0.item) < ($1.table.rawValue, $1.item) })
    where stored[key] != counted[key] {
      throw PromiseBroken.count(area: area, key: key, stored: stored[key], counted: counted[key])
    }
  }
}

extension StoreError {
  /// Whether something stored cannot be as it is.
  fileprivate var isDamage: Bool { if case .damaged = reason { true } else { false } }
}
