/// Whether one of two names may be the other, written wrongly; both without diacritics.
///
/// It allocates nothing.
enum NameNearness {
  private static let space = UInt8(ascii: " ")

  /// Whether the names are equal, differ by one letter added, dropped, changed or swapped with its neighbour, or one
  /// leaves a word of the other out.
  static func areNear(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    return differByOneLetter(short, long) || leavesOneWordOut(short, long)
  }

  private static func differByOneLetter(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    guard long.count - short.count <= 1, !short.isEmpty else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
    let rest = short.count - start - end
    let longRest = long.count - start - end
    if longRest <= 1 { return true }
    return rest == 2 && longRest == 2 && short[start] == long[start + 1] && short[start + 1] == long[start]
  }

  private static func leavesOneWordOut(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    // A single word is no name that another could be told from.
    guard short.contains(space), long.count > short.count + 1 else { return false }
    let gap = long.count - short.count
    var start = 0
    while start + gap <= long.count {
      let isWord =
        (start == 0 || long[start - 1] == space)
        && (start + gap == long.count || long[start + gap - 1] == space)
      if isWord, skipping(start, gap, of: long, gives: short) { return true }
      // The last word is left out with the space before it.
      if start + gap == long.count, long[start] == space, skipping(start, gap, of: long, gives: short) {
        return true
      }
      start += 1
    }
    return false
  }

  private static func skipping(_ start: Int, _ gap: Int, of long: [UInt8], gives short: [UInt8]) -> Bool {
    for place in short.indices where short[place] != long[place < start ? place : place + gap] {
      return false
    }
    // What is skipped is one word: it has no space inside.
    for place in start + 1..<start + gap - 1 where long[place] == space { return false }
    return true
  }
}
