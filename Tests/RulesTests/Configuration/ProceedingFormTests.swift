import Foundation
import Provenance
import Survey
import TestSupport
import Testing

@testable import Rules

/// What has to lie between the days of a review, as the shipped configuration says it.
@Suite struct ProceedingFormTests {
  private func check(_ rule: RuleID) throws -> ProceedingCheck {
    try #require(try ShippedRules.rulebook().proceedings.checks.first { $0.rule == rule })
  }

  /// November 2026: the 9th is a Monday, the 14th a Saturday.
  @Test(arguments: [
    ("2026-11-09", "2026-11-11", true),  // Monday to Wednesday
    ("2026-11-09", "2026-11-10", false),
    ("2026-11-13", "2026-11-16", false),  // Friday to Monday: two
    ("2026-11-13", "2026-11-17", true),
    ("2026-11-14", "2026-11-17", false),  // from a Saturday
    ("2026-11-14", "2026-11-18", true),
    ("2026-11-11", "2026-11-09", false),
  ])
  func postingLastsThreeWorkingDays(from: String, to: String, isEnough: Bool) throws {
    let (first, last) = (try #require(Day(from)), try #require(Day(to)))
    #expect(try check("TB-063").isSatisfied(from: first, to: last) == isEnough)
  }

  @Test func decisionsFollowPostings() throws {
    let day = try #require(Day("2026-11-11"))
    let before = try #require(Day("2026-11-10"))
    for rule in ["TB-062", "TB-064", "TB-065"] as [RuleID] {
      #expect(try check(rule).isSatisfied(from: day, to: day))
      #expect(try check(rule).isSatisfied(from: before, to: day))
      #expect(try !check(rule).isSatisfied(from: day, to: before))
    }
  }

  /// A year of 365 days that begins on a Thursday has 261 Mondays to Fridays.
  @Test func workingDaysOfAYear() throws {
    let (first, last) = (try #require(Day("2026-01-01")), try #require(Day("2026-12-31")))
    #expect(ProceedingCheck.workingDays(from: first, through: last) == 261)
    let (early, end) = (try #require(Day("0001-01-01")), try #require(Day("0001-01-07")))
    #expect(ProceedingCheck.workingDays(from: early, through: end) == 5)
  }

  @Test func checksNameFindingsThatHaveWords() throws {
    let file = ConfigurationFile(
      name: "proceedings.yaml",
      text: """
        columns: []
        checks:
          - {rule: TB-999, from: meeting, to: decision, at-least: 0, count: days, source: "x"}
        """)
    #expect(throws: RulebookErrors.self) { try ProceedingsFile(file).checkRules(among: ["TB-062"]) }
    #expect(try ProceedingsFile(nil).form.checks.isEmpty)
  }
}
