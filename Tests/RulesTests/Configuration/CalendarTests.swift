import Foundation
import Provenance
import Survey
import TestSupport
import Testing

@testable import Rules

/// The days by which results are due, of the country and of places with days of their own.
@Suite struct CalendarTests {
  private func days(_ round: RoundID, in areas: [AreaCode] = []) throws -> [String] {
    let rulebook = try ShippedRules.rulebook()
    let round = try #require(rulebook.rounds[round])
    return rulebook.calendar.deadlines(of: round, in: areas).map { "\($0.deadline.id) \($0.lastDay)" }
  }

  /// Decision 24/2021/QĐ-TTg, article 3 and 7: before 15/11, to the end of 14/12, before 20/12; the 5th of each month.
  @Test func nationalDays() throws {
    #expect(try days("2026") == ["preliminary 2026-11-14", "review-end 2026-12-14", "official 2026-12-19"])
    #expect(try days("2026-03") == ["monthly 2026-04-05"])
    #expect(try days("2026-08") == ["monthly 2026-09-05"])
  }

  @Test func monthlyRoundsBeginOnThe15thAndLookBackOnNone() throws {
    let rounds = try ShippedRules.rulebook().rounds.values.filter { $0.kind == .monthly }
    #expect(rounds.map(\.id.rawValue).sorted() == (1...8).map { "2026-0\($0)" })
    for round in rounds {
      #expect(round.review.firstDay?.day == 15)
      #expect(round.earlierRound == nil && round.preliminaryBefore == nil)
    }
    // Fifteen days from the start, the first not counted.
    #expect(rounds.first { $0.id == "2026-02" }?.review.lastDay == Day("2026-03-02"))
  }

  private func file(_ text: String) throws -> CalendarFile {
    var names = UniqueNames()
    return try CalendarFile(ConfigurationFile(name: "calendars/x.yaml", text: text), names: &names)
  }

  private func text(_ day: String, id: String = "preliminary", more: String = "") -> String {
    """
    id: x
    area: "12"
    warn-days: 3
    deadlines:
      - {id: \(id), rounds: periodic, \(day), title: {vi: "a", en: "b"}, expects: [], source: "KH 1"\(more)}
    """
  }

  @Test func aPlaceReplacesAndAddsDays() throws {
    let rulebook = try ShippedRules.rulebook()
    let round = try #require(rulebook.rounds["2026"])
    func days(_ text: String, in areas: [AreaCode]) throws -> [String] {
      ReviewCalendar(parts: rulebook.calendar.parts + [try file(text).part]).deadlines(of: round, in: areas)
        .map { "\($0.deadline.id) \($0.lastDay) \($0.deadline.warningDays)" }
    }
    let national = ["preliminary 2026-11-14 7", "review-end 2026-12-14 7", "official 2026-12-19 7"]
    #expect(
      try days(text("by: \"11-05\""), in: ["12"]) == ["preliminary 2026-11-05 3"] + national.dropFirst())
    #expect(
      try days(text("before: \"12-05\"", id: "district", more: ", warn-days: 10"), in: ["12", "03424"])
        == [national[0], "district 2026-12-04 10"] + national.dropFirst())
    #expect(try days(text("by: \"11-05\""), in: ["86"]) == national)
  }

  @Test(arguments: [
    ("by: \"02-29\"", "date"), ("by: \"31-12\"", "date"), ("by: soon", "date"), ("expected: 1", "expected"),
    ("by: \"11-05\", before: \"11-06\"", "by"),
  ])
  func mistakesAreNamed(day: String, says: String) throws {
    let errors = #expect(throws: RulebookErrors.self) { _ = try file(text(day)) }
    #expect(errors?.errors.contains { $0.message.english.contains(says) } == true)
  }

  @Test func aPlaceThatIsNoneIsAnError() throws {
    let part = try file(text("by: \"11-05\""))
    let tree = try ShippedRules.rulebook().areas
    #expect(throws: Never.self) { try part.checkArea(among: tree) }
    #expect(throws: RulebookErrors.self) { try part.checkArea(among: AreaTree([])) }
  }
}
