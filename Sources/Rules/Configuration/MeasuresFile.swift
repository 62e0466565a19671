import Survey

/// `edit-rules/measures.yaml`: numbers and truths computed from the members of a household.
struct MeasuresFile {
  private struct Entry {
    var name: String
    var kind: Measure.Kind
    var condition: StrictNode
    var source: String
  }

  private let entries: [Entry]

  init(_ file: ConfigurationFile) throws(RulebookErrors) {
    let root = try StrictNode(file).mapping(required: ["measures"])
    entries = try root.required("measures").list { (node) throws(RulebookErrors) in
      let fields = try node.mapping(required: ["id", "source"], optional: ["any", "count"])
      let name = try fields.required("id").text()
      let source = try fields.required("source").text()
      if let condition = fields.optional("any") {
        return Entry(name: name, kind: .any, condition: condition, source: source)
      }
      return Entry(name: name, kind: .count, condition: try fields.required("count"), source: source)
    }
  }

  /// The names and the types of their values.
  var names: [(String, ValueType)] {
    entries.map { entry in
      switch entry.kind {
      case .any: (entry.name, .boolean)
      case .count: (entry.name, .integer)
      }
    }
  }

  /// The measures, with their conditions parsed.
  func measures(vocabulary: RuleVocabulary) throws(RulebookErrors) -> [Measure] {
    var measures: [Measure] = []
    for entry in entries {
      measures.append(
        Measure(
          name: entry.name, kind: entry.kind,
          condition: try entry.condition.expression(over: vocabulary.table),
          source: entry.source))
    }
    return measures
  }
}
