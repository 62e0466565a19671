import Foundation
import Provenance
import Survey
import Testing

@testable import Rules

/// One commune with 200 households: 20 poor ones in 2021 and 17 in 2022 under the standard of 2022, 15 in 2027 and 12 in 2028 under
/// that of 2027, and 2026 counted under the standard of 2022 with 10.
struct PlanAssessmentTests {
  private static let area = PlanArea(level: .commune, code: "12424")
  private static let rate = PlanIndicator(
    id: "poverty-rate", label: BilingualText("rate"), unit: .percent,
    counted: [CountKey(.status, "poor", .household)], whole: [CountKey(.population, "all", .household)])
  private static let access = PlanIndicator(
    id: "access", label: BilingualText("access"), unit: .percent,
    counted: [CountKey(.status, "poor", .household)], whole: [CountKey(.population, "all", .household)],
    isComplement: true)
  private static let watched = PlanIndicator(
    id: "merit", label: BilingualText("merit"), unit: .household,
    counted: [CountKey(.targetGroup, "poor-merit", .household)], isZeroWatched: true)
  private static let jobs = PlanIndicator(
    id: "jobs", label: BilingualText("jobs"), unit: .person, isSummed: true)

  private static func counted(_ poor: Int, merit: Int = 0, _ standard: StandardID) -> PlanAssessment.Counted {
    PlanAssessment.Counted(
      standard: standard,
      tally: Tally([
        CountKey(.status, "poor", .household): poor, CountKey(.population, "all", .household): 200,
        CountKey(.targetGroup, "poor-merit", .household): merit,
      ]))
  }

  private static let years: [Int: [PlanAssessment.Counted]] = [
    2021: [counted(20, merit: 1, "VN2022")], 2022: [counted(17, "VN2022")], 2026: [counted(10, "VN2022")],
    2027: [counted(15, "VN2027")], 2028: [counted(12, "VN2027")],
  ]

  private static func promise(
    _ year: Int, _ direction: PlanTarget.Direction, _ comparator: PlanTarget.Comparator, _ value: String,
    of indicator: String = "poverty-rate"
  ) throws -> PlanTarget {
    PlanTarget(
      area: area, indicator: indicator, year: year, direction: direction, comparator: comparator,
      value: try #require(Decimal(string: value)), source: "plan")
  }

  private static func verdict(
    _ target: PlanTarget, series: [SeriesValue] = []
  ) throws -> PlanAssessment.Verdict? {
    let assessment = PlanAssessment(
      indicators: [rate, access, jobs], targets: [target], series: series, counted: [area: years])
    return try #require(assessment.lines.first { $0.target != nil }).verdict
  }

  @Test func toAndBy() throws {
    // 17 of 200 are 8.5 %; from 10 % that is a fall by 1.5 points.
    #expect(try Self.verdict(Self.promise(2022, .to, .atMost, "8.5")) == .met)
    #expect(try Self.verdict(Self.promise(2022, .to, .less, "8.5")) == .missed)
    #expect(try Self.verdict(Self.promise(2022, .by, .atLeast, "1.5")) == .met)
    #expect(try Self.verdict(Self.promise(2022, .by, .atLeast, "1.6")) == .missed)
    #expect(try Self.verdict(Self.promise(2022, .to, .atLeast, "91.5", of: "access")) == .met)
    #expect(try Self.verdict(Self.promise(2022, .to, .atLeast, "91.6", of: "access")) == .missed)
  }

  @Test func aYearWithoutCountsIsOpen() throws {
    #expect(try Self.verdict(Self.promise(2023, .to, .atMost, "8")) == .open)
    // The year before has no counts: how much it fell is not known.
    #expect(try Self.verdict(Self.promise(2026, .by, .atLeast, "1")) == .open)
  }

  @Test func nothingIsComparedAcrossAStandard() throws {
    #expect(try Self.verdict(Self.promise(2027, .by, .atLeast, "1")) == .seriesBreak)
    #expect(try Self.verdict(Self.promise(2027, .to, .atMost, "8")) == .met)
    #expect(try Self.verdict(Self.promise(2028, .by, .atLeast, "1.5")) == .met)
    let assessment = PlanAssessment(
      indicators: [Self.rate], targets: [try Self.promise(2027, .to, .atMost, "8")], series: [],
      counted: [Self.area: Self.years])
    let after = try #require(assessment.lines.first { $0.year == 2027 })
    #expect(after.seriesBreak == PlanAssessment.SeriesBreak(from: "VN2022", to: "VN2027"))
    #expect(after.reduction == nil)
    #expect(after.fewer == nil)
    let next = try #require(assessment.lines.first { $0.year == 2022 })
    #expect(next.seriesBreak == nil)
    #expect(next.fewer == 3)
    #expect(next.reduction?.number == Decimal(string: "1.5"))
  }

  /// 2021 on both standards: 6 poor on the old one after 8 in 2020, 20 on the new one, then 17 in 2022.
  @Test func aYearWithTwoStandards() throws {
    let counted: [Int: [PlanAssessment.Counted]] = [
      2020: [Self.counted(8, "VN2016")], 2021: [Self.counted(6, "VN2016"), Self.counted(20, "VN2022")],
      2022: [Self.counted(17, "VN2022")],
    ]
    func promise(_ year: Int, under standard: StandardID?) throws -> PlanTarget {
      PlanTarget(
        area: Self.area, indicator: "poverty-rate", year: year, direction: .by, comparator: .atLeast,
        value: try #require(Decimal(string: "1.5")), source: "plan", standard: standard)
    }
    func lines(_ targets: [PlanTarget]) -> [PlanAssessment.Line] {
      PlanAssessment(indicators: [Self.rate], targets: targets, series: [], counted: [Self.area: counted])
        .lines
    }
    let shown = lines([try promise(2021, under: nil), try promise(2022, under: nil)])
    #expect(shown.map(\.year) == [2020, 2021, 2021, 2022])
    #expect(shown.map(\.standard) == ["VN2016", "VN2016", "VN2022", "VN2022"])
    #expect(shown.map(\.isBeside) == [false, false, true, false])
    #expect(shown.map(\.fewer) == [nil, 2, nil, 3])
    // From 4 % to 3 % is one point; the promise of 2021 is about the official result.
    #expect(shown.map(\.verdict) == [nil, .missed, nil, .met])
    #expect(shown.map { $0.seriesBreak?.to } == [nil, nil, "VN2022", nil])
    let other = lines([try promise(2021, under: "VN2022")])
    #expect(other.map(\.verdict) == [nil, nil, .seriesBreak, nil])
  }

  @Test func aPublishedValueIsOfItsStandard() throws {
    func value(_ standard: StandardID?) throws -> SeriesValue {
      SeriesValue(
        area: Self.area, indicator: "poverty-rate", years: 2020...2020,
        value: PlanValue(written: try #require(Decimal(string: "4.5"))), source: "report", standard: standard)
    }
    func line(_ series: [SeriesValue]) throws -> PlanAssessment.Line {
      let lines = PlanAssessment(
        indicators: [Self.rate], targets: [], series: series,
        counted: [Self.area: [2021: [Self.counted(6, "VN2016")]]]
      ).lines
      return try #require(lines.last)
    }
    // 6 of 200 are 3 %.
    #expect(try line([value("VN2016")]).reduction?.number == Decimal(string: "1.5"))
    #expect(try line([value("VN2022")]).reduction == nil)
    #expect(try line([value(nil)]).reduction == nil)
    #expect(try line([value(nil)]).seriesBreak?.to == "VN2016")
  }

  @Test func whatIsOnlyShownIsNotJudged() {
    let assessment = PlanAssessment(
      indicators: [Self.rate], targets: [], series: [],
      watched: [WatchedIndicator(area: Self.area, indicator: "poverty-rate")],
      counted: [Self.area: Self.years])
    #expect(assessment.lines.map(\.year) == [2021, 2022, 2026, 2027, 2028])
    #expect(assessment.lines.allSatisfy { $0.verdict == nil && $0.target == nil })
  }

  @Test func whatIsWatchedToBeZero() throws {
    let assessment = PlanAssessment(
      indicators: [Self.rate, Self.watched], targets: [try Self.promise(2022, .to, .atMost, "8")], series: [],
      counted: [Self.area: Self.years])
    let watched = assessment.lines.filter { $0.indicator.id == "merit" }
    #expect(watched.first { $0.year == 2021 }?.verdict == .missed)
    #expect(watched.first { $0.year == 2022 }?.verdict == .met)
  }

  @Test func thePrintedNumberIsJudged() throws {
    // 18 of 1,241 are 1.4504…, printed 1.45.
    let value = PlanValue(count: 18, of: 1241)
    #expect(value.satisfies(.atMost, try #require(Decimal(string: "1.45"))) == false)
    #expect(value.asPrinted.satisfies(.atMost, try #require(Decimal(string: "1.45"))) == true)
  }

  private static func value(_ years: ClosedRange<Int>, _ number: Int) -> SeriesValue {
    SeriesValue(
      area: area, indicator: "jobs", years: years, value: PlanValue(written: Decimal(number)), source: "annex"
    )
  }

  @Test func totalsOfPeriods() {
    let years = [(2021, 75), (2022, 85), (2023, 90), (2024, 95), (2025, 105)].map { Self.value($0...$0, $1) }
    func wrong(_ series: [SeriesValue]) -> [PlanAssessment.WrongTotal] {
      PlanAssessment(indicators: [Self.jobs], targets: [], series: series, counted: [:]).wrongTotals
    }
    #expect(wrong(years + [Self.value(2021...2025, 450)]).isEmpty)
    let found = wrong(years + [Self.value(2021...2025, 364)])
    #expect(found.count == 1)
    #expect(found.first?.sum.number == 450)
    // Without one of the years nothing can be said.
    #expect(wrong(Array(years.dropLast()) + [Self.value(2021...2025, 364)]).isEmpty)
  }

  @Test func aValueKnownToBeBelowANumber() {
    let value = PlanValue(written: 1, isBelow: true)
    #expect(value.satisfies(.less, 1) == true)
    #expect(value.satisfies(.atMost, 2) == true)
    #expect(value.satisfies(.less, Decimal(string: "0.5") ?? 0) == nil)
    #expect(value.satisfies(.atLeast, 1) == false)
  }

  @Test func filesSayWhereTheyAreWrong() throws {
    let head = "area_level,area_code,indicator,year,direction,comparator,value,source\n"
    let right = ConfigurationFile(name: "t.csv", text: head + "commune,12424,jobs,2025,to,>=,500,plan\n")
    #expect(try PlanFiles.targets(right, indicators: [Self.jobs]).first?.value == 500)
    let wrong = ConfigurationFile(
      name: "t.csv",
      text: head + "commune,12424,jobs,2025,to,>=,500,plan\ncommune,12424,works,2025,to,>=,5,p\n")
    let errors = #expect(throws: RulebookErrors.self) {
      try PlanFiles.targets(wrong, indicators: [Self.jobs])
    }
    #expect(errors?.errors.first?.place.line == 3)
    let series = ConfigurationFile(
      name: "s.csv",
      text: "area_level,area_code,indicator,year,value,source\ncommune,12424,jobs,2025-2021,5,p\n")
    #expect(throws: RulebookErrors.self) { try PlanFiles.series(series, indicators: [Self.jobs]) }
    let named = ConfigurationFile(
      name: "t.csv",
      text: "area_level,area_code,indicator,year,standard,direction,comparator,value,source\n"
        + "commune,12424,jobs,2025,VN2022,to,>=,500,plan\ncommune,12424,jobs,,,watch,,,plan\n")
    #expect(
      try PlanFiles.targets(named, indicators: [Self.jobs], standards: ["VN2022"]).map(\.standard) == [
        "VN2022"
      ])
    #expect(
      try PlanFiles.watched(named, indicators: [Self.jobs])
        == [WatchedIndicator(area: Self.area, indicator: "jobs")])
    #expect(throws: RulebookErrors.self) {
      try PlanFiles.targets(named, indicators: [Self.jobs], standards: ["VN2016"])
    }
  }
}
