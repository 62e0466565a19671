import Provenance
import Rules
import Survey

/// What stands at the foot of every printed page.
enum WorkbookFooter {
  /// The foot: what it is, the draft mark, the page; at most 255 letters (ECMA-376 part 1, 18.3.1.46).
  static func text(_ book: AreaBook) -> String {
    let area = "\(book.area.name), \(book.report.round.id.rawValue), \(book.report.standard.id.rawValue)"
    let left = String(area.prefix(80)).replacing("&", with: "&&")
    let middle = shown(
      [book.draftLine, book.area.approval.map { Wording.release($0)[book.language] }]
        .compactMap(\.self).joined(separator: " – "))
    let rules = "\(Wording.rules[book.language]) \(book.report.rulesHash)"
    return "&L&8\(left) · \(rules)&C&8\(middle)&R&8\(Wording.page[book.language]) &P/&N"
  }

  /// A text in the middle of the foot, as much of it as has room beside the rest.
  private static func shown(_ text: String) -> String {
    var shown = ""
    for character in text {
      let written = character == "&" ? "&&" : String(character)
      guard shown.count + written.count <= 118 else { break }
      shown += written
    }
    return shown
  }
}
