public import Rules
import Stages
public import Store
import Survey

extension ReviewWorkflow {
  /// What counting a round again came to.
  public struct Recount: Sendable {
    /// How many rows of counts are stored.
    public var rows: Int
    /// Every row that is not what counting again gives, by standard, level and area.
    public var differences: [CountDifference]
    /// What is no longer known of the round; then every area is compared with the sum of its villages.
    public var removal: PersonalDataRemoval?
  }

  /// Counts all villages of a round again from the stored records and compares every stored row, changing nothing.
  ///
  /// - Throws: ``PromiseBroken`` when what is counted again does not balance; ``StoreError``.
  public func recount(_ round: Round, jobs: Int = 1) throws -> Recount {
    let stored = try store.tallyRows(round: round.id)
    let removal = try store.removals()[round.id]
    let counted: [TallyRow]
    if removal == nil {
      let earlier = try EarlierRound(rulebook: rulebook, store: store).lists(before: round)
      let count = try RoundCount(
        rulebook: rulebook, store: store, round: round, earlier: earlier, jobs: jobs)
      counted = TallyRow.rows(of: try count.count().tallies, above: count.basis.above)
    } else {
      counted = try sums(of: round)
    }
    return Recount(
      rows: stored.count, differences: Self.differences(between: stored, and: counted), removal: removal)
  }

  /// The rows that the stored counts of the villages add up to.
  private func sums(of round: Round) throws -> [TallyRow] {
    let above = RoundBasis.above(try store.deliveries(round: round.id))
    let villages = try store.tallies(round: round.id, level: .village)
    let tallies = Dictionary(grouping: villages, by: \.standard).flatMap { standard, villages in
      let tallies = Dictionary(
        villages.map { ($0.area, $0.tally) }, uniquingKeysWith: { first, _ in first })
      return RollUp(ways: above).totals(of: tallies).map {
        StoredTally(standard: standard, level: $0.key.level, area: $0.key.area, tally: $0.value)
      }
    }
    return TallyRow.rows(of: villages + tallies, above: above)
  }

  private static func differences(
    between stored: [TallyRow], and counted: [TallyRow]
  ) -> [CountDifference] {
    let one = Dictionary(stored.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let other = Dictionary(counted.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }
    return keys.sorted().compactMap { key in
      let (stored, counted) = (one[key], other[key])
      let isNumber = stored?.number != counted?.number
      // A row of an earlier version does not say how many villages collected it.
      if !isNumber, stored?.villages == 0 { return nil }
      return CountDifference(
        standard: key.standard, level: key.place.level, area: key.place.area, line: key.line,
        subject: isNumber ? .count : .villages, stored: isNumber ? stored?.number : stored?.villages,
        recounted: isNumber ? counted?.number : counted?.villages)
    }
  }
}
