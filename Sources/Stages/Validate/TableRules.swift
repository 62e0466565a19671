import Provenance
import Rules
import Survey

/// The rules that can be asked of a table: those of its kind and standard whose variables it collects.
struct TableRules {
  /// The rules of one scope, each with its check at hand and its place in the rulebook.
  private struct Asked {
    var rules: [EditRule] = []
    var checks: [RuleExpression] = []
    var places: [Int] = []
  }

  private let table: ReceivedTable
  private var asked: [EditRule.Scope: Asked] = [:]
  private let speech: RuleSpeech
  private let cells: InvolvedCells

  /// The rules of a table; what stands between the others and the table is remembered in the counts.
  init(rulebook: Rulebook, table: ReceivedTable, counts: inout RuleCounts) {
    self.table = table
    speech = RuleSpeech(rulebook: rulebook)
    cells = InvolvedCells(rulebook: rulebook, table: table)
    var collected = Set(
      (table.variables + table.personVariables).compactMap { rulebook.vocabulary[$0.id.rawValue] })
    for name in rulebook.workedOutNames { if let slot = rulebook.vocabulary[name] { collected.insert(slot) } }
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
      counts.meet(
        obstacle, rule: place, uncollected: uncollected.map(rulebook.vocabulary.name).sorted(),
        hasCell: cells.hasCell(of: rule.location))
      guard obstacle == .none else { continue }
      asked[rule.scope, default: Asked()].rules.append(rule)
      asked[rule.scope, default: Asked()].checks.append(rule.check)
      asked[rule.scope, default: Asked()].places.append(place)
    }
  }

  /// The rules of a scope that are asked.
  func asked(of scope: EditRule.Scope) -> [EditRule] { asked[scope]?.rules ?? [] }

  /// Asks the rules of a scope of one record; what it violates becomes findings.
  ///
  /// - Parameter elsewhere: Cells of other rows, lists and files that a fact rests on.
  func judge(
    _ scope: EditRule.Scope, record: Record, member: RecordRow?, frame: Frame,
    counts: inout RuleCounts, findings: inout [Finding], elsewhere: (Fact) -> [SourceLocation]
  ) {
    guard let asked = asked[scope] else { return }
    for index in asked.checks.indices {
      let check = asked.checks[index]
      let answer = check.truth(on: frame.values.span)
      counts.add(answer, to: asked.places[index], asking: check, of: frame.values) {
        place(of: asked.rules[index], record: record, member: member)
      }
      guard answer == false else { continue }
      let rule = asked.rules[index]
      findings.append(
        speech.finding(
          rule, frame: frame, at: place(of: rule, record: record, member: member),
          others: cells.others(of: rule, record: record, member: member, elsewhere: elsewhere)))
    }
  }

  private func place(of rule: EditRule, record: Record, member: RecordRow?) -> SourceLocation {
    cells.location(of: rule.location, record: record, member: member) ?? table.location
  }
}
