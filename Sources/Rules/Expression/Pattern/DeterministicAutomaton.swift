/// The automaton with one state at a time: a table of the state that follows each state and each class of
/// scalars.
///
/// Scalars between two neighbouring bounds of the pattern's sets behave alike and form a class.
struct DeterministicAutomaton: Sendable {
  /// The first scalar of each class, rising, from 0.
  private let classStarts: [UInt32]
  /// The class of each ASCII scalar.
  private let asciiClasses: [Int]
  /// The following state by state and class; ``dead`` when none can match any more.
  private let table: [Int32]
  private let isAccepting: [Bool]

  private static let dead: Int32 = -1

  /// Whether the whole text leads to an accepting state.
  func accepts(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { accepts($0) } ?? accepts(Array(text.utf8)[...])
  }

  /// The same for the bytes of a text, which are well-formed UTF-8.
  private func accepts(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    var state = 0
    var (scalar, left): (UInt32, Int) = (0, 0)
    for byte in bytes {
      switch byte {
      case 0..<0x80: scalar = UInt32(byte)
      case 0x80..<0xC0:
        scalar = scalar << 6 | UInt32(byte & 0x3F)
        left -= 1
        if left > 0 { continue }
      case 0xC0..<0xE0:
        (scalar, left) = (UInt32(byte & 0x1F), 1)
        continue
      case 0xE0..<0xF0:
        (scalar, left) = (UInt32(byte & 0x0F), 2)
        continue
      default:
        (scalar, left) = (UInt32(byte & 0x07), 3)
        continue
      }
      let next = table[state * classStarts.count + classIndex(of: scalar)]
      guard next != Self.dead else { return false }
      state = Int(next)
    }
    return isAccepting[state]
  }

  private func classIndex(of scalar: UInt32) -> Int {
    scalar < 0x80 ? asciiClasses[Int(scalar)] : Self.lastIndex(notAbove: scalar, in: classStarts)
  }

  /// The position of the greatest start that is not above a scalar; the first start is 0.
  private static func lastIndex(notAbove scalar: UInt32, in starts: [UInt32]) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return low
  }
}

// MARK: Construction

extension DeterministicAutomaton {
  /// Follows all states of the other automaton at once: each set of them that can be reached becomes one
  /// state.
  init(_ threads: NondeterministicAutomaton) throws(AutomatonTooLarge) {
    let starts = Self.classStarts(of: threads)
    var builder = SubsetConstruction(threads: threads, classCount: starts.count) { scalar in
      Self.lastIndex(notAbove: scalar, in: starts)
    }
    try builder.run()
    classStarts = starts
    asciiClasses = (0..<0x80).map { Self.lastIndex(notAbove: $0, in: starts) }
    table = builder.table
    isAccepting = builder.isAccepting
  }

  private static func classStarts(of threads: NondeterministicAutomaton) -> [UInt32] {
    var starts: Set<UInt32> = [0]
    for case .read(let set, _) in threads.states {
      for range in set.ranges {
        starts.insert(range.lowerBound)
        if range.upperBound < ScalarSet.last { starts.insert(range.upperBound + 1) }
      }
    }
    return starts.sorted()
  }
}

/// The work of turning sets of states into single states.
private struct SubsetConstruction {
  private(set) var table: [Int32] = []
  private(set) var isAccepting: [Bool] = []
  private let threads: NondeterministicAutomaton
  private let classCount: Int
  /// The classes each state reads, as ranges of class positions.
  private let classesRead: [[ClosedRange<Int>]]
  private var numbers: [[Int]: Int32] = [:]
  private var waiting: [[Int]] = []
  private var allowance = WorkAllowance(1_000_000)
  /// For each state of the other automaton, the closure in which it was last seen; of as many closures.
  private var lastSeen: [Int]
  private var closures = 0

  init(threads: NondeterministicAutomaton, classCount: Int, classIndex: (UInt32) -> Int) {
    self.threads = threads
    self.classCount = classCount
    lastSeen = Array(repeating: 0, count: threads.states.count)
    classesRead = threads.states.map { state in
      guard case .read(let set, _) = state else { return [] }
      return set.ranges.map { classIndex($0.lowerBound)...classIndex($0.upperBound) }
    }
  }

  mutating func run() throws(AutomatonTooLarge) {
    _ = number(of: try closure(of: [threads.entry]))
    var done = 0
    while done < waiting.count {
      let states = waiting[done]
      done += 1
      try allowance.spend(classCount)
      for targets in try targets(of: states) {
        table.append(targets.isEmpty ? -1 : number(of: try closure(of: targets)))
      }
    }
  }

  /// The states that follow, for each class.
  private mutating func targets(of states: [Int]) throws(AutomatonTooLarge) -> [[Int]] {
    var targets: [[Int]] = Array(repeating: [], count: classCount)
    for state in states {
      guard case .read(_, let next) = threads.states[state] else { continue }
      for range in classesRead[state] {
        try allowance.spend(range.count)
        for position in range { targets[position].append(next) }
      }
    }
    return targets
  }

  /// The states that read or accept and can be reached without reading, in rising order.
  private mutating func closure(of entries: [Int]) throws(AutomatonTooLarge) -> [Int] {
    closures += 1
    var reached: [Int] = []
    var open = entries
    while let state = open.popLast() {
      try allowance.spend()
      guard lastSeen[state] != closures else { continue }
      lastSeen[state] = closures
      if case .split(let next) = threads.states[state] { open += next } else { reached.append(state) }
    }
    return reached.sorted()
  }

  private mutating func number(of states: [Int]) -> Int32 {
    if let number = numbers[states] { return number }
    let number = Int32(numbers.count)
    numbers[states] = number
    waiting.append(states)
    isAccepting.append(states.contains(0))
    return number
  }
}
