public import Provenance
public import Rules
import Survey

/// All rules of a configuration, for reading: a line each, a table, or a page with law and examples.
public struct RuleCatalogue {
  /// The names of the columns of the table.
  public static let columns = [
    "rule", "severity", "scope", "standards", "reference", "check", "message", "remedy", "source",
  ]

  private let rulebook: Rulebook
  private let language: Language

  /// A catalogue in a language.
  public init(rulebook: Rulebook, language: Language) {
    self.rulebook = rulebook
    self.language = language
  }

  private var rules: [EditRule] { rulebook.editRules.sorted { $0.id < $1.id } }
  private var findings: [ProgramFinding] {
    rulebook.programFindings.values.sorted { $0.id < $1.id }
  }

  /// A line for each rule, and for each finding of the program itself.
  public var lines: [String] {
    rules.map { line($0.id, $0.severity, $0.message) }
      + findings.map { line($0.id, $0.severity, $0.message) }
  }

  private func line(_ id: RuleID, _ severity: Severity, _ message: BilingualText) -> String {
    "\(id.rawValue)  \(severity.label[language]): \(message[language])"
  }

  /// The rules as lines of a table, in the order of ``columns``; the findings of the program itself have no check.
  public var table: [[String]] {
    rules.map { rule in
      [
        rule.id.rawValue, rule.severity.rawValue, rule.scope.rawValue, standards(of: rule),
        rule.reference ?? "", rule.check.description, rule.message[language], rule.remedy[language],
        rule.source[language],
      ]
    }
      + findings.map { finding in
        [
          finding.id.rawValue, finding.severity.rawValue, "", "", finding.reference ?? "", "",
          finding.message[language], finding.remedy[language], "",
        ]
      }
  }

  /// The catalogue as a page in Markdown.
  public var markdown: String {
    var text = "# \(words("Danh mục quy tắc kiểm tra", "Catalogue of edit rules"))\n\n"
    text += words(
      "Lập từ cấu hình bằng `rasoat rules list --format markdown`.",
      "Made from the configuration by `rasoat rules list --format markdown`.")
    text += "\n"
    for rule in rules { text += "\n" + section(of: rule) }
    text += "\n## \(words("Chương trình tự phát hiện", "Found by the program itself"))\n\n"
    for finding in findings {
      text += "- **\(finding.id.rawValue)** · \(finding.severity.label[language]): "
      text += "\(finding.message[language]) → \(finding.remedy[language])\n"
    }
    return text
  }

  private func section(of rule: EditRule) -> String {
    var text = "## \(rule.id.rawValue) · \(rule.severity.label[language])\n\n"
    text += "\(rule.message[language]) → \(rule.remedy[language])\n\n"
    text += "- \(words("Điều kiện đúng", "Must hold")): `\(rule.check)`\n"
    text += "- \(words("Căn cứ", "Source")): \(rule.source[language])"
    text += rule.reference.map { " (\($0))\n" } ?? "\n"
    if !rule.standards.isEmpty { text += "- \(words("Chuẩn", "Standards")): \(standards(of: rule))\n" }
    for example in rule.passing { text += "- ✓ `\(example.words(in: language))`\n" }
    for example in rule.failing { text += "- ✗ `\(example.words(in: language))`\n" }
    return text
  }

  /// What a rule said of one of its examples, for one that says otherwise than its author expected.
  public func line(of trial: RuleTrial) -> String {
    let expected = trial.shouldPass ? words("phải đúng", "should pass") : words("phải sai", "should fail")
    let answer =
      switch trial.answer {
      case true: words("đúng", "satisfied")
      case false: words("sai", "violated")
      case nil: words("chưa xác định", "undetermined")
      }
    return "\(trial.rule.id.rawValue): \(trial.example.words(in: language)) \(expected) → \(answer)"
  }

  private func standards(of rule: EditRule) -> String {
    rule.standards.map(\.rawValue).sorted().joined(separator: ", ")
  }

  private func words(_ vietnamese: String, _ english: String) -> String {
    BilingualText(vietnamese: vietnamese, english: english)[language]
  }
}

extension RuleExample {
  /// The values as they stand in a rule: `b1_points = 120, status = "poor"`.
  func words(in language: Language) -> String {
    guard !values.isEmpty else {
      return BilingualText(vietnamese: "(để trống)", english: "(blank)")[language]
    }
    return values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.words)" }.joined(separator: ", ")
  }
}

extension Value {
  /// The value as it stands in a rule.
  fileprivate var words: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    case .string(let text): "\"\(text)\""
    }
  }
}
