import Provenance
import Rules
import Survey

/// Compares what a household review in XML says about itself with the rules in force and the round it is sent to.
struct DocumentCheck {
  /// The round the document speaks of; nil when the rules have none of its name.
  let spoken: Round?
  /// Whether the rules know its round and its standard.
  private(set) var isKnown = true
  /// Whether it is of the round it was sent to.
  private(set) var isCounted = true
  /// What was found.
  private(set) var findings: [Finding] = []
  private let header: DocumentHeader
  private let file: String
  private let rulebook: Rulebook

  init(_ header: DocumentHeader, file: String, round: Round?, rulebook: Rulebook) {
    self.header = header
    self.file = file
    self.rulebook = rulebook
    spoken = rulebook.rounds[RoundID(rawValue: header.round)]
    let standard = rulebook.standards[header.standard]
    if spoken == nil {
      findStrange(header.round, line: header.line, element: "household-review")
    }
    if standard == nil {
      findStrange(header.standard.rawValue, line: header.line, element: "household-review")
    }
    guard let spoken, let standard else { return }
    if let round, round.id != spoken.id, header.kind != .approvedList {
      find(
        "TB-015", ["found": BilingualText(spoken.id.rawValue), "expected": BilingualText(round.id.rawValue)])
      isCounted = false
    }
    if !spoken.standards.contains(standard.id) {
      find(
        "TB-017",
        [
          "count": BilingualText(String(standard.indicators.count)),
          "standard": BilingualText(standard.id.rawValue), "year": BilingualText(String(spoken.year)),
        ])
    }
  }

  /// Says that the document names something the rules do not have, which keeps it from being read.
  mutating func findStrange(_ name: String, line: Int, element: String? = nil) {
    isKnown = false
    let difference = BilingualText(
      vietnamese: "“\(name)” không có trong bộ quy tắc hoặc trong chuẩn \(header.standard.rawValue)",
      english: "“\(name)” is not among the rules, or not in the standard \(header.standard.rawValue)")
    findings += rulebook.findings(
      "TB-022", at: SourceLocation(file: file, line: line, element: element ?? name),
      ["difference": difference])
  }

  private mutating func find(_ rule: RuleID, _ values: [String: BilingualText]) {
    let place = SourceLocation(file: file, line: header.line, element: "household-review")
    findings += rulebook.findings(rule, at: place, values)
  }
}
