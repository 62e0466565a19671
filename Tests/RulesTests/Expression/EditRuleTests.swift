import Rules
import Testing

/// The kinds of edit rules the annual review needs, each with a record that passes, one that fails and one
/// that cannot be judged.
@Suite struct EditRuleTests {
  struct Rule: Sendable {
    let check: String
    let passes: [String: Value]
    let fails: [String: Value]
    let open: [String: Value]?

    init(
      _ check: String, passes: [String: Value], fails: [String: Value], open: [String: Value]? = [:]
    ) {
      (self.check, self.passes, self.fails, self.open) = (check, passes, fails, open)
    }
  }

  static let structure = [
    Rule("heads = 1", passes: ["heads": 1], fails: ["heads": 2]),
    Rule(
      "members = member_rows", passes: ["members": 4, "member_rows": 4],
      fails: ["members": 4, "member_rows": 3], open: ["members": 4]),
    Rule("members >= 1", passes: ["members": 1], fails: ["members": 0]),
    Rule(
      "isnull(row_before) or row_number = row_before + 1", passes: ["row_number": 1],
      fails: ["row_number": 4, "row_before": 2], open: ["row_before": 2]),
  ]

  static let person = [
    Rule(
      "length(trim(name)) > 0 and match_characters(name, \"[^0-9]*\")", passes: ["name": "Nguyễn Văn Bình"],
      fails: ["name": "Hộ 12"]),
    Rule("sex in { \"male\", \"female\" }", passes: ["sex": "male"], fails: ["sex": "x"]),
    Rule(
      "between(review_year - birth_year, 0, 115)", passes: ["review_year": 2019, "birth_year": 1960],
      fails: ["review_year": 2019, "birth_year": 2020], open: ["review_year": 2019]),
    Rule(
      "born_on <= reviewed_on", passes: ["born_on": .day("1960-05-01"), "reviewed_on": .day("2019-10-05")],
      fails: ["born_on": .day("2019-10-06"), "reviewed_on": .day("2019-10-05")]),
    Rule(
      "match_characters(id_number, \"[0-9]{9}|[0-9]{12}\")", passes: ["id_number": "001095012345"],
      fails: ["id_number": "1095012345"]),
    Rule(
      "length(id_number) <> 12 or instr(\"02468\", substr(id_number, 4, 1)) > 0 = (sex = \"male\")",
      passes: ["id_number": "001095012345", "sex": "male"],
      fails: ["id_number": "001195012345", "sex": "male"], open: ["id_number": "001095012345"]),
    Rule(
      "role <> \"head\" or age >= 15",
      passes: ["role": "head", "age": 40], fails: ["role": "head", "age": 9]),
    Rule(
      "role <> \"parent\" or age - child_age >= 12",
      passes: ["role": "parent", "age": 60, "child_age": 30],
      fails: ["role": "parent", "age": 40, "child_age": 35], open: ["role": "parent", "age": 40]),
  ]

  static let scores = [
    Rule("b1 >= 0 and mod(b1, 5) = 0", passes: ["b1": 140], fails: ["b1": 142]),
    Rule(
      "b2 = 10 * deprivations and between(b2, 0, 100)", passes: ["b2": 30, "deprivations": 3],
      fails: ["b2": 30, "deprivations": 4], open: ["b2": 30]),
    Rule(
      """
      class = (
        case when b1 <= low then "poor"
             when b1 <= high and b2 >= 30 then "poor"
             when b1 <= high then "near_poor"
             else "not_poor")
      """,
      passes: ["class": "near_poor", "b1": 140, "b2": 20, "low": 120, "high": 150],
      fails: ["class": "near_poor", "b1": 140, "b2": 30, "low": 120, "high": 150], open: ["b1": 140]),
    Rule(
      "isnull(b1) or isnull(income) or (b1 <= 140) = (income <= 700000)",
      passes: ["b1": 140, "income": 700_000], fails: ["b1": 145, "income": 650_000], open: nil),
    Rule(
      "isnull(class) or not isnull(b1)", passes: ["class": "poor", "b1": 90], fails: ["class": "poor"],
      open: nil),
  ]

  static let indicators = [
    Rule(
      "not no_school or children > 0", passes: ["no_school": true, "children": 1],
      fails: ["no_school": true, "children": 0]),
    Rule(
      "no_space = (floor_m2 / members < 8)", passes: ["no_space": true, "floor_m2": 31.9, "members": 4],
      fails: ["no_space": true, "floor_m2": 32.0, "members": 4], open: ["no_space": true, "floor_m2": 32.0]),
    Rule(
      "bad_house = ((if wall then 0 else 1) + (if pillar then 0 else 1) + (if roof then 0 else 1) >= 2)",
      passes: ["bad_house": true, "wall": false, "pillar": false, "roof": true],
      fails: ["bad_house": true, "wall": false, "pillar": true, "roof": true]),
    Rule(
      "not (no_phone and internet)", passes: ["no_phone": true, "internet": false],
      fails: ["no_phone": true, "internet": true], open: ["no_phone": true]),
  ]

  static let outcome = [
    Rule(
      "transition <> \"new_poor\" or class_before = \"not_poor\" and class = \"poor\"",
      passes: ["transition": "new_poor", "class_before": "not_poor", "class": "poor"],
      fails: ["transition": "new_poor", "class_before": "near_poor", "class": "poor"]),
    Rule(
      "class <> \"poor\" or causes >= 1", passes: ["class": "poor", "causes": 2],
      fails: ["class": "poor", "causes": 0],
      open: ["class": "poor"]),
    Rule(
      "decided_on >= reviewed_on",
      passes: ["decided_on": .day("2019-12-01"), "reviewed_on": .day("2019-10-05")],
      fails: ["decided_on": .day("2019-10-04"), "reviewed_on": .day("2019-10-05")]),
    Rule(
      "agreed / present >= 0.5", passes: ["agreed": 20, "present": 40], fails: ["agreed": 19, "present": 40],
      open: ["agreed": 0, "present": 0]),
    Rule(
      "abs(stated_share - round(100 * poor / households, 2)) <= 0.005",
      passes: ["stated_share": 33.33, "poor": 1, "households": 3],
      fails: ["stated_share": 33.3, "poor": 1, "households": 3]),
  ]

  private static let types: [ValueType: [String]] = [
    .integer: [
      "heads", "members", "member_rows", "row_before", "row_number", "review_year", "birth_year", "age",
      "child_age",
      "b1", "b2", "deprivations", "low", "high", "income", "children", "causes", "agreed", "present", "poor",
      "households",
    ],
    .number: ["floor_m2", "stated_share"],
    .string: ["name", "sex", "id_number", "role", "class", "class_before", "transition"],
    .boolean: ["no_school", "no_space", "bad_house", "wall", "pillar", "roof", "no_phone", "internet"],
    .date: ["born_on", "reviewed_on", "decided_on"],
  ]

  @Test(arguments: structure + person + scores + indicators + outcome)
  func judgesRecords(rule: Rule) throws {
    let names = Self.types.flatMap { type, names in names.map { ($0, type) } }.sorted { $0.0 < $1.0 }
    let variables = names.enumerated().map { RuleVariable(name: $1.0, slot: $0, type: $1.1) }
    let expression = try RuleExpression(rule.check, over: VariableTable(variables))
    func truth(_ answers: [String: Value]) -> Bool? {
      #expect(Set(answers.keys).isSubset(of: variables.map(\.name)))
      return expression.truth(on: variables.map { answers[$0.name] ?? .null })
    }
    #expect(truth(rule.passes) == true)
    #expect(truth(rule.fails) == false)
    if let open = rule.open { #expect(truth(open) == nil) }
  }
}
