import Rules
import Testing

@Suite struct TextTests {
  @Test func joinsTexts() throws {
    #expect(try Sample.value("s || \"-\" || t", ["s": "29461", "t": "01"]) == "29461-01")
    #expect(try Sample.value("s || t", ["s": "a"]) == nil)
    #expect(try Sample.value("s || t", ["t": "a"]) == nil)
  }

  @Test func countsCodePoints() throws {
    #expect(try Sample.value("length(s)", ["s": ""]) == 0)
    #expect(try Sample.value("length(s)", ["s": "Đắk Lắk"]) == 7)
    #expect(try Sample.value("length(s)", ["s": "o\u{302}"]) == 2)
    #expect(try Sample.value("length(s)", [:]) == nil)
  }

  @Test(arguments: [
    ("substr(s, 2)", "ello"), ("substr(s, 1, 2)", "he"), ("substr(s, 4, 9)", "lo"), ("substr(s, 9)", ""),
    ("substr(s, 6, 1)", ""), ("substr(s, 2, 0)", ""),
  ]) func cutsParts(text: String, expected: String) throws {
    #expect(try Sample.value(text, ["s": "hello"]) == .string(expected))
  }

  @Test(arguments: [
    ("substr(s, x)", Value.integer(0)), ("substr(s, x)", -1), ("substr(s, 1, x)", -1), ("substr(s, x)", nil),
    ("substr(s, 1, x)", nil), ("substr(s, x, 1)", .integer(.min)),
  ]) func partsOutOfRangeAreNull(text: String, x: Value) throws {
    #expect(try Sample.value(text, ["s": "hello", "x": x]) == nil)
  }

  @Test func partsMayBeginAndEndAnywhere() throws {
    #expect(
      try Sample.value("substr(s, x, y)", ["s": "hello", "x": .integer(.max), "y": .integer(.max)]) == "")
    #expect(try Sample.value("substr(s, 1, x)", ["s": "Đào", "x": 2]) == "Đà")
    #expect(try Sample.value("substr(s, 1)", [:]) == nil)
  }

  @Test func findsParts() throws {
    #expect(try Sample.value("instr(s, \"X\")", ["s": "aXbXc"]) == 2)
    #expect(try Sample.value("instr(s, \"Z\")", ["s": "aXbXc"]) == 0)
    #expect(try Sample.value("instr(s, \"\")", ["s": "abc"]) == 1)
    #expect(try Sample.value("instr(s, \"abcd\")", ["s": "abc"]) == 0)
    #expect(try Sample.value("instr(s, \"c\")", ["s": "abc"]) == 3)
    #expect(try Sample.value("instr(s, \"ô\")", ["s": "Thôn"]) == 3)
    #expect(try Sample.value("instr(s, t)", ["s": "a"]) == nil)
    #expect(try Sample.value("instr(s, t)", ["t": "a"]) == nil)
  }

  @Test func changesCaseAndTrims() throws {
    #expect(try Sample.value("upper(s)", ["s": "đào"]) == "ĐÀO")
    #expect(try Sample.value("lower(s)", ["s": "HỘ NGHÈO"]) == "hộ nghèo")
    #expect(try Sample.value("trim(s)", ["s": " \t\u{A0}Đào x \n"]) == "Đào x")
    #expect(try Sample.value("trim(s)", ["s": "  "]) == "")
    for function in ["upper(s)", "lower(s)", "trim(s)"] { #expect(try Sample.value(function, [:]) == nil) }
  }

  @Test func castsBetweenTextsAndOtherTypes() throws {
    #expect(try Sample.value("cast(x, string)", ["x": -12]) == "-12")
    #expect(try Sample.value("cast(d, string)", ["d": .day("2019-10-05")]) == "2019-10-05")
    #expect(try Sample.value("cast(x, number)", ["x": 3]) == 3.0)
    #expect(try Sample.value("cast(s, date)", ["s": "2020-02-29"]) == .day("2020-02-29"))
    for (text, integer, number) in [
      ("12", 12, 12.0), ("-5", -5, -5.0), ("+5", 5, 5.0), ("012", 12, 12.0), ("1.5", nil, 1.5),
      ("", nil, nil),
      (" 12", nil, nil), ("1e3", nil, nil), ("x", nil, nil), ("-", nil, nil), (".5", nil, nil),
      ("5.", nil, nil),
      ("٣", nil, nil), ("99999999999999999999", nil, 1e20), ("1.2.3", nil, nil),
    ] as [(String, Value, Value)] {
      #expect(try Sample.value("cast(s, integer)", ["s": .string(text)]) == integer, "\(text)")
      #expect(try Sample.value("cast(s, number)", ["s": .string(text)]) == number, "\(text)")
    }
    for text in ["2019-02-29", "2019-1-5", "5/10/2019", "", "2019-10-05 "] {
      #expect(try Sample.value("cast(s, date)", ["s": .string(text)]) == nil, "\(text)")
    }
    for cast in [
      "cast(x, string)", "cast(s, integer)", "cast(s, number)", "cast(s, date)", "cast(d, string)",
    ] {
      #expect(try Sample.value(cast, [:]) == nil, "\(cast)")
    }
  }

  @Test func identityNumbersAgreeWithTheYearOfBirth() throws {
    let rule = "substr(s, 5, 2) = substr(cast(birth_year, string), 3, 2)"
    #expect(try Sample.verdict(rule, ["s": "001095012345", "birth_year": 1995]) == .satisfied)
    #expect(try Sample.verdict(rule, ["s": "001095012345", "birth_year": 1996]) == .violated)
    #expect(try Sample.verdict(rule, ["s": "001095012345"]) == .undetermined(missing: [11]))
  }
}
