import Provenance
import Survey

/// A file of `layouts/`: how a form's sheet is read.
enum LayoutFile {
  static func layout(
    _ file: ConfigurationFile, variables: VariablesFile, vocabulary: RuleVocabulary, lists: CodeLists,
    names: inout UniqueNames
  ) throws(RulebookErrors) -> Layout {
    let fields = try StrictNode(file).mapping(
      required: ["id", "kind", "row", "title", "years", "source", "required"],
      optional: [
        "title-words", "household-row", "required-one-of", "optional", "families", "headings", "ignored",
        "implies",
        "group-separator", "belongs-to", "join",
      ])
    func variableNames(_ key: String) throws(RulebookErrors) -> [VariableID] {
      try fields.optional(key)?.list(of: variables.known) ?? []
    }
    let years = try fields.required("years").mapping(required: ["from", "to"])
    let first = try years.required("from").wholeNumber(in: 2000...2100)
    let last = try years.required("to").wholeNumber(in: first...2100)
    let families = try fields.optional("families")?.list { (node) throws(RulebookErrors) in
      try node.word(of: variables.families.map(\.prefix))
    }
    let headings = try fields.optional("headings")?.list { (node) throws(RulebookErrors) in
      try ColumnsFile.column(node, variables: variables, vocabulary: vocabulary, lists: lists)
    }
    let own = (headings ?? []).compactMap { heading -> VariableID? in
      if case .variable(let variable) = heading.meaning { variable } else { nil }
    }
    return Layout(
      id: try names.take(fields.required("id")), kind: try fields.required("kind").word(of: TableKind.self),
      row: try fields.required("row").word(of: Layout.Row.self),
      title: try fields.required("title").bilingual(),
      titleWords: try fields.optional("title-words")?.texts() ?? [], years: first...last,
      source: try fields.required("source").text(), householdRow: try variableNames("household-row"),
      required: try variableNames("required"), requiredOneOf: try variableNames("required-one-of"),
      optional: try variableNames("optional") + own, families: families ?? [], headings: headings ?? [],
      ignored: try fields.optional("ignored")?.texts() ?? [],
      implies: try fields.optional("implies").map { (node) throws(RulebookErrors) in
        try ColumnsFile.implied(node, variables: variables, lists: lists)
      } ?? [:],
      groupSeparator: try fields.optional("group-separator")?.text(),
      belongsTo: try fields.optional("belongs-to")?.text(),
      join: try fields.optional("join")?.list(of: Self.joinKey) ?? [])
  }

  private static func joinKey(_ node: StrictNode) throws(RulebookErrors) -> JoinKey {
    let fields = try node.mapping(required: ["parent", "child"], optional: [])
    return JoinKey(parent: try fields.required("parent").text(), child: try fields.required("child").text())
  }
}
