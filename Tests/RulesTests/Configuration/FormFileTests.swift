import Provenance
import Survey
import TestSupport
import Testing

@testable import Rules

/// Forms as configuration: what is wrong is said with file, line and column before anything is printed.
@Suite struct FormFileTests {
  /// A form of one column of counts and a share, with one line changed or added.
  private func text(columns: String, more: String = "", sheet: String = "Biểu 1") -> String {
    """
    id: X
    sheet: {vi: "\(sheet)", en: "Table 1"}
    title: {vi: "a", en: "b"}
    unit: {vi: "a", en: "b"}
    standards: [VN2016]
    levels: [commune]
    tables: [status]
    source: "thử"
    columns:
    \(columns)
    \(more)
    """
  }

  private func mistakes(_ texts: String...) throws -> [String] {
    let rulebook = try ShippedRules.rulebook()
    do {
      _ = try FormFiles.forms(
        texts.map { ConfigurationFile(name: "forms/x.yaml", text: $0) },
        standards: rulebook.standards.values.sorted { $0.id < $1.id }, lists: rulebook.codeLists)
      return []
    } catch {
      return error.errors.map { $0.line(in: .english) }
    }
  }

  private let count = #"  - {id: poor, title: {vi: "a", en: "b"}, line: "status/poor:household"}"#

  @Test func aSoundFormHasNoMistakes() throws {
    #expect(try mistakes(text(columns: count)).isEmpty)
  }

  @Test func anUnknownKeyIsNamedWithItsPlace() throws {
    #expect(
      try mistakes(text(columns: count, more: "totle: first")) == [
        "forms/x.yaml:11:1: There is no key “totle”. The nearest key is “total”."
      ])
  }

  @Test func anUnknownLineOfTheTablesIsNamedWithTheNearest() throws {
    let column = #"  - {title: {vi: "a", en: "b"}, line: "status/por:household"}"#
    #expect(
      try mistakes(text(columns: column)) == [
        "forms/x.yaml:10:39: The tally table has no line “status/por:household”. The nearest is “status/poor:household”. "
          + "Write it like status/poor:household."
      ])
    // Criteria are those of 2016; a cause of 2022 is none of 2016.
    let cause = #"  - {title: {vi: "a", en: "b"}, line: "cause-poor/labour-skills:household"}"#
    #expect(try mistakes(text(columns: cause)).count == 1)
  }

  @Test func aColumnThatIsMadeOfItselfIsAMistake() throws {
    let columns = """
        - {id: one, title: {vi: "a", en: "b"}, sum: [two]}
        - {id: two, title: {vi: "a", en: "b"}, sum: [three, "-one"]}
        - {id: three, title: {vi: "a", en: "b"}, line: "status/poor:household"}
      """
    #expect(
      try mistakes(text(columns: columns)) == [
        "forms/x.yaml:10:5: The column “one” is made of itself. Correct sum or share."
      ])
  }

  @Test func aShareIsNotAdded() throws {
    let columns = """
        - {id: poor, title: {vi: "a", en: "b"}, line: "status/poor:household"}
        - {id: rate, title: {vi: "a", en: "b"}, share: {count: poor, of: "population/all:household"}}
        - {title: {vi: "a", en: "b"}, sum: [poor, rate]}
      """
    #expect(
      try mistakes(text(columns: columns)) == [
        "forms/x.yaml:12:5: The column “rate” is a share, which is neither added nor divided. Use a column of counts."
      ])
  }

  @Test func aColumnThatIsNotThereIsNamed() throws {
    let column =
      #"  - {id: poor, title: {vi: "a", en: "b"}, share: {count: pour, of: "population/all:household"}}"#
    #expect(try mistakes(text(columns: column)).first?.contains("There is no column “pour”") == true)
  }

  @Test(
    arguments: [
      #"  - {title: {vi: "a", en: "b"}}"#,
      #"  - {title: {vi: "a", en: "b"}, line: "status/poor:household", columns: [{title: {vi: "a", en: "b"}, line: "status/poor:household"}]}"#,
      #"  - {title: {vi: "a", en: "b"}, line: "status/poor:household", share: {count: a, of: b}}"#,
    ])
  func aColumnHasOneOrigin(column: String) throws {
    #expect(
      try mistakes(text(columns: column)).first?.hasPrefix("forms/x.yaml:10:5: A column needs one of") == true
    )
  }

  @Test func namesAreTakenOnceForEachStandard() throws {
    #expect(try mistakes(text(columns: count), text(columns: count)).first?.contains("“X”") == true)
    #expect(
      try mistakes(text(columns: count), text(columns: count).replacing("VN2016", with: "VN2022")).isEmpty)
  }

  @Test func aSheetHasANameThatExcelTakes() throws {
    #expect(
      try mistakes(text(columns: count, sheet: "Biểu 1/2")).first?.contains("cannot name a sheet") == true)
  }

  /// R1 to R13 in use, and three tables of answers of the office's own; no number is confirmed.
  @Test func formsAreShipped() throws {
    let forms = try ShippedRules.rulebook().forms
    func names(_ standard: StandardID) -> [String] {
      forms.filter { $0.standards.contains(standard) }.map(\.id)
    }
    let common = (1...13).map { "R\($0)" }
    #expect(names("VN2022") == common + ["R17"])
    #expect(names("VN2027") == common + ["R17"])
    #expect(names("VN2016") == common + ["R16", "R17", "R18", "M2", "M3"])
    #expect(forms.allSatisfy { $0.number?.isConfirmed != true && !$0.warnings.isEmpty })
    #expect(forms.filter(\.isForLocalLines).map(\.id) == ["R1", "R1"])
  }
}
