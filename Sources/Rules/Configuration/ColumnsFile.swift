import Survey

/// `layouts/columns.yaml`: which headings mean which variable.
struct ColumnsFile {
  let columns: [ColumnHeading]
  let families: [FamilyHeading]

  init(_ file: ConfigurationFile, variables: VariablesFile) throws(RulebookErrors) {
    let root = try StrictNode(file).mapping(required: ["columns", "families"])
    columns = try root.required("columns").list { (node) throws(RulebookErrors) in
      try Self.column(node, variables: variables)
    }
    families = try root.required("families").list { (node) throws(RulebookErrors) in
      let fields = try node.mapping(required: ["prefix", "headings"])
      return FamilyHeading(
        prefix: try fields.required("prefix").word(of: variables.families.map(\.prefix)),
        headings: try fields.required("headings").texts())
    }
  }

  /// Reads what a column holds: a variable, or ticks that imply codes.
  static func column(_ node: StrictNode, variables: VariablesFile) throws(RulebookErrors) -> ColumnHeading {
    let fields = try node.mapping(required: ["headings"], optional: ["variable", "mark", "implies", "codes"])
    let headings = try fields.required("headings").texts()
    if let mark = fields.optional("mark") {
      return ColumnHeading(
        meaning: .mark, implies: try implied(mark, variables: variables), headings: headings)
    }
    let variable = try variables.knownOrFamily(fields.required("variable"))
    let implies = try fields.optional("implies").map { (node) throws(RulebookErrors) in
      try implied(node, variables: variables)
    }
    var codes: [String: String] = [:]
    for (key, value) in try fields.optional("codes")?.entries() ?? [] { codes[key.text] = try value.text() }
    return ColumnHeading(
      meaning: .variable(variable), implies: implies ?? [:], headings: headings, codes: codes)
  }

  /// Reads what a form or a heading says of other variables: a mapping of variables to codes.
  static func implied(
    _ node: StrictNode, variables: VariablesFile
  ) throws(RulebookErrors) -> [VariableID: String] {
    var codes: [VariableID: String] = [:]
    for (key, value) in try node.entries() {
      let variable = try key.word(of: variables.variables.map(\.id.rawValue))
      codes[VariableID(rawValue: variable)] = try value.text()
    }
    return codes
  }
}

extension StrictNode {
  /// A list of texts.
  func texts() throws(RulebookErrors) -> [String] {
    try list { (node) throws(RulebookErrors) in try node.text() }
  }
}
