import Provenance
import Survey

/// `variables.yaml`: every asked thing, once.
struct VariablesFile {
  let variables: [Survey.Variable]
  let families: [VariableFamily]

  init(_ file: ConfigurationFile, codeLists: [String]) throws(RulebookErrors) {
    let root = try StrictNode(file).mapping(required: ["variables", "families"])
    variables = try root.required("variables").list { (node) throws(RulebookErrors) in
      try Self.variable(node, codeLists: codeLists)
    }
    families = try root.required("families").list { (node) throws(RulebookErrors) in
      try Self.family(node, codeLists: codeLists + ["indicators"])
    }
  }

  /// The variables by name.
  var byName: [VariableID: Survey.Variable] {
    Dictionary(variables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads the name of a variable that must be defined.
  func known(_ node: StrictNode) throws(RulebookErrors) -> VariableID {
    VariableID(rawValue: try node.word(of: variables.map(\.id.rawValue)))
  }

  /// What a variable is about, one of a family included; nil for a name that is no variable.
  func scope(of name: String) -> Survey.Variable.Scope? {
    variables.first { $0.id.rawValue == name }?.scope
      ?? families.first { name.hasPrefix($0.prefix + "_") }?.scope
  }

  /// Reads the name of a variable, a variable of a family, or a family.
  func knownOrFamily(
    _ node: StrictNode, in vocabulary: RuleVocabulary
  ) throws(RulebookErrors) -> VariableID {
    let text = try node.text()
    if families.contains(where: { $0.prefix == text }) { return VariableID(rawValue: text) }
    guard families.contains(where: { text.hasPrefix($0.prefix + "_") }) else { return try known(node) }
    guard vocabulary[text] != nil else {
      throw RulebookErrors(
        .unknownWord(node.place, text, allowed: [], nearest: vocabulary.table.nearest(to: text)))
    }
    return VariableID(rawValue: text)
  }

  private static func variable(
    _ node: StrictNode, codeLists: [String]
  ) throws(RulebookErrors) -> Survey.Variable {
    let fields = try node.mapping(
      required: ["id", "scope", "kind", "label"], optional: ["code-list", "private"])
    return Survey.Variable(
      id: VariableID(rawValue: try fields.required("id").text()),
      scope: try fields.required("scope").word(of: Survey.Variable.Scope.self),
      kind: try fields.required("kind").word(of: Survey.Variable.Kind.self),
      codeList: try fields.optional("code-list")?.word(of: codeLists),
      label: try fields.required("label").bilingual(),
      isPrivate: try fields.optional("private")?.flag() ?? false)
  }

  private static func family(
    _ node: StrictNode, codeLists: [String]
  ) throws(RulebookErrors) -> VariableFamily {
    let fields = try node.mapping(required: ["prefix", "code-list", "scope", "kind", "label"])
    return VariableFamily(
      prefix: try fields.required("prefix").text(),
      codeList: try fields.required("code-list").word(of: codeLists),
      scope: try fields.required("scope").word(of: Survey.Variable.Scope.self),
      kind: try fields.required("kind").word(of: Survey.Variable.Kind.self),
      label: try fields.required("label").bilingual())
  }
}
