/// The counts of one area: whole numbers that add up the area tree, and nothing else.
///
/// A line that is present was collected, even when it counts 0; a line that is absent was not asked anywhere in the area.
public struct Tally: Equatable, Sendable {
  /// The counts by line.
  public private(set) var counts: [CountKey: Int]

  /// The lines that were collected and whose counts are kept back in a public edition; no count of theirs is in here.
  public private(set) var withheld: Set<CountKey> = []

  /// A tally with some counts.
  public init(_ counts: [CountKey: Int] = [:]) { self.counts = counts }

  /// The count of a line; nil where the line was not collected, or is withheld.
  public subscript(key: CountKey) -> Int? { counts[key] }

  /// Whether a line was collected and its count is kept back.
  public func isWithheld(_ key: CountKey) -> Bool { withheld.contains(key) }

  /// Whether there is something to print of a line: a count, or that it is withheld.
  public func isCollected(_ key: CountKey) -> Bool { counts[key] != nil || withheld.contains(key) }

  /// The same counts without those of some lines, which are known to be withheld from then on.
  public func withholding(_ keys: Set<CountKey>) -> Tally {
    var tally = self
    for key in keys where tally.counts.removeValue(forKey: key) != nil { tally.withheld.insert(key) }
    return tally
  }

  /// States that a line was collected, without counting anything.
  public mutating func collect(_ key: CountKey) { counts[key, default: 0] += 0 }

  /// The same lines, with nothing counted on them.
  public var withoutCounts: Self { Self(counts.mapValues { _ in 0 }) }

  /// Counts on a line.
  public mutating func add(_ number: Int = 1, to key: CountKey) { counts[key, default: 0] += number }

  /// Adds the counts of another area; what either collected is collected, what either withholds is withheld.
  public static func += (total: inout Tally, part: Tally) {
    total.counts.merge(part.counts, uniquingKeysWith: +)
    total.withheld.formUnion(part.withheld)
    for key in total.withheld { total.counts[key] = nil }
  }
}
