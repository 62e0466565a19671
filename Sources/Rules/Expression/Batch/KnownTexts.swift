/// The texts that rules compare with, each with a number, so that comparing a text with one of them compares numbers.
struct KnownTexts: Sendable {
  /// The number of a text that no rule writes.
  static let other: Int32 = -1

  private var byLength: [[(text: String, number: Int32)]] = []
  private var count: Int32 = 0

  /// The number of a text, given now if it has none.
  mutating func number(adding text: String) -> Int32 {
    let known = number(of: text)
    guard known == Self.other else { return known }
    let length = text.utf8.count
    while byLength.count <= length { byLength.append([]) }
    byLength[length].append((text, count))
    count += 1
    return count - 1
  }

  /// The number of a text; ``other`` for one that no rule writes.
  ///
  /// Texts are the same when their code points are.
  @inline(__always)
  func number(of text: String) -> Int32 {
    let length = text.utf8.count
    guard length < byLength.count else { return Self.other }
    for known in byLength[length] where CodePointOrder.compare(known.text, text) == 0 { return known.number }
    return Self.other
  }
}
