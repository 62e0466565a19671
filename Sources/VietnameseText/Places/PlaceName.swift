/// The name of a place, with the word before it that says what kind of place it is.
///
/// "Thị trấn Trà Cú", "TT. Trà Cú", "THỊ TRẤN TRÀ CÚ" are all a thị trấn of the name Trà Cú; "1. Ấp Chợ" is an ấp, and
/// "UBND XÃ BẢN BO" the office of the xã of the name Bản Bo. Only the outermost word is taken off: Bản Bo keeps its
/// "Bản".
public struct PlaceName: Hashable, Sendable {
  /// The kind of the place, or nil when no word tells it.
  public let kind: PlaceKind?
  /// The name without the kind, as typed; of "Phường 5" it is "5".
  public let name: String
  /// Whether the text names the office of the place (UBND, Ban nhân dân) and not the place itself.
  public let namesOffice: Bool
  /// The key of the bare name: two places of the same name are equal whatever their kind.
  ///
  /// The word "số" before a number and leading zeros are left out: "Tổ dân phố số 04" has the key of "4".
  public let nameKey: MatchingKey
  /// The key of the kind and the name together, short forms written out: "thi tran tra cu" with its diacritics.
  public let key: MatchingKey

  /// Splits a text into kind and name, or returns nil when it holds neither letter nor digit.
  ///
  /// - Parameters:
  ///   - text: The decoded text of a cell or of a part of a title line.
  ///   - level: The level the place must have, where it is known; then only the words of that level are taken off,
  ///     so that the commune "Bản Bo" of a column "Xã" is not read as a village.
  public init?(_ text: String, on level: PlaceLevel? = nil) {
    let words = PlaceWords(text.cleaned)
    guard !words.words.isEmpty else { return nil }
    var index = Self.lengthOfOrdinal(words)
    let office = Self.lengthOfOffice(words, at: index)
    index += office
    namesOffice = office > 0
    let found = Self.kind(in: words, at: index, level: level)
    let name = words.text(from: index + (found?.length ?? 0))
    kind = found?.kind
    self.name = name
    let nameKey = Self.key(ofName: name)
    self.nameKey = nameKey
    key = found.flatMap { Self.kindKeys[$0.kind] }?.followed(by: nameKey) ?? nameKey
  }

  /// One when an ordinal stands before the name, as in `1. Ấp Chợ` and `2) Ấp 3`, else zero.
  private static func lengthOfOrdinal(_ words: PlaceWords) -> Int {
    guard words.words.count > 1, words.words[0].isNumber, words.words[0].endsWithDot else { return 0 }
    return 1
  }

  private static let offices: [[String]] = [
    "ủy ban nhân dân", "ubnd", "ban nhân dân", "bnd", "hội đồng nhân dân", "hđnd",
  ].map(keys)

  /// How many words at an index name an office; "TM." before it goes with it.
  private static func lengthOfOffice(_ words: PlaceWords, at index: Int) -> Int {
    let start = words.hasWords(["tm"], at: index) ? index + 1 : index
    guard let office = offices.first(where: { words.hasWords($0, at: start) }) else { return 0 }
    return start + office.count - index
  }

  private static let kindKeys = Dictionary(
    uniqueKeysWithValues: PlaceKind.allCases.map { ($0, MatchingKey($0.word)) })

  /// The spellings of all kinds by their first word, the longest first.
  private static let spellings: [String: [(kind: PlaceKind, keys: [String])]] = {
    let spellings = PlaceKind.allCases.flatMap { kind in
      (PlaceKind.words[kind] ?? []).map { (kind: kind, keys: keys($0)) }
    }
    return Dictionary(grouping: spellings.sorted { $0.keys.count > $1.keys.count }) { $0.keys.first ?? "" }
  }()

  private static func kind(
    in words: PlaceWords, at index: Int, level: PlaceLevel?
  ) -> (kind: PlaceKind, length: Int)? {
    guard words.words.indices.contains(index), let candidates = spellings[words.words[index].key] else {
      return nil
    }
    for (kind, keys) in candidates where level.map(kind.canStand) ?? true {
      let next = index + keys.count
      // A kind without a name after it is itself the name.
      guard words.hasWords(keys, at: index), next < words.words.count else { continue }
      let isInitial = keys.allSatisfy { $0.utf8.count == 1 }
      let isShort = words.words[index].endsWithDot || keys.count == 1 && words.words[next].isNumber
      if !isInitial || isShort { return (kind, keys.count) }
    }
    return nil
  }

  private static func keys(_ phrase: String) -> [String] {
    MatchingKey(phrase).text.split(separator: " ").map(String.init)
  }

  private static func key(ofName name: String) -> MatchingKey {
    let key = MatchingKey(name)
    guard key.text.utf8.contains(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return key }
    var words = key.text.split(separator: " ")
    if words.count > 1, words[0] == "số", words[1].allSatisfy(\.isNumber) { words.removeFirst() }
    let plain = words.map { word in word.allSatisfy { $0 == "0" } ? word.prefix(1) : word.drop { $0 == "0" } }
    return MatchingKey(plain.joined(separator: " "))
  }
}
