import Provenance
import Survey

/// `decisions.yaml`: how sheets of decisions are read.
struct DecisionsFile {
  let forms: DecisionForms
  private let rules: [StrictNode]

  init(_ file: ConfigurationFile, variables: VariablesFile) throws(RulebookErrors) {
    let root = try StrictNode(file).mapping(
      required: ["columns", "verdicts", "not-waivable", "decided-by-meeting", "not-correctable"])
    var headings: [DecisionColumn: [String]] = [:]
    for node in try root.required("columns").list() {
      let fields = try node.mapping(required: ["column", "headings"])
      let column = try fields.required("column").word(of: DecisionColumn.self)
      headings[column, default: []] += try fields.required("headings").texts()
    }
    var words: [DuplicateVerdict: [String]] = [:]
    for node in try root.required("verdicts").list() {
      let fields = try node.mapping(required: ["verdict", "words"])
      let verdict = try fields.required("verdict").word(of: DuplicateVerdict.self)
      words[verdict, default: []] += try fields.required("words").texts()
    }
    let known = variables.variables.map(\.id.rawValue)
    func named(_ key: String) throws(RulebookErrors) -> Set<VariableID> {
      Set(
        try root.required(key).list { (node) throws(RulebookErrors) in
          VariableID(rawValue: try node.word(of: known))
        })
    }
    rules = try root.required("not-waivable").list()
    let notWaivable = try rules.map { (node) throws(RulebookErrors) in RuleID(rawValue: try node.text()) }
    forms = DecisionForms(
      headings: headings, words: words, notWaivable: Set(notWaivable),
      decidedByMeeting: try named("decided-by-meeting"), notCorrectable: try named("not-correctable"))
  }

  /// States that every rule it names is one.
  func checkRules(among known: [String]) throws(RulebookErrors) {
    for node in rules { _ = try node.word(of: known) }
  }
}
