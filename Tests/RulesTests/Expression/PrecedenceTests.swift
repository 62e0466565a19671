import Rules
import Testing

/// Reference Manual 2.1, "Evaluation order of the Operators".
@Suite struct PrecedenceTests {
  @Test(arguments: [
    ("p or q and p", "p or (q and p)"),
    ("p or q xor p", "(p or q) xor p"),
    ("p xor q or p", "(p xor q) or p"),
    ("not p = q", "(not p) = q"),
    ("not p and q", "(not p) and q"),
    ("x = 1 and y = 2 or p", "((x = 1) and (y = 2)) or p"),
    ("x + y * 2 = 7", "(x + (y * 2)) = 7"),
    ("x - y - 1 = 0", "((x - y) - 1) = 0"),
    ("x / y * 2 = 0", "((x / y) * 2) = 0"),
    ("-x * y = 1", "((-x) * y) = 1"),
    ("s || t = \"ab\"", "(s || t) = \"ab\""),
    ("x + 1 in { 1, 2 }", "(x + 1) in { 1, 2 }"),
    ("x in { 1 } and y in { 2 }", "(x in { 1 }) and (y in { 2 })"),
    ("x = y in { true }", "(x = y) in { true }"),
    ("x in { 1 } = p", "(x in { 1 }) = p"),
    ("p = q <> p", "(p = q) <> p"),
    ("if p then x else y + 1", "if p then x else (y + 1)"),
    ("if p then q else q and p", "if p then q else (q and p)"),
    ("1 + if p then x else y + 10", "1 + (if p then x else (y + 10))"),
    ("not if p then q else p", "not (if p then q else p)"),
    ("if p then if q then x else y else 0", "if p then (if q then x else y) else 0"),
    ("case when p then x when q then y else 0", "case when (p) then (x) when (q) then (y) else (0)"),
    ("'x' + 1 = y // a comment\n", "x /* another */ + 1 = y"),
  ]) func bindsLikeTheManual(text: String, spelledOut: String) throws {
    #expect(try Sample.expression(text) == Sample.expression(spelledOut))
  }

  @Test(arguments: [
    ("p or(q and p)", "p or q and p"),
    ("(p or q) and p", "(p or q) and p"),
    ("x-(y-1)", "x - (y - 1)"),
    ("(x-y)-1", "x - y - 1"),
    ("-(x+1)", "-(x + 1)"),
    ("not(p and q)", "not (p and q)"),
    ("not(not p)", "not not p"),
    ("- -x", "--x"),
    ("1 + (if p then x else y)", "1 + (if p then x else y)"),
    ("if p then x else if q then y else 0", "if p then x else if q then y else 0"),
    ("if (if p then q else p) then x else y", "if (if p then q else p) then x else y"),
    ("x in{1,-2,  +3}", "x in { 1, -2, 3 }"),
    ("s not_in{\"a\"}", "s not_in { \"a\" }"),
    ("f=0.10", "f = 0.1"),
    ("f = 100000000000000.0", "f = 100000000000000.0"),
    ("f > 0.000001", "f > 0.000001"),
    ("d>cast(\"2019-10-05\",date)", "d > cast(\"2019-10-05\", date)"),
    ("match_characters(s,\"^\\d{9}$\")", "match_characters(s, \"^\\d{9}$\")"),
    ("round(f,1)=round( f )", "round(f, 1) = round(f)"),
    ("case when p then null when q then 1 else 2.5", "case when p then null when q then 1 else 2.5"),
  ]) func printsWithoutNeedlessParentheses(text: String, canonical: String) throws {
    #expect(try Sample.expression(text).description == canonical)
  }

  @Test func variablesAreListedOnceInOrder() throws {
    #expect(try Sample.expression("y > x and isnull(nvl(s, t)) or y = 1").variables == [2, 3, 6, 7])
  }

  @Test func writesOtherNames() throws {
    let rule = try Sample.expression("x = members + 1 and s <> \"x\"")
    let names = ["x": "SO_NHAN_KHAU", "members": "count", "s": "tên hộ"]
    let renamed = rule.vtl { names[$0] ?? $0 }
    #expect(renamed == "SO_NHAN_KHAU = 'count' + 1 and 'tên hộ' <> \"x\"")
    let cases = try Sample.expression("case when p then 1 when q then 2 else x")
    #expect(cases.vtl { $0 } == "if p then 1 else if q then 2 else x")
  }

  @Test func namesThatAreNotRegularAreQuoted() throws {
    let table = try VariableTable([
      RuleVariable(name: "count", slot: 0, type: .integer),
      RuleVariable(name: "số hộ", slot: 1, type: .integer),
      RuleVariable(name: "it's", slot: 2, type: .integer),
      RuleVariable(name: "a.b_2", slot: 3, type: .integer),
    ])
    let text = "'count' + 'số hộ' = 'it\\'s' + a.b_2"
    let rule = try RuleExpression(text, over: table)
    #expect(rule.description == text)
    #expect(rule.variables == [0, 1, 2, 3])
  }
}
