/// One way in which the lines of one area can change together without anything that is published about the area changing:
/// some go up by one, some down by one.
struct Pattern {
  /// A line and whether it goes up or down, 1 or -1.
  struct Step: Hashable {
    var key: Int
    var sign: Int
  }

  /// The lines whose change is asked for.
  var steps: [Step]
  /// The lines of persons of lines of households, or the other way round; they change by an amount of their own.
  var twins: [Step]
}

/// Finds the patterns of each line.
struct PatternSearch {
  private let lines: LineRules
  private let sumsOfKey: [[Int]]

  /// More lines than this are never changed together.
  private static let longest = 7

  init(_ lines: LineRules) {
    self.lines = lines
    var sumsOfKey = [[Int]](repeating: [], count: lines.twin.count)
    for (number, sum) in lines.equalities.enumerated() {
      for term in sum.terms { sumsOfKey[term.key].append(number) }
    }
    self.sumsOfKey = sumsOfKey
  }

  /// The patterns that a line goes up in, short ones first.
  func patterns(raising key: Int) -> [Pattern] {
    guard !lines.isOpen[key] else { return [] }
    var found: Set<[Pattern.Step]> = []
    extend([Pattern.Step(key: key, sign: 1)], into: &found)
    let sorted = found.sorted { left, right in
      left.count != right.count
        ? left.count < right.count
        : left.lexicographicallyPrecedes(right) { ($0.key, $0.sign) < ($1.key, $1.sign) }
    }
    // What holds a shorter pattern is that pattern and something else besides.
    var least: [[Pattern.Step]] = []
    for steps in sorted where !least.contains(where: { $0.allSatisfy(steps.contains) }) {
      least.append(steps)
    }
    return least.map { steps in
      let twins = steps.compactMap { step in
        lines.twin[step.key] >= 0 ? Pattern.Step(key: lines.twin[step.key], sign: step.sign) : nil
      }
      return Pattern(steps: steps, twins: twins.count == steps.count ? twins : [])
    }
  }

  /// Mends the first sum that no longer holds in every way there is.
  private func extend(_ steps: [Pattern.Step], into found: inout Set<[Pattern.Step]>) {
    for step in steps {
      for number in sumsOfKey[step.key] {
        let terms = lines.equalities[number].terms
        let change = terms.reduce(0) { sum, term in
          sum + term.factor * (steps.first { $0.key == term.key }?.sign ?? 0)
        }
        guard change != 0 else { continue }
        guard abs(change) == 1, steps.count < Self.longest else { return }
        for term in terms where !lines.isOpen[term.key] && !steps.contains(where: { $0.key == term.key }) {
          extend(steps + [Pattern.Step(key: term.key, sign: -change * term.factor)], into: &found)
        }
        return
      }
    }
    found.insert(steps.sorted { $0.key < $1.key })
  }
}
