import Provenance
import Survey
import Testing

@testable import Reports

/// The flow of households into and out of poverty.
@Suite struct MovementFlowTests {
  /// ```
  ///            đầu kỳ  →cận/→nghèo  vượt  khác  chưa rõ  đến  tái  mới  khác  cuối kỳ
  /// nghèo        100        20       30     4       1      6    2    3     5       61
  /// cận nghèo     50         6       10     0       0     20    0    7     0       61
  /// ```
  private func area(poorEnd: Int = 61, arrivedNearPoor: Int = 20) -> AreaReport {
    var tally = Tally()
    func set(_ table: TallyTable, _ items: [String: Int]) {
      for (item, number) in items { tally.add(number, to: CountKey(table, item, .household)) }
    }
    set(
      .movementPoor,
      [
        "start": 100, "became-near-poor": 20, "rose-above": 30, "other-decrease": 4, "unexplained": 1,
        "near-poor-became-poor": 6, "fell-back": 2, "newly-arisen": 3, "other-increase": 5, "end": poorEnd,
      ])
    set(
      .movementNearPoor,
      [
        "start": 50, "became-poor": 6, "rose-above": 10, "other-decrease": 0,
        "poor-became-near-poor": arrivedNearPoor, "fell-back": 0, "newly-arisen": 7, "other-increase": 0,
        "end": 61,
      ])
    return AreaReport(
      level: .commune, code: "11111", name: "Xã A", parent: nil, tally: tally, coverage: Coverage())
  }

  /// 100 − 20 − 30 − 4 − 1 = 45 stay poor, 50 − 6 − 10 = 34 stay near-poor; 45 + 6 + 2 + 3 + 5 = 61; 34 + 20 + 7 = 61.
  @Test func everyHouseholdIsInOneStream() throws {
    let flow = try #require(MovementFlow(area()))
    #expect(
      flow.streams.map { "\($0.source.rawValue) → \($0.goal.rawValue): \($0.households)" } == [
        "poor → poor: 45", "poor → near-poor: 20", "poor → rose-above: 30", "poor → other-decrease: 4",
        "poor → unexplained: 1", "near-poor → poor: 6", "near-poor → near-poor: 34",
        "near-poor → rose-above: 10", "fell-back → poor: 2", "newly-arisen → poor: 3",
        "newly-arisen → near-poor: 7", "other-increase → poor: 5",
      ])
    #expect(flow.total(of: MovementFlow.Source.poor) == 100)
    #expect(flow.total(of: MovementFlow.Source.nearPoor) == 50)
    #expect(flow.total(of: MovementFlow.Goal.poor) == 61)
    #expect(flow.total(of: MovementFlow.Goal.nearPoor) == 61)
    #expect(flow.total(of: MovementFlow.Goal.roseAbove) == 40)
  }

  @Test func aFlowThatDoesNotCloseIsNotDrawn() {
    #expect(MovementFlow(area(poorEnd: 62)) == nil)
    #expect(MovementFlow(area(arrivedNearPoor: 21)) == nil)
    #expect(MovementFlow(area(poorEnd: 200)) == nil)
  }

  @Test func aDrawingSaysEveryStreamInWords() throws {
    let flow = try #require(MovementFlow(area()))
    var page = Markup()
    page.doctype()
    FlowDrawing(flow: flow, language: .vietnamese).draw(into: &page, name: "flow")
    let reading = try PageReading(page.text)
    #expect(
      reading.texts("desc").first?.hasPrefix(
        "Hộ nghèo đầu kỳ → Hộ nghèo cuối kỳ: 45; Hộ nghèo đầu kỳ → Hộ cận nghèo cuối kỳ: 20; ") == true)
    #expect(reading.elements.filter { $0.name == "path" }.count == 12)
    let numbers = reading.elements.filter { $0.attributes["class"] == "on-band" }.map(\.text)
    #expect(numbers == ["45", "20", "30", "4", "1", "6", "34", "10", "2", "3", "7", "5"])
  }
}
