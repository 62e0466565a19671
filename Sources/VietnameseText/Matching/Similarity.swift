/// How alike two texts are, for proposing what an unknown heading may mean; never for a match.
public struct TextLikeness: Sendable {
  private let key: MatchingKey
  private let letters: [UInt8]
  private let words: [String]

  /// A text made ready to be compared with many others.
  public init(_ text: String) {
    key = MatchingKey(text)
    let skeleton = key.skeleton
    letters = Array(skeleton.utf8)
    words = skeleton.split(separator: " ").map(String.init)
  }

  /// 100 for equal keys, 97 where only diacritics differ, else at most 95, by common words and by changed letters.
  public func score(with other: TextLikeness) -> Int {
    if key == other.key { return key.isEmpty ? 0 : 100 }
    guard !letters.isEmpty, !other.letters.isEmpty else { return 0 }
    if letters == other.letters { return 97 }
    var rest = other.words
    let common = words.count { word in
      guard let place = rest.firstIndex(of: word) else { return false }
      rest.remove(at: place)
      return true
    }
    let longest = max(letters.count, other.letters.count)
    let shared = 200 * common / (words.count + other.words.count)
    // Texts without a common word and of very different length are not worth the comparison letter by letter.
    if common == 0, 2 * min(letters.count, other.letters.count) < longest { return 0 }
    let kept = 100 * (longest - EditDistance.between(letters, other.letters)) / longest
    return min(95, (3 * shared + 2 * kept) / 5)
  }
}
