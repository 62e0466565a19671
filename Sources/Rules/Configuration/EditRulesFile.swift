import Provenance
import Survey

/// The files of `edit-rules/`: statements that good data satisfies, and the wording of what the program finds itself.
struct EditRulesFile {
  let vocabulary: RuleVocabulary
  let variables: VariablesFile
  let standards: Set<StandardID>
  let measures: [Measure]

  /// The rules of a file.
  func rules(_ file: ConfigurationFile, names: inout UniqueNames) throws(RulebookErrors) -> [EditRule] {
    try StrictNode(file).mapping(required: ["rules"]).required("rules").list {
      (node) throws(RulebookErrors) in
      try rule(node, names: &names)
    }
  }

  private func rule(_ node: StrictNode, names: inout UniqueNames) throws(RulebookErrors) -> EditRule {
    let fields = try node.mapping(
      required: ["id", "severity", "source", "check", "at", "message", "remedy", "examples"],
      optional: ["reference", "scope", "kinds", "layouts", "standards", "also", "say", "off"])
    let kinds = try fields.optional("kinds")?.list { (node) throws(RulebookErrors) in
      try node.word(of: TableKind.self)
    }
    let standards = try fields.optional("standards")?.list { (node) throws(RulebookErrors) in
      StandardID(rawValue: try node.word(of: self.standards.map(\.rawValue).sorted()))
    }
    let saying = try saying(fields.optional("say"))
    let message = try fields.required("message").bilingual()
    let remedy = try fields.required("remedy").bilingual()
    try check(message, saying: saying, at: fields.required("message").place)
    try check(remedy, saying: saying, at: fields.required("remedy").place)
    let scope = try fields.optional("scope")?.word(of: EditRule.Scope.self) ?? .household
    let check = try fields.required("check").expression(over: vocabulary.table)
    try RuleNames(vocabulary: vocabulary, variables: variables, measures: measures)
      .check(check, at: fields.required("check"), in: scope)
    let examples = try fields.required("examples").mapping(required: ["pass", "fail"])
    let trials = RuleExamples(vocabulary: vocabulary, check: check)
    let (passing, failing) = try RulebookErrors.gathered(
      { () throws(RulebookErrors) in try trials.read(examples.required("pass"), shouldPass: true) },
      { () throws(RulebookErrors) in try trials.read(examples.required("fail"), shouldPass: false) })
    return EditRule(
      id: try name(fields.required("id"), names: &names),
      severity: try fields.required("severity").word(of: Severity.self),
      scope: scope,
      kinds: Set(kinds ?? [.list]),
      lists: try fields.optional("layouts")?.word(of: EditRule.Lists.self) ?? .any,
      standards: Set(standards ?? []),
      check: check,
      location: try variables.knownOrFamily(fields.required("at"), in: vocabulary),
      otherLocations: try fields.optional("also")?.list { (node) throws(RulebookErrors) in
        try variables.knownOrFamily(node, in: vocabulary)
      } ?? [], saying: saying,
      message: message, remedy: remedy, source: try fields.required("source").textOrBilingual(),
      reference: try fields.optional("reference")?.text(),
      switchedOff: try fields.optional("off")?.bilingual(),
      passing: passing, failing: failing)
  }

  /// The name of a rule: two capitals for what it is about, and a number.
  private func name(_ node: StrictNode, names: inout UniqueNames) throws(RulebookErrors) -> RuleID {
    let parts = try node.text().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 2, parts[0].allSatisfy({ ("A"..."Z").contains($0) }),
      parts[1].count == 3, parts[1].allSatisfy({ ("0"..."9").contains($0) })
    else { throw RulebookErrors(.notARuleName(node.place, try node.text())) }
    return RuleID(rawValue: try names.take(node))
  }

  private func saying(_ node: StrictNode?) throws(RulebookErrors) -> [String: RuleExpression] {
    var expressions: [String: RuleExpression] = [:]
    for (name, value) in try node?.entries() ?? [] {
      expressions[name.text] = try value.expression(over: vocabulary.table, expecting: nil)
    }
    return expressions
  }

  /// A message names only what rules can see, and nothing that may identify a person.
  private func check(
    _ text: BilingualText, saying: [String: RuleExpression], at place: ConfigurationPlace
  ) throws(RulebookErrors) {
    let secret = Set(variables.variables.filter(\.isPrivate).map(\.id.rawValue))
    for name in text.placeholders where saying[name] == nil {
      if secret.contains(name) {
        throw RulebookErrors(
          RulebookError(
            place: place,
            message: BilingualText(
              vietnamese:
                "Thông báo không được chứa “\(name)”, vì có thể nhận ra một người. Hãy bỏ khỏi thông báo.",
              english: "A message must not hold “\(name)”, which may identify a person. Take it out.")))
      }
      if vocabulary[name] == nil {
        let nearest = vocabulary.table.nearest(to: name).map { " (“\($0)”?)" } ?? ""
        throw RulebookErrors(
          RulebookError(
            place: place,
            message: BilingualText(
              vietnamese: "Không có tên “\(name)”\(nearest). Kiểm tra tên trong ngoặc nhọn.",
              english: "There is no name “\(name)”\(nearest). Check the name in braces.")))
      }
    }
  }

  /// The wordings of a file.
  func findings(
    _ file: ConfigurationFile, names: inout UniqueNames
  ) throws(RulebookErrors) -> [ProgramFinding] {
    try Self.findings(
      StrictNode(file).mapping(required: ["findings"]).required("findings"), names: &names)
  }

  /// The findings of a list.
  static func findings(
    _ list: StrictNode, names: inout UniqueNames
  ) throws(RulebookErrors) -> [ProgramFinding] {
    try list.list { (node) throws(RulebookErrors) in
      let fields = try node.mapping(
        required: ["id", "severity", "message", "remedy"], optional: ["reference"])
      return ProgramFinding(
        id: RuleID(rawValue: try names.take(fields.required("id"))),
        severity: try fields.required("severity").word(of: Severity.self),
        message: try fields.required("message").bilingual(),
        remedy: try fields.required("remedy").bilingual(),
        reference: try fields.optional("reference")?.text())
    }
  }
}
