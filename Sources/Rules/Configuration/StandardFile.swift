import Provenance
import Survey

/// A file of `standards/`: read in two steps, since conditions may name the figures of all standards.
struct StandardFile {
  let figures: [Figure]
  let indicators: [Indicator]
  private let fields: StrictMapping

  init(_ file: ConfigurationFile) throws(RulebookErrors) {
    fields = try StrictNode(file).mapping(
      required: ["id", "title", "valid", "sources", "figures", "classification", "otherwise", "indicators"],
      optional: ["warnings", "comparable"])
    figures = try fields.required("figures").list(of: Self.figure)
    indicators = try fields.required("indicators").list(of: Self.indicator)
  }

  /// The standard, with its conditions parsed.
  func standard(vocabulary: RuleVocabulary, names: inout UniqueNames) throws(RulebookErrors) -> Standard {
    let valid = try fields.required("valid").mapping(required: ["from", "to"])
    let lines = try fields.required("classification").list { (node) throws(RulebookErrors) in
      try Self.line(node, vocabulary: vocabulary)
    }
    return Standard(
      id: StandardID(rawValue: try names.take(fields.required("id"))),
      title: try fields.required("title").bilingual(),
      validity: Validity(
        from: try valid.required("from").day(), through: try valid.required("to").day()),
      sources: try fields.required("sources").texts(),
      warnings: try fields.optional("warnings")?.list { (node) throws(RulebookErrors) in try node.bilingual()
      } ?? [],
      figures: figures, indicators: indicators, classification: lines,
      otherwise: try fields.required("otherwise").word(of: Status.self),
      comparable: try fields.optional("comparable")?.list { (node) throws(RulebookErrors) in
        try comparability(node, vocabulary: vocabulary)
      } ?? [])
  }

  /// A line of a classification.
  static func line(
    _ node: StrictNode, vocabulary: RuleVocabulary
  ) throws(RulebookErrors) -> ClassificationLine {
    let line = try node.mapping(required: ["status", "when", "source"], optional: ["criterion"])
    return ClassificationLine(
      status: try line.required("status").word(of: Status.self),
      criterion: try line.optional("criterion")?.text(),
      condition: try line.required("when").expression(over: vocabulary.table),
      source: try line.required("source").text())
  }

  /// What the forms of another standard ask in the same words.
  private func comparability(
    _ node: StrictNode, vocabulary: RuleVocabulary
  ) throws(RulebookErrors) -> Comparability {
    let fields = try node.mapping(required: ["standard", "indicators", "variables", "source"])
    let codes = indicators.map(\.code)
    return Comparability(
      standard: StandardID(rawValue: try fields.required("standard").text()),
      indicators: Set(
        try fields.required("indicators").list { (node) throws(RulebookErrors) in try node.word(of: codes) }),
      variables: Set(
        try fields.required("variables").list { (node) throws(RulebookErrors) in
          let name = try node.text()
          guard vocabulary[name] != nil else {
            throw RulebookErrors(
              .unknownKey(node.place, name, nearest: vocabulary.table.nearest(to: name)))
          }
          return VariableID(rawValue: name)
        }),
      source: try fields.required("source").text())
  }

  /// A number of the law.
  static func figure(_ node: StrictNode) throws(RulebookErrors) -> Figure {
    let fields = try node.mapping(required: ["name", "rural", "urban", "unit", "source"])
    return Figure(
      name: try fields.required("name").text(),
      rural: try fields.required("rural").wholeNumber(in: 0...1_000_000_000),
      urban: try fields.required("urban").wholeNumber(in: 0...1_000_000_000),
      unit: try fields.required("unit").text(),
      source: try fields.required("source").text())
  }

  private static func indicator(_ node: StrictNode) throws(RulebookErrors) -> Indicator {
    let fields = try node.mapping(
      required: ["number", "code", "service", "label", "short"], optional: ["spellings"])
    return Indicator(
      number: try fields.required("number").wholeNumber(in: 1...64), code: try fields.required("code").text(),
      service: try fields.required("service").bilingual(), label: try fields.required("label").bilingual(),
      short: try fields.required("short").text(), spellings: try fields.optional("spellings")?.texts() ?? [])
  }
}
