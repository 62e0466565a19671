import Survey

/// `edit-rules/measures.yaml`: numbers and truths computed from the members of a household or the households of a table.
struct MeasuresFile {
  private struct Entry {
    var name: String
    var scope: Measure.Scope
    var kind: Measure.Kind
    var condition: StrictNode
    var source: String
  }

  private let entries: [Entry]

  init(_ file: ConfigurationFile) throws(RulebookErrors) {
    let root = try StrictNode(file).mapping(required: ["measures"])
    entries = try root.required("measures").list { (node) throws(RulebookErrors) in
      let fields = try node.mapping(
        required: ["id", "source"], optional: ["over", "any", "count", "sum"])
      let name = try fields.required("id").text()
      let source = try fields.required("source").text()
      let scope = try fields.optional("over")?.word(of: Measure.Scope.self) ?? .members
      let (kind, condition): (Measure.Kind, StrictNode) =
        if let condition = fields.optional("any") {
          (.any, condition)
        } else if let values = fields.optional("sum") {
          (.sum, values)
        } else {
          (.count, try fields.required("count"))
        }
      return Entry(name: name, scope: scope, kind: kind, condition: condition, source: source)
    }
  }

  /// The names and the types of their values.
  var names: [(String, ValueType)] {
    entries.map { entry in
      switch entry.kind {
      case .any: (entry.name, .boolean)
      case .count, .sum: (entry.name, .integer)
      }
    }
  }

  /// The measures, with their expressions parsed.
  func measures(vocabulary: RuleVocabulary) throws(RulebookErrors) -> [Measure] {
    var measures: [Measure] = []
    for entry in entries {
      measures.append(
        Measure(
          name: entry.name, scope: entry.scope, kind: entry.kind,
          condition: try entry.condition.expression(
            over: vocabulary.table, expecting: entry.kind == .sum ? .integer : .boolean),
          source: entry.source))
    }
    return measures
  }
}
