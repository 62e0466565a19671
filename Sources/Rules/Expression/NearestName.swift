extension Sequence<String> {
  /// The name most like a word, for the hint in a message, or nil when none is near enough to be meant.
  ///
  /// Near enough is one edit for each three letters begun, and less than the whole word; an edit inserts,
  /// drops or replaces a letter or swaps two neighbours. Failing that, a name the word is a part of will do.
  /// Of equally near names the first in alphabetical order is taken.
  func nearest(to word: String) -> String? {
    let letters = Array(word.unicodeScalars.prefix(Self.longestCompared))
    let limit = Swift.min((letters.count + 2) / 3, letters.count - 1)
    var best: (distance: Int, name: String)?
    for name in self {
      var distance = editDistance(letters, Array(name.unicodeScalars.prefix(Self.longestCompared)))
      if distance > limit {
        guard letters.count >= Self.shortestPart, name.contains(word) else { continue }
        distance += Self.longestCompared
      }
      if let best, (best.distance, best.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  /// A shorter word is a part of too many names.
  private static var shortestPart: Int { 4 }

  /// Names are short; a longer word is compared by its beginning, so that a hint never costs much.
  private static var longestCompared: Int { 80 }
}

/// The number of edits between two words (optimal string alignment distance).
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      let replaced = previous[column] + (letter == other ? 0 : 1)
      var least = Swift.min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        least = Swift.min(least, beforePrevious[column - 1] + 1)
      }
      current.append(least)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
