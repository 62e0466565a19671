import Provenance
import Survey
import TestSupport
import Testing

@testable import Rules

/// Lists of households as configuration: what is wrong is said with file, line and column before anything is printed.
@Suite struct ListFormFileTests {
  private func text(_ columns: String, id: String = "X", more: String = "") -> String {
    """
    id: \(id)
    sheet: {vi: "a", en: "b"}
    title: {vi: "a", en: "b"}
    standards: [VN2022]
    levels: [commune]
    households: {now: [poor]}
    rows: members
    source: "thử"
    columns:
      - \(columns)
    \(more)
    """
  }

  private func mistakes(_ text: String) throws -> [String] {
    let rulebook = try ShippedRules.rulebook()
    do {
      _ = try ListFormFile.lists(
        [ConfigurationFile(name: "lists/x.yaml", text: text)], beside: rulebook.forms,
        standards: rulebook.standards.values.sorted { $0.id < $1.id }, lists: rulebook.codeLists)
      return []
    } catch {
      return error.errors.map { $0.line(in: .english) }
    }
  }

  @Test func aSoundListHasNoMistakes() throws {
    #expect(try mistakes(text(#"{title: {vi: "a", en: "b"}, field: name}"#)).isEmpty)
  }

  @Test func aFactThatIsNoneIsNamedWithTheNearest() throws {
    let found = try mistakes(text(#"{title: {vi: "a", en: "b"}, field: nam}"#))
    #expect(found.first?.hasPrefix("lists/x.yaml:10:") == true && found.first?.contains("“name”") == true)
  }

  /// A wish of 2016 is none of 2022.
  @Test func aCrossNeedsACodeOfTheStandard() throws {
    let found = try mistakes(text(#"{title: {vi: "a", en: "b"}, tick: "wish/labour-export"}"#))
    #expect(found.first?.contains("labour-export") == true)
    #expect(try mistakes(text(#"{title: {vi: "a", en: "b"}, tick: "hope/x"}"#)).count == 1)
  }

  @Test func aColumnHasOneOrigin() throws {
    #expect(
      try mistakes(text(#"{title: {vi: "a", en: "b"}}"#)) == [
        "lists/x.yaml:10:5: A column of a list needs one of: field, tick, columns."
      ])
  }

  @Test func aNameOfAFormIsTaken() throws {
    #expect(
      try mistakes(text(#"{title: {vi: "a", en: "b"}, field: name}"#, id: "R1")).first?.contains("“R1”")
        == true)
  }

  @Test func listsAreShipped() throws {
    let lists = try ShippedRules.rulebook().householdLists
    #expect(
      Set(lists.map(\.id)) == [
        "R14", "R15", "NN1", "NN2", "DS1", "DS2", "DS3", "PL1", "PL2", "PL3", "PL4",
      ])
    #expect(lists.allSatisfy { $0.number?.isConfirmed != true && !$0.warnings.isEmpty })
  }
}
