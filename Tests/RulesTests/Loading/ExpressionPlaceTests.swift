import Provenance
import Rules
import Testing

/// Each file holds a rule that names `member` where `members` was meant; the mark is that word's place.
@Suite struct ExpressionPlaceTests {
  @Test(arguments: [
    ("check: member > 1", 1, 8),
    ("check: x > 1 and member > 1", 1, 18),
    ("check: \"member > 1\"", 1, 9),
    ("check: 'member > 1'", 1, 9),
    ("check: x = 1 and\n  member > 1", 2, 3),
    ("check: |\n  x = 1\n  and member > 1", 3, 7),
    ("check: >\n  x = 1\n  and member > 1", 3, 7),
    ("check: >-\n    x = 1 // no\n\n    and member > 1", 4, 9),
    ("check: |\n  s = \"Đắk\" and member > 1", 2, 17),
    ("check: x >", 1, 11),
    ("check: |\n  x >\n", 2, 6),
    ("list:\n  - check: { when: p and member > 1 }", 2, 26),
    ("check: \"s = \\\"a\\\" and member > 1\"", 1, 23),
  ]) func mistakesAreToldWhereTheyStand(yaml: String, line: Int, column: Int) throws {
    let root = try StrictNode(ConfigurationFile(name: "r.yaml", text: yaml))
    let node = try expressionNode(root)
    let errors = try #require(throws: RulebookErrors.self) { _ = try node.expression(over: Sample.table()) }
    #expect(errors.errors.map(\.place) == [ConfigurationPlace(file: "r.yaml", line: line, column: column)])
  }

  @Test func aRightExpressionIsRead() throws {
    let root = try StrictNode(ConfigurationFile(name: "r.yaml", text: "check: >\n  x = 1\n  and members > 1"))
    #expect(try expressionNode(root).expression(over: Sample.table()).description == "x = 1 and members > 1")
  }

  private func expressionNode(_ root: StrictNode) throws -> StrictNode {
    let (key, value) = try #require(try root.entries().first)
    guard key.text == "list" else { return value }
    let check = try #require(try value.list().first).mapping(required: ["check"]).required("check")
    return try check.mapping(required: ["when"]).required("when")
  }
}
