import Rules
import Survey
import TestSupport
import Testing

/// The lines of the tables in the order of the contract, written by hand.
@Suite struct TallyPlanTests {
  private func plan(_ id: StandardID, _ groups: [String]) throws -> TallyPlan {
    let rulebook = try ShippedRules.rulebook()
    return TallyPlan(
      standard: try #require(rulebook.standards[id]), codeLists: rulebook.codeLists, ethnicGroups: groups)
  }

  /// The lines of a table, "poor-kinh household of status/poor".
  private func lines(_ table: TallyTable, of plan: TallyPlan) -> [String] {
    plan.lines.filter { $0.key.table == table }.map { line in
      let base = line.base.map { " of \($0.table.rawValue)/\($0.item)" } ?? ""
      return "\(line.key.item) \(line.key.unit.rawValue)\(base)"
    }
  }

  @Test("The tables follow each other as the contract has them")
  func tables() throws {
    let plan = try plan("VN2016", ["kinh"])
    var order: [TallyTable] = []
    for line in plan.lines where order.last != line.key.table { order.append(line.key.table) }
    #expect(
      order.map(\.rawValue) == [
        "population", "status", "criterion", "ethnicity", "target-group", "deprivation-poor",
        "deprivation-near-poor", "cause-poor", "cause-near-poor", "wish-poor", "wish-near-poor", "will-poor",
        "movement-poor", "movement-near-poor", "child-deprivation",
      ])
    #expect(Set(plan.lines).count == plan.lines.count)
  }

  @Test("Population and status: household lines before person lines, each with its base")
  func populationAndStatus() throws {
    let plan = try plan("VN2016", ["kinh", "khmer"])
    #expect(
      lines(.population, of: plan) == [
        "all household", "all person", "kinh household of population/all",
        "khmer household of population/all", "dtts household of population/all",
      ])
    #expect(
      lines(.status, of: plan) == [
        "reviewed household of population/all", "poor household of population/all",
        "near-poor household of population/all", "multidimensional-poor household of population/all",
        "reviewed-not-poor household of status/reviewed", "average-living household of population/all",
        "undetermined household of population/all", "reviewed person of population/all",
        "poor person of population/all", "near-poor person of population/all",
        "multidimensional-poor person of population/all", "reviewed-not-poor person of status/reviewed",
        "average-living person of population/all", "undetermined person of population/all",
        "low-income-worker person of population/all",
      ])
    #expect(lines(.population, of: try self.plan("VN2022", [])) == ["all household", "all person"])
  }

  @Test("Criterion is of the old standard only")
  func criterion() throws {
    #expect(
      lines(.criterion, of: try plan("VN2016", [])) == [
        "income household of status/poor", "deprivation household of status/poor",
        "income-only household of status/poor", "deprivation-only household of status/poor",
        "both household of status/poor",
      ])
    #expect(lines(.criterion, of: try plan("VN2022", [])) == [])
  }

  @Test("An ethnic group has three rates of households and one of persons")
  func ethnicity() throws {
    #expect(
      lines(.ethnicity, of: try plan("VN2022", ["thai"])) == [
        "poor-thai household of status/poor", "poor-thai household of population/thai",
        "poor-thai household of population/all", "poor-thai person of status/poor",
        "poor-dtts household of status/poor", "poor-dtts household of population/dtts",
        "poor-dtts household of population/all", "poor-dtts person of status/poor",
        "near-poor-thai household of status/near-poor", "near-poor-thai household of population/thai",
        "near-poor-thai household of population/all", "near-poor-thai person of status/near-poor",
        "near-poor-dtts household of status/near-poor", "near-poor-dtts household of population/dtts",
        "near-poor-dtts household of population/all", "near-poor-dtts person of status/near-poor",
      ])
  }

  @Test("Target groups, and the deprivations in the order of the law after their sum")
  func groupsAndDeprivations() throws {
    let plan = try plan("VN2022", [])
    #expect(
      lines(.targetGroup, of: plan).prefix(10) == [
        "poor-social-protection household of status/poor", "poor-social-protection person of status/poor",
        "poor-no-labour-capacity household of status/poor", "poor-no-labour-capacity person of status/poor",
        "poor-merit household of status/poor", "poor-merit person of status/poor",
        "poor-local-minority household of status/poor", "poor-local-minority person of status/poor",
        "poor-female-head household of status/poor", "poor-female-head person of status/poor",
      ])
    #expect(
      lines(.deprivationNearPoor, of: plan) == ["total-deprivations deprivation"]
        + [
          "employment", "dependants", "nutrition", "health-insurance", "adult-education", "child-schooling",
          "housing-quality", "housing-area", "water-source", "toilet", "telecom", "information-means",
        ].map { "\($0) household of status/near-poor" })
  }

  @Test("Movement without bases, the two classes with their own ways, the unexplained remainder last")
  func movement() throws {
    let plan = try plan("VN2016", [])
    #expect(
      lines(.movementPoor, of: plan)
        == [
          "start", "became-near-poor", "rose-above", "other-decrease", "near-poor-became-poor", "fell-back",
          "newly-arisen", "other-increase", "end", "unexplained",
        ].flatMap { ["\($0) household", "\($0) person"] })
    #expect(
      lines(.movementNearPoor, of: plan)
        == [
          "start", "rose-above", "became-poor", "other-decrease", "poor-became-near-poor", "fell-back",
          "newly-arisen", "other-increase", "end", "unexplained",
        ].flatMap { ["\($0) household", "\($0) person"] })
  }

  @Test("Children, and of them those short of health care and of education")
  func children() throws {
    #expect(
      lines(.childDeprivation, of: try plan("VN2022", [])) == [
        "poor-children person", "poor-children-health person of child-deprivation/poor-children",
        "poor-children-education person of child-deprivation/poor-children", "near-poor-children person",
        "near-poor-children-health person of child-deprivation/near-poor-children",
        "near-poor-children-education person of child-deprivation/near-poor-children",
      ])
  }
}
