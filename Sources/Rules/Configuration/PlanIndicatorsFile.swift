import Survey

/// The files of `plans/`: what plans of programmes set targets for.
enum PlanIndicatorsFile {
  static func indicators(
    _ file: ConfigurationFile, names: inout UniqueNames
  ) throws(RulebookErrors) -> [PlanIndicator] {
    try StrictNode(file).mapping(required: ["indicators"]).required("indicators").list {
      (node) throws(RulebookErrors) in
      let fields = try node.mapping(
        required: ["id", "label", "unit"], optional: ["count", "of", "complement", "zero", "sum"])
      return PlanIndicator(
        id: try names.take(fields.required("id")), label: try fields.required("label").bilingual(),
        unit: try fields.required("unit").word(of: PlanIndicator.Unit.self),
        counted: try fields.optional("count")?.list(of: key) ?? [],
        whole: try fields.optional("of")?.list(of: key) ?? [],
        isComplement: try fields.optional("complement")?.flag() ?? false,
        isZeroWatched: try fields.optional("zero")?.flag() ?? false,
        isSummed: try fields.optional("sum")?.flag() ?? false)
    }
  }

  /// A line of the tidy table, `status/poor:household`.
  static func key(_ node: StrictNode) throws(RulebookErrors) -> CountKey {
    let text = try node.text()
    guard let key = CountKey(line: text) else {
      let known = TallyTable.allCases.flatMap { table in
        CountUnit.allCases.map { "\(table.rawValue)/…:\($0.rawValue)" }
      }
      throw RulebookErrors(.unknownWord(node.place, text, allowed: known, nearest: nil))
    }
    return key
  }
}
