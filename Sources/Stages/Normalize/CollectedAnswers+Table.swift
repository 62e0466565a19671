public import Rules
public import Survey

extension CollectedAnswers {
  /// What a list asks for, by its columns.
  public init(_ table: ReceivedTable, round: Round, rulebook: Rulebook) {
    self.init()
    guard table.kind == .list else { return }
    hasList = true
    func asks(_ prefix: String) -> Bool {
      guard let family = rulebook.family(prefix) else { return false }
      return rulebook.codes(of: family, for: table.standard).codes.contains {
        table.slot(of: family.variable(of: $0.code)) != nil
      }
    }
    ethnicity = table.personSlot(of: "ethnicity") != nil
    sex = table.personSlot(of: "sex") != nil
    children = table.slot(of: "children") != nil
    lowIncomeWorkers = table.slot(of: "low_income_workers") != nil
    if let family = rulebook.family("group") {
      targetGroups = Set(
        rulebook.codes(of: family, for: table.standard).codes.map(\.code)
          .filter { table.slot(of: family.variable(of: $0)) != nil })
    }
    guard round.standards.contains(table.standard) else { return }
    deprivations = asks("deprived")
    causes = asks("cause") || table.slot(of: "causes") != nil
    wishes = asks("wish")
    wills = asks("will")
  }

  /// What either of two lists asks for.
  public func union(_ other: CollectedAnswers) -> CollectedAnswers {
    var both = self
    both.hasList = hasList || other.hasList
    both.ethnicity = ethnicity || other.ethnicity
    both.sex = sex || other.sex
    both.deprivations = deprivations || other.deprivations
    both.causes = causes || other.causes
    both.wishes = wishes || other.wishes
    both.wills = wills || other.wills
    both.children = children || other.children
    both.lowIncomeWorkers = lowIncomeWorkers || other.lowIncomeWorkers
    both.targetGroups = targetGroups.union(other.targetGroups)
    return both
  }
}
