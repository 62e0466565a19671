/// Finds the answers in a submission: the whole document, or what `<submission><data>` wraps when a server
/// hands it out.
struct SubmissionFrame {
  private var depth = 0
  private var isWrapped = false
  private var start: Int?

  /// Whether a start tag belongs to the answers.
  mutating func admits(start element: XMLElement) -> Bool {
    depth += 1
    if depth == 1 { isWrapped = "submission" ~= element.name && element.attributes["id"] == nil }
    if start == nil, depth == (isWrapped ? 3 : 1) { start = depth }
    return start.map { depth >= $0 } ?? false
  }

  /// Whether an end tag belongs to them.
  mutating func admitsEnd() -> Bool {
    defer { depth -= 1 }
    guard let start, start > 0, depth >= start else { return false }
    // A second element beside the answers is none of them.
    if depth == start { self.start = Int.max }
    return true
  }
}
