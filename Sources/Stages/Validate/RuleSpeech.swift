import Provenance
import Rules
import Survey
import VietnameseText

/// Says a violated rule in words, with the values of the record filled in.
struct RuleSpeech {
  let rulebook: Rulebook

  /// The finding of a violated rule.
  func finding(
    _ rule: EditRule, frame: Frame, at location: SourceLocation, others: [SourceLocation] = []
  ) -> Finding {
    var values: [String: BilingualText] = [:]
    for name in Set(rule.message.placeholders + rule.remedy.placeholders) {
      values[name] = text(of: name, in: rule, frame: frame)
    }
    return Finding(
      rule: rule.id, severity: rule.severity, location: location, otherLocations: others.sorted(),
      message: rule.message.filled(with: values), remedy: rule.remedy.filled(with: values))
  }

  private func text(of name: String, in rule: EditRule, frame: Frame) -> BilingualText {
    if let expression = rule.saying[name] {
      return written(expression.value(on: frame.values.span), as: name)
    }
    return rulebook.vocabulary[name].map { written(frame[$0], as: name) } ?? BilingualText("")
  }

  private func written(_ value: Value, as name: String) -> BilingualText {
    switch value {
    case .null: BilingualText(vietnamese: "để trống", english: "empty")
    case .boolean(let flag):
      flag
        ? BilingualText(vietnamese: "có", english: "yes") : BilingualText(vietnamese: "không", english: "no")
    case .integer(let number):
      BilingualText(name.hasSuffix("_year") ? String(number) : NumberWriting.count(number))
    case .number(let number): BilingualText(WrittenNumber.vietnamese(number))
    case .string(let code): label(of: code, as: name)
    }
  }

  /// The label of a code in the list of its variable; a status is a status whatever the variable is called.
  private func label(of code: String, as name: String) -> BilingualText {
    let list =
      rulebook.variables[VariableID(rawValue: name)]?.codeList
      ?? (name.hasSuffix("_status") ? "statuses" : nil)
    if code == "unlisted" {
      return BilingualText(vietnamese: "không có trong danh sách", english: "not on the list")
    }
    guard let list else { return BilingualText(code) }
    for standard in rulebook.standards.keys.sorted() {
      let codes = rulebook.codeLists.list(list, for: standard)
      if let place = codes.place(ofCode: code) { return codes.codes[place].label }
    }
    return BilingualText(code)
  }
}
