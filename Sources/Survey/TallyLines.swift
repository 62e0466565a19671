/// The lines of tallies that count the same, kept once for all of them.
final class TallyLines: Sendable {
  /// The lines.
  let keys: [CountKey]
  /// Where each of them stands.
  let places: [CountKey: Int]

  init(_ tally: Tally) {
    keys = tally.lines
    places = Dictionary(
      keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Lets tallies that have the same lines share them, so that each keeps its counts only.
///
/// The villages of a province send the same form: of thousands of tallies, a few differ in their lines.
public struct TallySharing: Sendable {
  /// What was shared, the last of it at the end.
  private var known: [TallyLines] = []
  /// Tallies with other lines than so many before keep their own.
  private static let most = 32

  /// Nothing shared yet.
  public init() {}

  /// The same tally on lines that it shares with earlier ones.
  public mutating func share(_ tally: Tally) -> Tally {
    guard !tally.isShared, !tally.isEmpty, tally.withheld.isEmpty else { return tally }
    for lines in known.reversed() {
      if let shared = Self.tally(tally, on: lines) { return shared }
    }
    guard known.count < Self.most else { return tally }
    let lines = TallyLines(tally)
    known.append(lines)
    return Self.tally(tally, on: lines) ?? tally
  }

  /// A tally on some lines; nil when they are not its own.
  private static func tally(_ tally: Tally, on lines: TallyLines) -> Tally? {
    let counts = tally.counts
    guard counts.count == lines.keys.count else { return nil }
    var numbers: [Int] = []
    numbers.reserveCapacity(lines.keys.count)
    for key in lines.keys {
      guard let number = counts[key] else { return nil }
      numbers.append(number)
    }
    return Tally(on: lines, numbers)
  }
}
