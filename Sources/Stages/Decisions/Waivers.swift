public import Provenance
public import Rules
public import Survey

/// The waivers of a round: each accepts what one rule found at one household, or in one village, and ends with the round.
public struct Waivers {
  private let rulebook: Rulebook
  private let byVillage: [AreaCode: [DecisionLine]]
  private var used: Set<DecisionLine> = []
  private let lines: [DecisionLine]

  /// The waivers among the decisions of a round.
  public init(_ decisions: [DecisionLine], rulebook: Rulebook) {
    self.rulebook = rulebook
    lines = decisions.filter { $0.kind == .waiver }
    byVillage = Dictionary(grouping: lines, by: \.village)
  }

  /// Marks what is waived among the findings of a village's table.
  public mutating func mark(
    _ findings: [Finding], in table: ReceivedTable, of village: AreaCode
  ) -> [Finding] {
    let waivers = (byVillage[village] ?? []).filter { isWaivable($0) }.map { line in
      (line: line, places: places(of: line, in: table))
    }
    guard !waivers.isEmpty else { return findings }
    return findings.map { finding in
      let found = waivers.first { waiver in
        waiver.line[.rule].text == finding.rule.rawValue
          && (waiver.places?.contains(finding.location) ?? true)
      }
      return mark(finding, by: found?.line)
    }
  }

  /// Marks what is waived among the findings at households of the earlier lists.
  public mutating func mark(_ findings: [Finding], in earlier: EarlierLists) -> [Finding] {
    guard !lines.isEmpty else { return findings }
    let keys = Dictionary(
      earlier.all.map { ($0.location.description, $0.household.key) }, uniquingKeysWith: { first, _ in first }
    )
    return findings.map { finding in
      guard let key = keys[finding.location.description] else { return finding }
      let found = (byVillage[key.village] ?? []).first { line in
        line[.rule].text == finding.rule.rawValue && isWaivable(line)
          && (line[.household].isBlank || line[.household].text == key.code)
      }
      return mark(finding, by: found)
    }
  }

  /// What is wrong with the waivers themselves: unknown or guarded rules, and those that found nothing to waive.
  public var findings: [(finding: Finding, line: DecisionLine)] {
    lines.flatMap { line -> [(finding: Finding, line: DecisionLine)] in
      let rule = BilingualText(line[.rule].text)
      let found: [Finding] =
        if !isKnown(line) {
          rulebook.findings(
            "TB-042", at: line.location, ["column": rulebook.decisions.label(of: .rule), "text": rule])
        } else if !isWaivable(line) {
          rulebook.findings("TB-051", at: line.location, ["rule": rule])
        } else if !used.contains(line) {
          rulebook.findings("TB-050", at: line.location)
        } else {
          []
        }
      return found.map { ($0, line) }
    }
  }

  private mutating func mark(_ finding: Finding, by line: DecisionLine?) -> Finding {
    guard let line else { return finding }
    used.insert(line)
    var finding = finding
    if finding.waiver == nil { finding.waiver = line.location }
    return finding
  }

  /// The cells of the household a waiver names; nil for one that speaks of the whole village.
  private func places(of line: DecisionLine, in table: ReceivedTable) -> RecordPlaces? {
    guard !line[.household].isBlank else { return nil }
    let records = HouseholdSearch(table).records(named: line[.household].text)
    return RecordPlaces(of: records.map { table.records[$0] }, in: table)
  }

  private func isKnown(_ line: DecisionLine) -> Bool {
    let rule = RuleID(rawValue: line[.rule].text)
    return rulebook.programFindings[rule] != nil || rulebook.editRules.contains { $0.id == rule }
  }

  /// A rule that guards keys, results or sums stays; so does every error the program itself finds while reading.
  private func isWaivable(_ line: DecisionLine) -> Bool {
    let rule = RuleID(rawValue: line[.rule].text)
    guard !rulebook.decisions.notWaivable.contains(rule) else { return false }
    return rulebook.programFindings[rule].map { $0.severity != .error } ?? true
  }
}
