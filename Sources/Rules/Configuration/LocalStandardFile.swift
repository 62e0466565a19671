import Provenance
import Survey

/// A file of `local-standards/`: the higher line of a province, read in two steps like a standard.
struct LocalStandardFile {
  let figures: [Figure]
  private let fields: StrictMapping

  init(_ file: ConfigurationFile) throws(RulebookErrors) {
    fields = try StrictNode(file).mapping(
      required: [
        "id", "title", "provinces", "beside", "valid", "sources", "figures", "classification", "otherwise",
      ], optional: ["warnings"])
    figures = try fields.required("figures").list(of: StandardFile.figure)
  }

  /// The standard, with its conditions parsed.
  ///
  /// - Parameter names: The names that are taken: one of a national standard is a mistake.
  func standard(
    vocabulary: RuleVocabulary, national: [Standard], names: inout UniqueNames
  ) throws(RulebookErrors) -> LocalStandard {
    let valid = try fields.required("valid").mapping(required: ["from", "to"])
    let lines = try fields.required("classification").list { (node) throws(RulebookErrors) in
      try StandardFile.line(node, vocabulary: vocabulary)
    }
    let beside = StandardID(
      rawValue: try fields.required("beside").word(of: national.map(\.id.rawValue).sorted()))
    let standard = Standard(
      id: StandardID(rawValue: try names.take(fields.required("id"))),
      title: try fields.required("title").bilingual(),
      validity: Validity(
        from: try valid.required("from").day(), through: try valid.required("to").day()),
      sources: try fields.required("sources").texts(),
      warnings: try fields.optional("warnings")?.list { (node) throws(RulebookErrors) in try node.bilingual()
      } ?? [],
      figures: figures, indicators: national.first { $0.id == beside }?.indicators ?? [],
      classification: lines, otherwise: try fields.required("otherwise").word(of: Status.self))
    return LocalStandard(
      standard: standard,
      provinces: Set(try fields.required("provinces").texts().map { AreaCode(rawValue: $0) }), beside: beside)
  }
}
