/// The counts of one area: whole numbers that add up the area tree, and nothing else.
///
/// A line that is present was collected, even when it counts 0; a line that is absent was not asked anywhere in the area.
public struct Tally: Equatable, Sendable {
  /// The counts by line.
  public private(set) var counts: [CountKey: Int]

  /// A tally with some counts.
  public init(_ counts: [CountKey: Int] = [:]) { self.counts = counts }

  /// The count of a line; nil where the line was not collected.
  public subscript(key: CountKey) -> Int? { counts[key] }

  /// States that a line was collected, without counting anything.
  public mutating func collect(_ key: CountKey) { counts[key, default: 0] += 0 }

  /// The same lines, with nothing counted on them.
  public var withoutCounts: Self { Self(counts.mapValues { _ in 0 }) }

  /// Counts on a line.
  public mutating func add(_ number: Int = 1, to key: CountKey) { counts[key, default: 0] += number }

  /// Adds the counts of another area; what either collected is collected.
  public static func += (total: inout Tally, part: Tally) {
    total.counts.merge(part.counts, uniquingKeysWith: +)
  }
}
