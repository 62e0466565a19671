import Rules
import Survey

/// The rules that can be asked of the tables of one form: those of its kind and standard whose variables it collects;
/// worked out once for all tables with the same variables.
struct AskedRules {
  /// What makes two tables alike for the rules.
  struct Form: Hashable {
    private let kind: TableKind
    private let standard: StandardID
    private let listsAllMembers: Bool
    private let variables: [VariableID]
    private let personVariables: [VariableID]

    /// The form of a table.
    init(_ table: ReceivedTable) {
      kind = table.kind
      standard = table.standard
      listsAllMembers = table.listsAllMembers
      variables = table.variables.map(\.id)
      personVariables = table.personVariables.map(\.id)
    }
  }

  /// Rules, each with its check at hand and its place in the rulebook.
  struct Group {
    var rules: [EditRule] = []
    var checks: [RuleExpression] = []
    var places: [Int] = []

    mutating func add(_ rule: EditRule, place: Int) {
      rules.append(rule)
      checks.append(rule.check)
      places.append(place)
    }
  }

  /// What stands between a rule and the form.
  struct Meeting {
    var obstacle: RuleCounts.Obstacle
    var rule: Int
    var uncollected: [String]
    var hasCell: Bool
  }

  /// The scopes of rules about one row that is no person, in the order of their findings.
  static let recordScopes: [EditRule.Scope] = [.household, .village, .area]

  /// The rules of each scope.
  private(set) var groups: [EditRule.Scope: Group] = [:]
  /// The rules about one row that is no person, in the order of their findings.
  private(set) var records = Group()
  /// The same, ready to be asked of many records at once.
  let batch: RuleBatch
  /// The measures over the households of a table whose variables it collects.
  let measures: [Measure]
  /// What stands between the form and each rule of its kind and standard.
  private(set) var meetings: [Meeting] = []
  /// How the facts about its households are worked out.
  let households: HouseholdFacts

  /// The rules of a table's form.
  init(rulebook: Rulebook, table: ReceivedTable, round: Round) {
    let cells = InvolvedCells(rulebook: rulebook, table: table)
    var collected = Set(
      (table.variables + table.personVariables).compactMap { rulebook.vocabulary[$0.id.rawValue] })
    for name in rulebook.workedOutNames { if let slot = rulebook.vocabulary[name] { collected.insert(slot) } }
    measures = rulebook.measures.filter { measure in
      measure.scope == .file && measure.condition.variables.allSatisfy(collected.contains)
    }
    for (place, rule) in rulebook.editRules.enumerated() {
      guard rule.switchedOff == nil, rule.scope != .earlierHousehold, rule.kinds.contains(table.kind),
        rule.standards.isEmpty || rule.standards.contains(table.standard)
      else { continue }
      let uncollected = rule.check.variables.filter { !collected.contains($0) }
      var obstacle = RuleCounts.Obstacle.none
      if rule.lists != .any, !table.listsAllMembers {
        obstacle = .headsOnly
      } else if !uncollected.isEmpty {
        obstacle = .notCollected
      }
      meetings.append(
        Meeting(
          obstacle: obstacle, rule: place, uncollected: uncollected.map(rulebook.vocabulary.name).sorted(),
          hasCell: cells.hasCell(of: rule.location)))
      if obstacle == .none { groups[rule.scope, default: Group()].add(rule, place: place) }
    }
    for scope in Self.recordScopes {
      guard let group = groups[scope] else { continue }
      for (rule, place) in zip(group.rules, group.places) { records.add(rule, place: place) }
    }
    batch = RuleBatch(records.checks)
    households = HouseholdFacts(table, rulebook: rulebook, round: round)
  }
}
