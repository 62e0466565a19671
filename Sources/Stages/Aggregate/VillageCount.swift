public import Rules
public import Survey

/// Counts one village: a pure function from what was received to numbers that add up the area tree.
///
/// - Parameters:
///   - village: What was received.
///   - plan: The tables of the round under its standard.
///   - minorities: The ethnic groups that count as minorities.
///   - countsReviewed: Whether the round's lists hold households found not poor, so that "reviewed" means something.
public func count(
  _ village: VillageReturn, by plan: TallyPlan, minorities: Set<String>, countsReviewed: Bool
) -> Tally {
  var count = VillageCount(plan: plan, minorities: minorities, collected: village.collected)
  if let population = village.population { count.add(population) }
  if village.collected.hasList {
    count.collectLines(countsReviewed: countsReviewed)
    for member in village.members { count.add(member, countsReviewed: countsReviewed) }
    if let earlier = village.earlier {
      count.tally += countMovement(of: village.members, since: earlier, departed: village.departed)
    }
  }
  return count.tally
}

/// The counts of a village while they are made.
struct VillageCount {
  let plan: TallyPlan
  let minorities: Set<String>
  let collected: CollectedAnswers
  var tally = Tally()

  mutating func add(_ population: Population) {
    if let households = population.households {
      tally.add(households, to: CountKey(.population, "all", .household))
    }
    if let persons = population.persons { tally.add(persons, to: CountKey(.population, "all", .person)) }
    guard !population.householdsByEthnicGroup.isEmpty else { return }
    for group in plan.ethnicGroups { tally.collect(CountKey(.population, group, .household)) }
    tally.collect(CountKey(.population, TallyPlan.minorities, .household))
    for count in population.householdsByEthnicGroup {
      guard let households = count.households else { continue }
      tally.add(households, to: CountKey(.population, count.group, .household))
      if minorities.contains(count.group) {
        tally.add(households, to: CountKey(.population, TallyPlan.minorities, .household))
      }
    }
  }

  /// States which lines the lists can fill, so that a line that counts nothing is printed as 0.
  mutating func collectLines(countsReviewed: Bool) {
    for line in plan.lines where isCollected(line.key, countsReviewed: countsReviewed) {
      tally.collect(line.key)
    }
  }

  private func isCollected(_ key: CountKey, countsReviewed: Bool) -> Bool {
    switch key.table {
    case .population, .movementPoor, .movementNearPoor: false
    case .status: isCollectedStatus(key.item, countsReviewed: countsReviewed)
    case .criterion: true
    case .ethnicity: collected.ethnicity
    case .targetGroup: isCollectedGroup(key.item)
    case .deprivationPoor, .deprivationNearPoor: collected.deprivations
    case .causePoor, .causeNearPoor: collected.causes
    case .wishPoor, .wishNearPoor: collected.wishes
    case .willPoor: collected.wills
    case .childDeprivation: collected.children
    }
  }

  private func isCollectedStatus(_ item: String, countsReviewed: Bool) -> Bool {
    switch item {
    case "reviewed", "reviewed-not-poor": countsReviewed
    case "average-living", "undetermined": false
    case TallyPlan.lowIncomeWorkers: collected.lowIncomeWorkers
    default: true
    }
  }

  private func isCollectedGroup(_ item: String) -> Bool {
    TallyPlan.classes.contains { status in
      let prefix = status.rawValue + "-"
      guard item.hasPrefix(prefix) else { return false }
      let group = String(item.dropFirst(prefix.count))
      return group == "female-head" ? collected.sex : collected.targetGroups.contains(group)
    }
  }

  mutating func add(_ member: VillageReturn.Member, countsReviewed: Bool) {
    let household = member.household
    if countsReviewed { add(household, to: .status, "reviewed") }
    guard let status = household.status else { return add(household, to: .status, "undetermined") }
    addLowIncomeWorkers(of: member, as: status)
    switch status {
    case .averageLiving:
      add(household, to: .status, Status.averageLiving.rawValue)
      return
    case .notPoor:
      if countsReviewed { add(household, to: .status, "reviewed-not-poor") }
      return
    case .poor, .nearPoor:
      break
    }
    add(household, to: .status, status.rawValue)
    add(household, to: .status, "multidimensional-poor")
    if status == .poor, plan.hasCriteria { addCriterion(of: member) }
    addEthnicity(of: household, as: status)
    addGroups(of: household, as: status)
    addAnswers(of: household, as: status)
    addChildren(of: household, as: status)
  }

  private mutating func add(_ household: Household, to table: TallyTable, _ item: String) {
    tally.add(to: CountKey(table, item, .household))
    tally.add(household.persons, to: CountKey(table, item, .person))
  }

  /// Income or deprivation as decided, else as the points say; then the split by the number of deprivations.
  private mutating func addCriterion(of member: VillageReturn.Member) {
    guard let criterion = member.household.criterion ?? member.assessment.computedCriterion else { return }
    tally.add(to: CountKey(.criterion, criterion, .household))
    if criterion == "deprivation" {
      tally.add(to: CountKey(.criterion, "deprivation-only", .household))
    } else if let number = member.assessment.deprivationCount, let line = plan.deprivationLine {
      tally.add(to: CountKey(.criterion, number < line ? "income-only" : "both", .household))
    }
  }

  private mutating func addEthnicity(of household: Household, as status: Status) {
    guard collected.ethnicity, let group = household.head?.ethnicity else { return }
    if plan.ethnicGroups.contains(group) { add(household, to: .ethnicity, status.rawValue + "-" + group) }
    if minorities.contains(group) {
      add(household, to: .ethnicity, status.rawValue + "-" + TallyPlan.minorities)
    }
  }

  private mutating func addGroups(of household: Household, as status: Status) {
    for (place, group) in plan.targetGroups.enumerated()
    where collected.targetGroups.contains(group) && household.groups[place] == true {
      add(household, to: .targetGroup, status.rawValue + "-" + group)
    }
    if collected.sex, household.head?.sex == .female {
      add(household, to: .targetGroup, status.rawValue + "-female-head")
    }
  }

  private mutating func addAnswers(of household: Household, as status: Status) {
    func add(_ ticks: Ticks, _ codes: [String], to table: TallyTable, if isAsked: Bool) {
      guard isAsked else { return }
      for (place, code) in codes.enumerated() where ticks[place] == true {
        tally.add(to: CountKey(table, code, .household))
      }
    }
    let deprivations = TallyPlan.deprivationTable(of: status)
    add(household.deprivations, plan.indicators, to: deprivations, if: collected.deprivations)
    if collected.deprivations {
      tally.add(household.deprivations.count, to: CountKey(deprivations, "total-deprivations", .deprivation))
    }
    add(household.causes, plan.causes, to: TallyPlan.causeTable(of: status), if: collected.causes)
    add(household.wishes, plan.wishes, to: TallyPlan.wishTable(of: status), if: collected.wishes)
    if status == .poor { add(household.wills, plan.wills, to: .willPoor, if: collected.wills) }
  }

  /// Low-income workers live in households that are neither poor nor near-poor (decree 30/2025/NĐ-CP).
  private mutating func addLowIncomeWorkers(of member: VillageReturn.Member, as status: Status) {
    guard collected.lowIncomeWorkers, !TallyPlan.classes.contains(status),
      let workers = member.lowIncomeWorkers
    else { return }
    tally.add(workers, to: CountKey(.status, TallyPlan.lowIncomeWorkers, .person))
  }

  private mutating func addChildren(of household: Household, as status: Status) {
    guard collected.children else { return }
    let numbers = [
      ("-children", household.children), ("-children-health", household.childrenShortOfHealth),
      ("-children-education", household.childrenShortOfEducation),
    ]
    for (item, number) in numbers {
      tally.add(number ?? 0, to: CountKey(.childDeprivation, status.rawValue + item, .person))
    }
  }
}
