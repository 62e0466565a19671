import Foundation
import Provenance
import Rules
import Survey
import TestSupport
import Testing

@Suite struct TableFileTests {
  private func table(_ csv: String) throws -> TableFile {
    try TableFile(
      ConfigurationFile(name: "areas.csv", text: csv), required: ["code", "name"],
      optional: ["from", "count"])
  }

  @Test func readsValuesByColumnName() throws {
    let table = try table("name,code,from\nXã A,00001,2016-01-01\nXã B,00002,\n")
    let rows = Array(table.rows)
    #expect(try rows.map { try $0.text("code") } == ["00001", "00002"])
    #expect(try rows.map { try $0.text("name") } == ["Xã A", "Xã B"])
    #expect(try rows[0].day("from") == Day(year: 2016, month: 1, day: 1))
    #expect(try rows[1].optionalDay("from") == nil)
    #expect(try rows[1].optionalText("count") == nil)
    #expect(rows.map(\.line) == [2, 3])
    #expect(table.name == "areas.csv")
  }

  @Test(arguments: [
    ("code,name\r\n1,a\r\n", [["1", "a"]]),
    ("code,name\n1,a", [["1", "a"]]),
    ("\u{FEFF}code,name\n1,a\n", [["1", "a"]]),
    ("code,name\n", []),
    ("code,name", []),
    ("code,name\n1,\"a, b\"\n", [["1", "a, b"]]),
    ("code,name\n1,\"say \"\"hi\"\"\"\n", [["1", "say \"hi\""]]),
    ("code,name\n1,\"two\nlines\"\n2,b\n", [["1", "two\nlines"], ["2", "b"]]),
    ("code,name\n1,\"\"\n", [["1", ""]]),
    ("code,name\n1,\"\"\"\"\n", [["1", "\""]]),
    ("\"code\",\"name\"\n1,a\n", [["1", "a"]]),
    ("code,name\n,\n", [["", ""]]),
    ("code,name\n1, a \n", [["1", " a "]]),
    ("code,name\n1,Đắk Lắk", [["1", "Đắk Lắk"]]),
    ("code,name\n1,\"a\"", [["1", "a"]]),
    ("code,name\n1,\"a\r\nb\"\r\n", [["1", "a\r\nb"]]),
  ]) func readsRFC4180(csv: String, expected: [[String]]) throws {
    let rows = try table(csv).rows.map { [try $0.field("code").text, try $0.field("name").text] }
    #expect(rows == expected)
  }

  @Test(arguments: [
    ("", ["1:1: The file is empty. Fill it in or remove it."]),
    (
      "code,nane\n1,a",
      [
        "1:1: The column “name” is missing. Add it to the header row.",
        "1:6: There is no column “nane”. The nearest column is “name”.",
      ]
    ),
    ("code\n1", ["1:1: The column “name” is missing. Add it to the header row."]),
    ("code,name,village\n", ["1:11: There is no column “village”. Remove or correct it."]),
    ("code,name,code\n", ["1:11: The column “code” is there twice. Keep one."]),
    (
      "code,name\n1\n2,b\n3,c,d\n",
      [
        "2:1: The row has 1 fields, the header 2. Make them agree.",
        "4:1: The row has 3 fields, the header 2. Make them agree.",
      ]
    ),
    ("code,name\n1,a\n\n2,b\n", ["3:1: The line is blank. Delete it."]),
    ("code,name\n1,a\n\n", ["3:1: The line is blank. Delete it."]),
    ("\ncode,name\n", ["1:1: The line is blank. Delete it."]),
    (
      "code,name\n1,\"a\n2,b\n",
      ["2:3: The field opens with a quote that is never closed. Add \" at its end."]
    ),
    (
      "code,name\n1,a\"b\n",
      ["2:4: The quote is out of place. Quote the whole field and double (\"\") the quotes in it."]
    ),
    (
      "code,name\n1,\"a\"b\n",
      ["2:5: The quote is out of place. Quote the whole field and double (\"\") the quotes in it."]
    ),
    (
      "code,name\n1\n2,đ \"x\"\n",
      [
        "2:1: The row has 1 fields, the header 2. Make them agree.",
        "3:5: The quote is out of place. Quote the whole field and double (\"\") the quotes in it.",
      ]
    ),
    ("code,name\r1,a\r", ["1:10: The line ending is malformed. Save the file with LF or CRLF line endings."]),
    ("code,name\n1,a\r", ["2:4: The line ending is malformed. Save the file with LF or CRLF line endings."]),
  ]) func refusesWhatIsMalformed(csv: String, expected: [String]) throws {
    let errors = try #require(throws: RulebookErrors.self, "\(csv)") { _ = try table(csv) }
    #expect(errors.errors.map(\.description) == expected.map { "areas.csv:" + $0 })
  }

  @Test func valuesHavePlaces() throws {
    let row = try #require(try table("code,name,from,count\n1,\"two\nlines\",5/10/2019,đ\n").rows.first)
    func error(_ read: () throws -> Void) throws -> String {
      try #require(throws: RulebookErrors.self) { try read() }.description
    }
    #expect(
      try error { _ = try row.day("from") }
        == "areas.csv:3:8: “5/10/2019” is not a date. Write it as year-month-day, like 2019-10-05.")
    #expect(
      try error { _ = try row.wholeNumber("count") }
        == "areas.csv:3:18: “đ” is not a whole number. Write it like 12, without points or leading zeros.")
    #expect(
      try error { _ = try row.text("village") }
        == "areas.csv:2:1: There is no column “village”. Remove or correct it.")
    #expect(try error { _ = try row.flag("code") }.hasPrefix("areas.csv:2:1: “1” is neither"))
    #expect(try error { _ = try row.decimal("name") }.hasPrefix("areas.csv:2:3: "))
    #expect(try row.wholeNumber("code", in: 0...9) == 1)
  }

  @Test func bytesThatAreNoTextHaveAPlace() throws {
    let bytes = Array("code,name\n1,đ".utf8) + [0x80]
    let errors = try #require(throws: RulebookErrors.self) {
      _ = try TableFile(ConfigurationFile(name: "a.csv", bytes: bytes), required: ["code", "name"])
    }
    #expect(errors.description == "a.csv:2:4: The file is not UTF-8. Save it as UTF-8.")
  }

  @Test func manyMistakesAreCutShort() throws {
    let csv = "code,name\n" + String(repeating: "x\n", count: 5_000)
    let errors = try #require(throws: RulebookErrors.self) { _ = try table(csv) }
    #expect(errors.errors.count == 100)
  }

  @Test func bytesAtRandomNeverCrash() throws {
    let alphabet = Array("a\",\n\r1đ".utf8)
    var generator = SeededGenerator(seed: 9)
    var read = 0
    for _ in 0..<Thoroughness.rounds(20_000) {
      let bytes = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      let file = ConfigurationFile(name: "a", bytes: Array("code,name\n".utf8) + bytes)
      guard let table = try? TableFile(file, required: ["code", "name"]) else { continue }
      for row in table.rows { _ = try row.field("name").text }
      read += 1
    }
    #expect(read > 1_000)
  }
}
