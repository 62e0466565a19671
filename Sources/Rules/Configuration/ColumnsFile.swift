import Survey

/// `layouts/columns.yaml`: which headings mean which variable.
struct ColumnsFile {
  let columns: [ColumnHeading]
  let families: [FamilyHeading]

  init(
    _ file: ConfigurationFile, variables: VariablesFile, vocabulary: RuleVocabulary, lists: CodeLists
  ) throws(RulebookErrors) {
    let root = try StrictNode(file).mapping(required: ["columns", "families"])
    columns = try root.required("columns").list { (node) throws(RulebookErrors) in
      try Self.column(node, variables: variables, vocabulary: vocabulary, lists: lists)
    }
    families = try root.required("families").list { (node) throws(RulebookErrors) in
      let fields = try node.mapping(required: ["prefix", "headings"])
      return FamilyHeading(
        prefix: try fields.required("prefix").word(of: variables.families.map(\.prefix)),
        headings: try fields.required("headings").texts())
    }
  }

  /// Reads what a column holds: a variable, or ticks that imply codes.
  static func column(
    _ node: StrictNode, variables: VariablesFile, vocabulary: RuleVocabulary, lists: CodeLists
  ) throws(RulebookErrors) -> ColumnHeading {
    let fields = try node.mapping(required: ["headings"], optional: ["variable", "mark", "implies", "codes"])
    let headings = try fields.required("headings").texts()
    if let mark = fields.optional("mark") {
      return ColumnHeading(
        meaning: .mark, implies: try implied(mark, variables: variables, lists: lists), headings: headings)
    }
    let variable = try variables.knownOrFamily(fields.required("variable"), in: vocabulary)
    let implies = try fields.optional("implies").map { (node) throws(RulebookErrors) in
      try implied(node, variables: variables, lists: lists)
    }
    var codes: [String: String] = [:]
    for (key, value) in try fields.optional("codes")?.entries() ?? [] {
      codes[key.text] = try Self.code(value, of: variable, variables: variables, lists: lists)
    }
    return ColumnHeading(
      meaning: .variable(variable), implies: implies ?? [:], headings: headings, codes: codes)
  }

  /// Reads what a form or a heading says of other variables: a mapping of variables to codes.
  static func implied(
    _ node: StrictNode, variables: VariablesFile, lists: CodeLists
  ) throws(RulebookErrors) -> [VariableID: String] {
    var codes: [VariableID: String] = [:]
    for (key, value) in try node.entries() {
      let variable = try key.word(of: variables.variables.map(\.id.rawValue))
      let id = VariableID(rawValue: variable)
      codes[id] = try code(value, of: id, variables: variables, lists: lists)
    }
    return codes
  }

  /// Reads a code of the list that a variable follows.
  private static func code(
    _ node: StrictNode, of variable: VariableID, variables: VariablesFile, lists: CodeLists
  ) throws(RulebookErrors) -> String {
    guard let list = variables.byName[variable]?.codeList else { return try node.text() }
    return try node.word(of: lists.allCodes(of: list))
  }
}

extension StrictNode {
  /// A list of texts.
  func texts() throws(RulebookErrors) -> [String] {
    try list { (node) throws(RulebookErrors) in try node.text() }
  }
}
