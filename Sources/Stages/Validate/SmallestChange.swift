import Provenance
import Rules
import Survey

/// The smallest change of a record that leaves none of its rules violated: fewest cells, after Fellegi and Holt (1976).
///
/// Every candidate is tried: the facts are worked out again and the rules asked again, so what is proposed is known to be a
/// way out. It says where to look first, not what is right.
struct SmallestChange {
  let rulebook: Rulebook
  let standard: StandardID
  /// The variables of the row's readings.
  let variables: [TableVariable]
  /// The rules that were asked of the record.
  let asked: [EditRule]
  /// What the rules see when the row reads otherwise.
  let frame: (RecordRow) -> Frame

  private static let mostTrials = 2000

  /// The cell to check first for each violated rule, as a place among the readings.
  ///
  /// Rules that share no cell are different problems and are settled apart. A rule about one cell alone needs no advice.
  func firstCells(for violated: [EditRule], in row: RecordRow) -> [RuleID: Int] {
    let serious = violated.filter { $0.severity > .note }
    guard !serious.isEmpty else { return [:] }
    let current = frame(row)
    func cells(of rules: [EditRule]) -> [RecordCells.Cell] {
      RecordCells(
        of: rules, in: row, variables: variables, rulebook: rulebook, standard: standard, frame: current
      ).cells
    }
    var first: [RuleID: Int] = [:]
    for group in Self.groups(serious.count, sharing: cells(of: serious)) {
      let rules = group.map { serious[$0] }
      let cells = cells(of: rules)
      guard rules.count > 1 || cells.count > 1 else { continue }
      let standing = Set(asked.filter { $0.check.truth(on: current.values.span) == false }.map(\.id))
      guard let cell = settle(rules, cells, in: row, standing: standing) else { continue }
      for rule in rules { first[rule.id] = cell }
    }
    return first
  }

  /// The rules in groups that look at common cells, in their order.
  private static func groups(_ count: Int, sharing cells: [RecordCells.Cell]) -> [[Int]] {
    var group = Array(0..<count)
    for cell in cells {
      guard let least = cell.rules.map({ group[$0] }).min() else { continue }
      let joined = Set(cell.rules.map { group[$0] })
      for rule in group.indices where joined.contains(group[rule]) { group[rule] = least }
    }
    return Set(group).sorted().map { name in group.indices.filter { group[$0] == name } }
  }

  /// The first cell of the smallest change that settles some rules: one cell if one will do, else two; where no change of
  /// two is found, the cell that most of the rules look at.
  private func settle(
    _ rules: [EditRule], _ cells: [RecordCells.Cell], in row: RecordRow, standing: Set<RuleID>
  ) -> Int? {
    var trials = 0
    func isSettled(_ row: RecordRow) -> Bool {
      trials += 1
      let frame = frame(row)
      return rules.allSatisfy { $0.check.truth(on: frame.values.span) != false }
        && asked.allSatisfy { rule in
          rule.severity == .note || standing.contains(rule.id)
            || rule.check.truth(on: frame.values.span) != false
        }
    }
    let everything = Set(rules.indices)
    for cell in cells where cell.rules == everything {
      var changed = row
      for candidate in cell.candidates {
        changed.readings[cell.reading].answer = candidate
        if isSettled(changed) { return cell.reading }
      }
    }
    for (index, cell) in cells.enumerated() {
      for other in cells.dropFirst(index + 1) where cell.rules.union(other.rules) == everything {
        for candidate in cell.candidates {
          var changed = row
          changed.readings[cell.reading].answer = candidate
          for second in other.candidates where trials < Self.mostTrials {
            changed.readings[other.reading].answer = second
            if isSettled(changed) { return cell.reading }
          }
        }
      }
    }
    return cells.first?.reading
  }
}
