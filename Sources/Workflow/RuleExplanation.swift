public import Provenance
public import Rules
import Survey

/// What a rule says, in words: its wording, its law, its statement, its examples.
public struct RuleExplanation {
  private let rulebook: Rulebook
  private let language: Language

  /// Explanations in a language.
  public init(rulebook: Rulebook, language: Language) {
    self.rulebook = rulebook
    self.language = language
  }

  /// The explanation of a rule; nil when there is no rule of the name.
  public func text(of id: RuleID) -> String? {
    if let rule = rulebook.editRules.first(where: { $0.id == id }) { return text(of: rule) }
    guard let finding = rulebook.programFindings[id] else { return nil }
    return """
      \(id.rawValue) · \(finding.severity.label[language])
      \(finding.message[language])
      → \(finding.remedy[language])

      """
  }

  private func text(of rule: EditRule) -> String {
    var text = "\(rule.id.rawValue) · \(rule.severity.label[language])\n"
    text += "\(rule.message[language])\n→ \(rule.remedy[language])\n\n"
    text += "\(words("Điều kiện đúng", "Must hold")): \(rule.check)\n"
    text += "\(words("Căn cứ", "Source")): \(rule.source[language])"
    text += rule.reference.map { " (\($0))\n" } ?? "\n"
    if !rule.standards.isEmpty {
      text +=
        "\(words("Chuẩn", "Standards")): \(rule.standards.map(\.rawValue).sorted().joined(separator: ", "))\n"
    }
    for example in rule.passing { text += "  ✓ \(example.words(in: language))\n" }
    for example in rule.failing { text += "  ✗ \(example.words(in: language))\n" }
    return text
  }

  private func words(_ vietnamese: String, _ english: String) -> String {
    BilingualText(vietnamese: vietnamese, english: english)[language]
  }
}
