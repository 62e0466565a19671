/// A regular expression that a text as a whole does or does not match.
///
/// It is turned into a deterministic automaton when it is read, so a match takes one step for each scalar of
/// the text, whatever the pattern: there is nothing to backtrack over.
struct Pattern: Sendable {
  /// The pattern as written.
  let source: String
  private let automaton: DeterministicAutomaton

  /// Reads a pattern (see ``PatternParser`` for the syntax).
  ///
  /// - Throws: ``PatternError`` when it is not well formed or its automaton would be too large.
  init(_ source: String) throws(PatternError) {
    self.source = source
    let syntax = try PatternParser.syntax(of: source)
    do {
      let threads = try NondeterministicAutomaton(syntax)
      automaton = try DeterministicAutomaton(threads)
    } catch {
      throw PatternError(mistake: .patternTooLarge, offset: 0)
    }
  }

  /// Whether the whole text matches.
  func matches(_ text: String) -> Bool { automaton.accepts(text) }
}

extension Pattern: Hashable {
  static func == (left: Self, right: Self) -> Bool { left.source == right.source }

  func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// The automaton of a pattern would take more work to build than a rule is worth.
struct AutomatonTooLarge: Error {}

/// What is left of the work allowed for building one automaton, so that no pattern can stall the program.
struct WorkAllowance {
  private var left: Int

  init(_ steps: Int) { left = steps }

  /// Takes a number of steps from the allowance.
  mutating func spend(_ steps: Int = 1) throws(AutomatonTooLarge) {
    left -= steps
    guard left >= 0 else { throw AutomatonTooLarge() }
  }
}
