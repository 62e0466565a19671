/// The known text that a text was probably meant to be.
public struct Suggestion: Hashable, Sendable {
  /// The known text.
  public let key: MatchingKey
  /// How many letters differ when diacritics are left aside; 0 means that only diacritics differ.
  public let distance: Int
}

extension MatchingKey {
  /// The known text nearest to an unknown one, or nil when none is near.
  ///
  /// Nearness is the number of letters to add, drop, change or swap with a neighbour between the two skeletons; among
  /// equals the number between the folded texts decides, then the order of code points, so the answer does not depend
  /// on the order of the candidates. Texts whose digits differ are never near: "Thôn 2" is no misspelled "Thôn 3".
  ///
  /// - Parameters:
  ///   - key: The text that is not known.
  ///   - candidates: The known texts.
  ///   - limit: The greatest distance that is still near; by default none below 4 letters, 1 below 8, 2 below 12,
  ///     else 3.
  /// - Returns: The nearest known text within the limit.
  public static func nearest(
    to key: MatchingKey, in candidates: some Sequence<MatchingKey>, limit: Int? = nil
  ) -> Suggestion? {
    let wanted = Array(key.skeleton.utf8)
    guard !wanted.isEmpty else { return nil }
    var limit = limit ?? min(wanted.count / 4, 3)
    let digits = wanted.filter(isDigit)
    var nearest: (suggestion: Suggestion, folded: Int)?
    for candidate in candidates {
      let known = Array(candidate.skeleton.utf8)
      guard abs(known.count - wanted.count) <= limit, known.filter(isDigit) == digits else { continue }
      let distance = EditDistance.between(wanted, known)
      guard distance <= limit else { continue }
      let folded = EditDistance.between(Array(key.text.unicodeScalars), Array(candidate.text.unicodeScalars))
      if let best = nearest,
        (best.suggestion.distance, best.folded, best.suggestion.key) <= (distance, folded, candidate)
      {
        continue
      }
      nearest = (Suggestion(key: candidate, distance: distance), folded)
      limit = distance
    }
    return nearest?.suggestion
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// The number of single changes between two texts.
enum EditDistance {
  /// Elements to add, drop, change or swap with their neighbour; each element is changed at most once.
  ///
  /// Source: the optimal string alignment distance of Damerau and Levenshtein.
  static func between<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, element) in first.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(last.count)
      for (column, other) in second.enumerated() {
        let change = last[column] + (element == other ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, element == second[column - 1], first[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
