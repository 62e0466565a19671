import Provenance
import Rules
import Testing

@Suite struct ExpressionErrorTests {
  struct Case: Sendable {
    let text: String
    let line: Int
    let column: Int
    let english: String

    init(_ text: String, _ line: Int, _ column: Int, _ english: String) {
      (self.text, self.line, self.column, self.english) = (text, line, column, english)
    }
  }

  static let spelling = [
    Case("x = \"abc", 1, 5, "string is not closed"),
    Case("'x = 1", 1, 1, "quoted name is not closed"),
    Case("x = 1 /* note", 1, 7, "comment is not closed"),
    Case("'' = 1", 1, 1, "quoted name is empty"),
    Case("x = 1_000", 1, 5, "“1_000” is not a number"),
    Case("x = 5.", 1, 5, "“5.” is not a number"),
    Case("x = 1e3", 1, 5, "“1e3” is not a number"),
    Case("x = .5", 1, 5, "“.” has no meaning"),
    Case("x = 99999999999999999999", 1, 5, "too long"),
    Case("f = 0.1234567890123456", 1, 5, "15 significant digits"),
    Case("x = 1 & p", 1, 7, "Use and."),
    Case("x != 1", 1, 3, "Use <>."),
    Case("s = “a”", 1, 5, "Use \"."),
    Case("x = 1;", 1, 6, "“;” has no meaning here. Remove it."),
    Case("x\n  = 1\nand y ≥ 2", 3, 7, "Use >=."),
    Case("s = \"Đắk\" and ö", 1, 15, "“ö” has no meaning"),
  ]

  static let grammar = [
    Case("", 1, 1, "ends too early. A value"),
    Case("x >", 1, 4, "ends too early. A value"),
    Case("x > > 1", 1, 5, "“>” is out of place"),
    Case("(x = 1", 1, 7, "“)” is needed"),
    Case("x = 1)", 1, 6, "An operator such as and"),
    Case("x 1", 1, 3, "“1” is out of place"),
    Case("if p then x", 1, 12, "“else” is needed"),
    Case("if p x else y", 1, 6, "“then” is needed"),
    Case("case p then x else y", 1, 6, "“when” is needed"),
    Case("x in 1", 1, 6, "“{” is needed"),
    Case("x in { }", 1, 8, "set { } is empty"),
    Case("x in { 1, }", 1, 11, "cannot stand in a set"),
    Case("x in { y }", 1, 8, "“y” cannot stand in a set"),
    Case("x in { null }", 1, 8, "“null” cannot stand in a set"),
    Case("x in { -p }", 1, 8, "cannot stand in a set"),
    Case("x in { 1 + 1 }", 1, 10, "“}” is needed"),
    Case("x in { 1, 2, 1 }", 1, 14, "1 is listed twice"),
    Case("x in { 1, 2.0 }", 1, 11, "cannot join integer and number"),
    Case("x not in { 1 }", 1, 3, "(not_in)"),
    Case("x is null", 1, 3, "(isnull(x))"),
    Case("x = 1 AND p", 1, 7, "(and)"),
    Case("and p", 1, 1, "“and” is out of place"),
    Case("substr(s, _, 2) = \"a\"", 1, 11, "“_” has no meaning"),
    Case("cast(x, text)", 1, 9, "boolean | integer | number | string | date"),
  ]

  static let names = [
    Case("member = 1", 1, 1, "There is no variable “member”. The nearest name is “members”."),
    Case("membres >= 1", 1, 1, "The nearest name is “members”."),
    Case("x = 1 and birthyear = 1990", 1, 11, "The nearest name is “birth_year”."),
    Case("zzzzzzz = 1", 1, 1, "There is no variable “zzzzzzz”. Correct the name."),
    Case("s = 'poor household'", 1, 5, "put it in double quotes: \"poor household\""),
    Case("lenght(s) = 1", 1, 1, "no function “lenght”. The nearest name is “length”."),
    Case("year(d) = 1", 1, 1, "The nearest name is “getyear”."),
    Case("members(x)", 1, 1, "no function “members”"),
    Case("count = 1", 1, 1, "“count” is a reserved word"),
    Case("round = 1", 1, 1, "“round” is a reserved word"),
    Case("between(x, 1)", 1, 1, "between is given 2 arguments. It takes 3: between(x, low, high)."),
    Case("substr(s)", 1, 1, "substr is given 1 arguments. It takes 2–3"),
    Case("isnull()", 1, 1, "isnull is given 0 arguments"),
    Case("match_characters(s)", 1, 1, "match_characters is given 1 arguments"),
  ]

  static let types = [
    Case("x = s", 1, 3, "“=” cannot join integer and string"),
    Case("x + s = 1", 1, 3, "“+” cannot join integer and string"),
    Case("s || x = s", 1, 3, "“||” cannot join string and integer"),
    Case("x and p", 1, 3, "“and” cannot join integer and boolean"),
    Case("1 < x < 3", 1, 7, "“<” cannot join boolean and integer"),
    Case("p < q", 1, 3, "“<” cannot join boolean and boolean"),
    Case("d = s", 1, 3, "“=” cannot join date and string"),
    Case("d + 1 = d", 1, 3, "“+” cannot join date and integer"),
    Case("not x", 1, 1, "“not” is given a value of type integer. It takes boolean."),
    Case("-s = s", 1, 1, "“-” is given a value of type string. It takes integer or number."),
    Case("x in { \"a\" }", 1, 3, "“in” cannot join integer and string"),
    Case("s not_in { 1 }", 1, 3, "“not_in” cannot join string and integer"),
    Case("if x then p else q", 1, 4, "“if” is given a value of type integer"),
    Case("case when x then p else q", 1, 11, "“when” is given a value of type integer"),
    Case("if p then x else s", 1, 11, "branches differ in type: integer and string"),
    Case("length(x) = 1", 1, 8, "“length” is given a value of type integer. It takes string."),
    Case("substr(s, f) = s", 1, 11, "“substr” is given a value of type number. It takes integer."),
    Case("getyear(s) = 1", 1, 9, "It takes date."),
    Case("between(x, 1, s)", 1, 15, "“between” cannot join integer and string"),
    Case("nvl(x, s) = 1", 1, 8, "“nvl” cannot join integer and string"),
    Case("cast(p, string) = s", 1, 1, "type boolean cannot be cast to string"),
    Case("cast(\"2019-02-30\", date) = d", 1, 6, "“2019-02-30” is not a date"),
    Case("match_characters(x, \"a\")", 1, 18, "“match_characters” is given a value of type integer"),
    Case("match_characters(s, t)", 1, 21, "must be a string in double quotes"),
    Case("match_characters(s, \"a[b\")", 1, 23, "The pattern lacks “]”"),
  ]

  static let values = [
    Case("x = null", 1, 5, "use isnull(x)"),
    Case("isnull(null)", 1, 8, "use isnull(x)"),
    Case("nvl(null, x) = 1", 1, 5, "use isnull(x)"),
    Case("p and null", 1, 7, "use isnull(x)"),
    Case("length(null) = x", 1, 8, "use isnull(x)"),
    Case("if p then null else null", 1, 1, "Every branch is null"),
    Case("1 = 1", 1, 1, "names no variable"),
    Case("true", 1, 1, "names no variable"),
    Case("null", 1, 1, "names no variable"),
  ]

  @Test(arguments: spelling + grammar + names + types + values)
  func saysWhatIsWrongAndWhere(mistake: Case) throws {
    let error = try #require(throws: ExpressionError.self, "\(mistake.text)") {
      _ = try Sample.expression(mistake.text)
    }
    #expect(error.message.english.contains(mistake.english), "\(mistake.text)")
    #expect([error.line, error.column] == [mistake.line, mistake.column], "\(mistake.text)")
    #expect(!error.message.vietnamese.isEmpty && error.message.vietnamese != error.message.english)
  }

  @Test func speaksVietnamese() throws {
    let error = try #require(throws: ExpressionError.self) {
      _ = try Sample.expression("x = 1 and member > 2")
    }
    #expect(error.message.vietnamese == "Không có biến “member”. Tên gần nhất là “members”.")
    #expect(error.description == "1:11: There is no variable “member”. The nearest name is “members”.")
  }

  @Test func aRuleMustBeBooleanUnlessToldOtherwise() throws {
    let table = try Sample.table()
    let error = try #require(throws: ExpressionError.self) { _ = try RuleExpression("x + 1", over: table) }
    #expect(error.message.english == "The expression gives integer. It must give boolean.")
    #expect(try RuleExpression("x + 1", over: table, expecting: .integer).type == .integer)
    #expect(try RuleExpression("x + 1", over: table, expecting: .number).type == .integer)
    #expect(throws: ExpressionError.self) { try RuleExpression("f", over: table, expecting: .integer) }
  }

  @Test func depthIsLimitedNotTheStack() throws {
    let deep = String(repeating: "(", count: 10_000) + "p" + String(repeating: ")", count: 10_000)
    let long = Array(repeating: "p", count: 10_000).joined(separator: " and ")
    let negated = String(repeating: "not ", count: 10_000) + "p"
    for text in [deep, long, negated] {
      let error = try #require(throws: ExpressionError.self) { _ = try Sample.expression(text) }
      #expect(error.message.english.contains("200 levels"))
    }
    let allowed = Array(repeating: "x", count: 199).joined(separator: " + ") + " = 0"
    #expect(try Sample.value(allowed, ["x": 0]) == true)
  }

  @Test func tablesRefuseDoubleNames() {
    let twice = [
      RuleVariable(name: "x", slot: 0, type: .integer), RuleVariable(name: "x", slot: 1, type: .string),
    ]
    #expect(throws: VariableTable.Fault.nameTwice("x")) { try VariableTable(twice) }
    let below = RuleVariable(name: "x", slot: -1, type: .integer)
    #expect(throws: VariableTable.Fault.slotOutOfRange(below)) { try VariableTable([below]) }
  }
}
