/// The counts of one area: whole numbers that add up the area tree, and nothing else.
///
/// A line that is present was collected, even when it counts 0; a line that is absent was not asked anywhere in the area.
public struct Tally: Sendable {
  /// The counts by line; empty where the lines are shared.
  private var open: [CountKey: Int]
  /// The lines that are shared with other tallies; nil while a tally has lines of its own.
  private var shared: TallyLines?
  /// The counts on the shared lines, in their order.
  private var numbers: [Int] = []

  /// The lines that were collected and whose counts are kept back in a public edition; no count of theirs is in here.
  public private(set) var withheld: Set<CountKey> = []

  /// A tally with some counts.
  public init(_ counts: [CountKey: Int] = [:]) { open = counts }

  /// A tally on lines that it shares with others.
  ///
  /// - Parameter numbers: As many counts as there are lines, in their order.
  init(on lines: TallyLines, _ numbers: [Int]) {
    open = [:]
    shared = lines
    self.numbers = numbers
  }

  /// The counts by line.
  public var counts: [CountKey: Int] {
    guard let shared else { return open }
    return Dictionary(zip(shared.keys, numbers), uniquingKeysWith: { first, _ in first })
  }

  /// The lines that have a count, in no particular order.
  public var lines: [CountKey] { shared?.keys ?? Array(open.keys) }

  /// Whether no line has a count.
  public var isEmpty: Bool { open.isEmpty && numbers.isEmpty }

  /// Whether the lines are shared with other tallies.
  var isShared: Bool { shared != nil }

  /// The count of a line; nil where the line was not collected, or is withheld.
  public subscript(key: CountKey) -> Int? {
    guard let shared else { return open[key] }
    return shared.places[key].map { numbers[$0] }
  }

  /// Whether a line was collected and its count is kept back.
  public func isWithheld(_ key: CountKey) -> Bool { withheld.contains(key) }

  /// Whether there is something to print of a line: a count, or that it is withheld.
  public func isCollected(_ key: CountKey) -> Bool { self[key] != nil || withheld.contains(key) }

  /// The same counts without those of some lines, which are known to be withheld from then on.
  public func withholding(_ keys: Set<CountKey>) -> Tally {
    var tally = self
    for key in keys where tally.remove(key) { tally.withheld.insert(key) }
    return tally
  }

  /// States that a line was collected, without counting anything.
  public mutating func collect(_ key: CountKey) { add(0, to: key) }

  /// The same lines, with nothing counted on them.
  public var withoutCounts: Self {
    shared.map { Self(on: $0, numbers.map { _ in 0 }) } ?? Self(open.mapValues { _ in 0 })
  }

  /// Counts on a line.
  public mutating func add(_ number: Int = 1, to key: CountKey) {
    if let shared {
      if let place = shared.places[key] {
        numbers[place] += number
        return
      }
      leaveSharedLines()
    }
    open[key, default: 0] += number
  }

  /// Adds the counts of another area; what either collected is collected, what either withholds is withheld.
  public static func += (total: inout Tally, part: Tally) {
    if total.isEmpty, total.withheld.isEmpty {
      total = part
    } else if let lines = total.shared, lines === part.shared {
      for place in total.numbers.indices { total.numbers[place] += part.numbers[place] }
    } else {
      for line in part.lines { total.add(part[line] ?? 0, to: line) }
    }
    total.withheld.formUnion(part.withheld)
    for key in total.withheld { total.remove(key) }
  }

  /// Takes a line out.
  ///
  /// - Returns: Whether it had a count.
  @discardableResult
  private mutating func remove(_ key: CountKey) -> Bool {
    guard self[key] != nil else { return false }
    leaveSharedLines()
    open[key] = nil
    return true
  }

  private mutating func leaveSharedLines() {
    guard shared != nil else { return }
    open = counts
    shared = nil
    numbers = []
  }
}

extension Tally: Equatable {
  /// Whether the same lines have the same counts and the same ones are withheld, however they are kept.
  public static func == (one: Self, other: Self) -> Bool {
    guard one.withheld == other.withheld else { return false }
    if let lines = one.shared, lines === other.shared { return one.numbers == other.numbers }
    return one.counts == other.counts
  }
}
