import Provenance
import Survey

/// `proceedings.yaml`: how sheets of dates are read, and what must lie between the days.
struct ProceedingsFile {
  let form: ProceedingForm
  private let rules: [StrictNode]

  /// Reads the file; a configuration without one has no sheets of dates.
  init(_ file: ConfigurationFile?) throws(RulebookErrors) {
    guard let file else {
      (form, rules) = (ProceedingForm(), [])
      return
    }
    let root = try StrictNode(file).mapping(required: ["columns", "checks"], optional: ["titles"])
    var headings: [ProceedingColumn: [String]] = [:]
    for node in try root.required("columns").list() {
      let fields = try node.mapping(required: ["column", "headings"])
      headings[try fields.required("column").word(of: ProceedingColumn.self), default: []] +=
        try fields.required("headings").texts()
    }
    var rules: [StrictNode] = []
    let checks = try root.required("checks").list().map { (node) throws(RulebookErrors) in
      let fields = try node.mapping(required: ["rule", "from", "to", "at-least", "count", "source"])
      _ = try fields.required("source").text()
      let rule = try fields.required("rule")
      rules.append(rule)
      return ProceedingCheck(
        rule: RuleID(rawValue: try rule.text()),
        from: try fields.required("from").word(of: ProceedingStep.self),
        to: try fields.required("to").word(of: ProceedingStep.self),
        least: try fields.required("at-least").wholeNumber(in: 0...365),
        count: try fields.required("count").word(of: ProceedingCheck.Count.self))
    }
    let phrases = try root.optional("titles")?.list { (node) throws(RulebookErrors) in
      let fields = try node.mapping(required: ["step", "words"])
      return ProceedingPhrase(
        step: try fields.required("step").word(of: ProceedingStep.self),
        words: try fields.required("words").texts().map { $0.lowercased() })
    }
    form = ProceedingForm(headings: headings, phrases: phrases ?? [], checks: checks)
    self.rules = rules
  }

  /// States that every check has a finding with words of its own.
  func checkRules(among known: [String]) throws(RulebookErrors) {
    for node in rules { _ = try node.word(of: known) }
  }
}
