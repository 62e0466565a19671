import Rules
import Testing

@Suite struct ChoiceTests {
  /// Reference Manual 2.1, "if-then-else": the result is that of `then` when the condition is true, that of
  /// `else` otherwise; so a null condition takes `else`.
  @Test(arguments: [(Value.boolean(true), 1), (false, 2), (nil, 2)])
  func ifTakesElseUnlessTheConditionIsTrue(p: Value, expected: Int) throws {
    #expect(try Sample.value("if p then 1 else 2 + x * 0", ["p": p, "x": 0]) == .integer(expected))
    #expect(try Sample.value("case when p then 1 else 2", ["p": p]) == .integer(expected))
  }

  @Test func caseTakesTheFirstTrueCondition() throws {
    let text = "case when p then 1 when q then 2 else 3"
    for (p, q, expected) in [
      (true, true, 1), (true, nil, 1), (false, true, 2), (nil, true, 2), (false, false, 3), (nil, nil, 3),
    ] as [(Value, Value, Value)] {
      #expect(try Sample.value(text, ["p": p, "q": q]) == expected)
    }
  }

  @Test func branchesOfEveryType() throws {
    #expect(try Sample.value("if p then s else \"none\"", ["p": true, "s": "some"]) == "some")
    #expect(try Sample.value("if p then s else \"none\"", ["s": "some"]) == "none")
    #expect(try Sample.value("if p then f else x", ["x": 3]) == 3.0)
    #expect(try Sample.value("if p then q else null", ["p": true, "q": false]) == false)
    #expect(try Sample.value("if p then q else null", ["p": false, "q": false]) == nil)
    #expect(try Sample.value("if p then null else s", ["p": true, "s": "a"]) == nil)
    #expect(
      try Sample.value("if p then d else e", ["p": true, "d": .day("2019-10-05")]) == .day("2019-10-05"))
    #expect(try Sample.expression("if p then x else 1.5").type == .number)
    #expect(try Sample.expression("if p then null else d").type == .date)
  }

  @Test func nvlReplacesNull() throws {
    #expect(try Sample.value("nvl(x, 0)", [:]) == 0)
    #expect(try Sample.value("nvl(x, 0)", ["x": 7]) == 7)
    #expect(try Sample.value("nvl(x, y)", [:]) == nil)
    #expect(try Sample.value("nvl(x, 1.5)", [:]) == 1.5)
    #expect(try Sample.value("nvl(x, 1.5)", ["x": 2]) == 2.0)
    #expect(try Sample.value("nvl(p, false)", [:]) == false)
    #expect(try Sample.value("nvl(s, \"?\")", [:]) == "?")
    #expect(try Sample.value("nvl(d, e)", ["e": .day("2019-10-05")]) == .day("2019-10-05"))
    #expect(try Sample.value("nvl(f, 1)", [:]) == 1.0)
  }

  @Test(arguments: ["p", "x", "f", "s", "d", "x + 1", "f / g", "s || t", "p and q", "d < e", "cast(s, date)"])
  func isNullIsNeverNull(operand: String) throws {
    #expect(try Sample.value("isnull(\(operand))", [:]) == true)
    let known: [String: Value] = [
      "p": true, "q": true, "x": 1, "f": 1.0, "g": 2.0, "s": "2019-10-05", "t": "b", "d": .day("2019-10-05"),
      "e": .day("2019-10-06"),
    ]
    #expect(try Sample.value("isnull(\(operand))", known) == false)
  }

  @Test func datesGiveTheirParts() throws {
    let answers: [String: Value] = ["d": .day("2024-02-29"), "e": .day("2019-10-05")]
    #expect(try Sample.value("getyear(d)", answers) == 2024)
    #expect(try Sample.value("getmonth(d)", answers) == 2)
    #expect(try Sample.value("dayofmonth(d)", answers) == 29)
    #expect(try Sample.value("dayofyear(d)", answers) == 60)
    #expect(try Sample.value("dayofyear(e)", answers) == 278)
    #expect(try Sample.value("datediff(d, e)", answers) == 1608)
    #expect(try Sample.value("datediff(e, d)", answers) == 1608)
    #expect(try Sample.value("datediff(d, d)", answers) == 0)
    for function in [
      "getyear(d)", "getmonth(d)", "dayofmonth(d)", "dayofyear(d)", "datediff(d, e)", "datediff(e, d)",
    ] {
      #expect(try Sample.value(function, ["e": .day("2019-10-05")]) == nil, "\(function)")
    }
    #expect(try Sample.value("getyear(d)", ["d": .integer(.max)]) == nil)
    #expect(try Sample.value("datediff(d, e)", ["d": .integer(.max), "e": .integer(.min)]) == nil)
    #expect(try Sample.value("datediff(d, e)", ["d": .integer(.min), "e": .integer(0)]) == nil)
  }

  @Test func matchingIsNullForNull() throws {
    #expect(try Sample.value("match_characters(s, \"[0-9]{12}\")", ["s": "001095012345"]) == true)
    #expect(try Sample.value("match_characters(s, \"[0-9]{12}\")", ["s": "1095012345"]) == false)
    #expect(try Sample.value("match_characters(s, \"[0-9]{12}\")", [:]) == nil)
  }
}
