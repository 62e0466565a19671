import Foundation
import Provenance
import Rules
import Survey
import Testing

@Suite struct StrictNodeTests {
  private func root(_ yaml: String) throws -> StrictNode {
    try StrictNode(ConfigurationFile(name: "standards/VN2016.yaml", text: yaml))
  }

  @Test func readsEachTypeAsAsked() throws {
    let node = try root(
      """
      id: VN2016
      year: 2016
      line: 700000
      share: 30.5
      poor: true
      from: 2016-01-01
      kind: periodic
      code: "001"
      levels: [xã, huyện]
      label: { vi: Hộ nghèo, en: Poor household }
      note: |
        Two lines,
        kept apart.
      """)
    let keys = ["id", "year", "line", "share", "poor", "from", "kind", "code", "levels", "label", "note"]
    let mapping = try node.mapping(required: keys)
    #expect(try mapping.required("id").text() == "VN2016")
    #expect(try mapping.required("year").text() == "2016")
    #expect(try mapping.required("year").wholeNumber(in: 2011...2027) == 2016)
    #expect(try mapping.required("line").wholeNumber() == 700_000)
    #expect(try mapping.required("share").decimal() == Decimal(string: "30.5"))
    #expect(try mapping.required("line").decimal() == 700_000)
    #expect(try mapping.required("poor").flag())
    #expect(try mapping.required("from").day() == Day(year: 2016, month: 1, day: 1))
    #expect(try mapping.required("kind").word(of: ["periodic", "monthly"]) == "periodic")
    #expect(try mapping.required("kind").word(of: Kind.self) == .periodic)
    #expect(try mapping.required("code").text() == "001")
    let levels = try mapping.required("levels").list { node throws(RulebookErrors) in try node.text() }
    #expect(levels == ["xã", "huyện"])
    #expect(
      try mapping.required("label").bilingual()
        == BilingualText(vietnamese: "Hộ nghèo", english: "Poor household"))
    #expect(try mapping.required("note").text() == "Two lines,\nkept apart.")
    #expect(mapping.optional("missing") == nil)
    #expect(try mapping.required("from").place.description == "standards/VN2016.yaml:6:7")
  }

  @Test func theTrapsOfYAMLStayTexts() throws {
    let words = [
      "no", "yes", "on", "off", "y", "true", "1.0", "2019-01-01", "0x10", "1_000", "12:30", "1e3", "010",
    ]
    let items = try root(words.map { "- \($0)" }.joined(separator: "\n")).list()
    #expect(try items.map { try $0.text() } == words)
  }

  @Test func mappingsWithFreeKeysKeepTheirOrder() throws {
    let entries = try root("b: 1\na: 2\n10: 3").entries()
    #expect(entries.map(\.key.text) == ["b", "a", "10"])
    #expect(entries.map(\.key.place.line) == [1, 2, 3])
    #expect(try entries.map { try $0.value.wholeNumber() } == [1, 2, 3])
  }

  @Test func aByteOrderMarkAndCRLFAreTolerated() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a: 1\r\nb: x\r\n".utf8)
    let node = try StrictNode(ConfigurationFile(name: "a.yaml", bytes: bytes))
    let mapping = try node.mapping(required: ["a", "b"])
    #expect(try mapping.required("b").text() == "x")
    #expect(mapping.place.column == 1)
  }

  @Test func filesThatCannotBeReadAreNamed() throws {
    let error = try #require(throws: RulebookErrors.self) {
      _ = try ConfigurationFile(at: URL(filePath: "/nonexistent/x.yaml"), name: "x.yaml")
    }
    #expect(error.description == "x.yaml:1:1: The file cannot be read. Check that it exists and may be read.")
  }

  @Test func mistakesOfSeveralPartsComeTogether() throws {
    let node = try root("year: abc\nfrom: 2019-02-30\nid: x")
    let mapping = try node.mapping(required: ["id", "year", "from"])
    let errors = try #require(throws: RulebookErrors.self) {
      _ = try RulebookErrors.gathered(
        { () throws(RulebookErrors) in try mapping.required("from").day() },
        { () throws(RulebookErrors) in try mapping.required("id").text() },
        { () throws(RulebookErrors) in try mapping.required("year").wholeNumber() })
    }
    #expect(errors.errors.map(\.place.line) == [1, 2])
    let (id, year) = try RulebookErrors.gathered(
      { () throws(RulebookErrors) in try mapping.required("id").text() },
      { () throws(RulebookErrors) in try mapping.required("year").text() })
    #expect((id, year) == ("x", "abc"))
  }
}

private enum Kind: String, CaseIterable { case periodic, monthly }
