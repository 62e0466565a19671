/// What the text of a cell says when a tick is asked for.
public enum MarkReading: Hashable, Sendable {
  /// Ticked: `x`, `v`, `1`, "có", a tick or a cross sign.
  case yes
  /// Denied: `0`, `k`, "không".
  case no
  /// Nothing was written: no text, or only dashes or dots.
  case blank
  /// Something else was written.
  case notAMark

  /// Reads the decoded text of a cell.
  ///
  /// Letters count in either case and in their Cyrillic and Greek look-alikes, and the multiplication sign counts as
  /// a cross. Words without their tones ("co", "khong") are no marks: nothing is guessed.
  public static func read(_ text: String) -> Self {
    if text == "x" { return .yes }
    let cleaned = text.cleaned.lowercased()
    if NumberReading.isBlankMark(cleaned) { return .blank }
    if affirmative.contains(cleaned) { return .yes }
    return negative.contains(cleaned) ? .no : .notAMark
  }

  private static let affirmative: Set<String> = ["x", "v", "1", "có", "✓", "✔", "√", "×", "✕", "✖", "☑", "☒"]
  private static let negative: Set<String> = ["0", "k", "không"]
}
