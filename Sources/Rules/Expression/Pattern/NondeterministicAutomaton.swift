/// The automaton that follows a pattern's structure: each state reads one scalar or splits into several.
///
/// It is built from the end: every part is told the state that comes after it.
struct NondeterministicAutomaton {
  private(set) var states: [State] = [.accept]
  private(set) var entry = 0
  private var allowance = WorkAllowance(20_000)

  /// One state.
  enum State {
    /// The whole pattern has been read.
    case accept
    /// Reads a scalar of the set and goes on.
    case read(ScalarSet, next: Int)
    /// Goes on in each of the states without reading.
    case split([Int])
  }

  init(_ syntax: PatternSyntax) throws(AutomatonTooLarge) {
    entry = try add(syntax, before: 0)
  }

  /// Adds the states of a part and returns the first of them.
  private mutating func add(_ syntax: PatternSyntax, before next: Int) throws(AutomatonTooLarge) -> Int {
    try allowance.spend()
    switch syntax {
    case .one(let set):
      return append(.read(set, next: next))
    case .sequence(let parts):
      var entry = next
      for part in parts.reversed() { entry = try add(part, before: entry) }
      return entry
    case .alternatives(let parts):
      var entries: [Int] = []
      for part in parts { entries.append(try add(part, before: next)) }
      return append(.split(entries))
    case .repetition(let part, let least, let most):
      var entry = next
      if let most {
        for _ in least..<max(least, most) {
          entry = append(.split([try add(part, before: entry), next]))
        }
      } else {
        entry = append(.split([]))
        states[entry] = .split([try add(part, before: entry), next])
      }
      for _ in 0..<least { entry = try add(part, before: entry) }
      return entry
    }
  }

  private mutating func append(_ state: State) -> Int {
    states.append(state)
    return states.count - 1
  }
}
