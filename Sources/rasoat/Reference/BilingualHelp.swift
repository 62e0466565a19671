import Provenance

/// Help texts hold both languages: a sentence as `tiếng Việt / English`, a discussion as a paragraph of each and
/// lines of examples that begin with the name of the program.
enum BilingualHelp {
  /// One half of a sentence, with a capital and a full stop.
  static func sentence(_ text: String, in language: Language) -> String {
    let halves = text.split(separator: " / ", maxSplits: 1).map(String.init)
    let half = halves.count == 2 && language == .english ? halves[1] : halves.first ?? ""
    let capital = half.prefix(1).uppercased() + half.dropFirst()
    return capital.hasSuffix(".") || capital.isEmpty ? capital : capital + "."
  }

  /// The paragraph of a language.
  static func paragraph(_ discussion: String, in language: Language) -> String {
    let paragraphs = parts(discussion).filter { !isExample($0) }
    let index = language == .english ? 1 : 0
    return paragraphs.indices.contains(index) ? paragraphs[index].replacing("\n", with: " ") : ""
  }

  /// The examples, a line each.
  static func examples(_ discussion: String) -> [String] {
    parts(discussion).filter(isExample).flatMap { $0.split(separator: "\n").map(String.init) }
  }

  private static func parts(_ discussion: String) -> [String] {
    discussion.split(separator: "\n\n").map(String.init)
  }

  private static func isExample(_ part: String) -> Bool {
    part.split(separator: "\n").allSatisfy { $0.hasPrefix("rasoat ") }
  }
}
