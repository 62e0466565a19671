import TestSupport
import Testing

@testable import Rules

/// A batch of records gives each the answer it would get alone.
@Suite struct RuleBatchTests {
  private func differences(_ expressions: [RuleExpression], _ records: [[Value]]) -> [String] {
    var batch = RuleBatch(expressions)
    var differences: [String] = []
    for start in stride(from: 0, to: records.count, by: RuleBatch.capacity) {
      let part = records[start..<min(start + RuleBatch.capacity, records.count)]
      batch.removeAll()
      for record in part { batch.add(record) }
      for (index, expression) in expressions.enumerated() {
        let answers = batch.answers(ofRule: index)
        for (place, record) in part.enumerated() where answers[place] != expression.truth(on: record) {
          differences.append("\(expression) on \(record)")
        }
      }
    }
    return differences
  }

  @Test("Expressions at random over records at random, in whole and broken batches")
  func random() throws {
    var random = RandomExpression(seed: 64)
    for round in 0..<Thoroughness.rounds(150) {
      var expressions: [RuleExpression] = []
      while expressions.count < 6 {
        if let expression = try? Sample.expression(
          random.text(.boolean, depth: 1 + round % 5), expecting: .boolean)
        {
          expressions.append(expression)
        }
      }
      let records = (0..<(1 + (round * 7) % 150)).map { _ in random.answers() }
      #expect(differences(expressions, records) == [])
    }
  }

  @Test("Texts that no rule writes are compared as they are, also made by a choice")
  func texts() throws {
    let expressions = try [
      "s = t", "s <> t", "nvl(s, \"a\") = t", "(if p then s else t) = \"poor\"", "s in { \"a\", \"Đào\" }",
      "nvl(s, t) not_in { \"poor\" }", "s < t", "s || t = \"ab\"",
    ].map { try Sample.expression($0) }
    let texts: [Value] = [
      nil, "", "a", "b", "ab", "poor", "Đào", "Đào\u{301}", "a longer text than fits in a word",
    ]
    let records = texts.flatMap { s in
      texts.flatMap { t in [true, false, nil].map { Sample.record(["s": s, "t": t, "p": $0]) } }
    }
    #expect(records.count == 243)
    #expect(differences(expressions, records) == [])
  }

  @Test("Limits of integers and of doubles are null here as there")
  func limits() throws {
    let expressions = try [
      "x + y > 0", "x - y > 0", "x * y > 0", "mod(x, y) = 0", "-x > 0", "abs(x) > 0", "f * g > 0",
      "f / g > 0",
      "round(f, 2) = g", "x / y > f", "isnull(x + y)", "isnull(f / g)",
    ].map { try Sample.expression($0) }
    let whole: [Value] = [nil, 0, 1, -1, .integer(.max), .integer(.min)]
    let numbers: [Value] = [nil, 0.0, 1.5, .number(.infinity), .number(.nan), .number(1e308)]
    var records: [[Value]] = []
    for (x, f) in zip(whole, numbers) {
      for (y, g) in zip(whole, numbers) { records.append(Sample.record(["x": x, "y": y, "f": f, "g": g])) }
    }
    #expect(differences(expressions, records) == [])
  }

  @Test("The shipped rules over their own examples")
  func shippedRules() throws {
    let rulebook = try ShippedRules.rulebook()
    let examples = rulebook.editRules.flatMap { $0.passing + $0.failing }
    #expect(
      differences(rulebook.editRules.map(\.check), examples.map { rulebook.vocabulary.values(of: $0) }) == [])
  }

  @Test("A sixty-fifth record is left out, and an empty batch has no answers")
  func bounds() throws {
    var batch = RuleBatch([try Sample.expression("x > 0")])
    #expect(batch.answers(ofRule: 0) == TruthMask(satisfied: 0, violated: 0))
    for _ in 0..<65 { batch.add(Sample.record(["x": 1])) }
    #expect(batch.count == 64)
    #expect(batch.answers(ofRule: 0) == TruthMask(satisfied: .max, violated: 0))
  }
}
