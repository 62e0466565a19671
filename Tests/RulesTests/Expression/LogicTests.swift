import Rules
import Testing

/// The tables of `and`, `or`, `xor`, `not` in the Reference Manual 2.1, "Boolean operators".
@Suite struct LogicTests {
  static let truth: [(p: Value, q: Value, and: Value, or: Value, xor: Value)] = [
    (true, true, true, true, false),
    (true, false, false, true, true),
    (true, nil, nil, true, nil),
    (false, true, false, true, true),
    (false, false, false, false, false),
    (false, nil, false, nil, nil),
    (nil, true, nil, true, nil),
    (nil, false, false, nil, nil),
    (nil, nil, nil, nil, nil),
  ]

  @Test(arguments: truth.indices) func joinsThreeValues(row: Int) throws {
    let (p, q, and, or, xor) = Self.truth[row]
    let answers = ["p": p, "q": q]
    #expect(try Sample.value("p and q", answers) == and)
    #expect(try Sample.value("p or q", answers) == or)
    #expect(try Sample.value("p xor q", answers) == xor)
  }

  @Test func negatesThreeValues() throws {
    #expect(try Sample.value("not p", ["p": true]) == false)
    #expect(try Sample.value("not p", ["p": false]) == true)
    #expect(try Sample.value("not p", ["p": nil]) == nil)
  }

  @Test func aNullOnTheLeftDoesNotHideWhatDecidesOnTheRight() throws {
    #expect(try Sample.value("x > 1 and s = \"no\"", ["s": "yes"]) == false)
    #expect(try Sample.value("x > 1 or s = \"yes\"", ["s": "yes"]) == true)
  }

  @Test func verdictsNameWhatIsMissing() throws {
    #expect(try Sample.verdict("x >= 1 and y >= 1", ["x": 2, "y": 3]) == .satisfied)
    #expect(try Sample.verdict("x >= 1 and y >= 1", ["x": 0, "y": nil]) == .violated)
    #expect(try Sample.verdict("y >= 1 and x >= 1", ["x": 2]) == .undetermined(missing: [3]))
    #expect(try Sample.verdict("y >= 1 and x >= 1", [:]) == .undetermined(missing: [2, 3]))
    #expect(try Sample.verdict("x / y > 1", ["x": 2, "y": 0]) == .undetermined(missing: []))
  }

  @Test func aRecordThatIsTooShortOrOfOtherTypesIsNull() throws {
    let rule = try Sample.expression("x >= 1 and p")
    let empty: [Value] = []
    let wrong: [Value] = ["yes", nil, "1"]
    #expect(rule.verdict(on: empty) == .undetermined(missing: [0, 2]))
    #expect(rule.verdict(on: wrong) == .undetermined(missing: []))
    // A span is a view of the same values.
    let record: [Value] = [true, nil, 1]
    let (verdict, truth, value) = (
      rule.verdict(on: record.span), rule.truth(on: record.span), rule.value(on: record.span)
    )
    #expect(verdict == .satisfied && truth == true && value == true)
  }
}
