import Provenance
import Rules
import TestSupport
import Testing

@Suite struct RandomExpressionTests {
  @Test func whatIsPrintedReadsBackTheSame() throws {
    var random = RandomExpression(seed: 20_191_005)
    for round in 0..<Thoroughness.rounds(3_000) {
      let text = random.text(ValueType.allCases[round % ValueType.allCases.count], depth: 4)
      guard let expression = try? Sample.expression(text) else {
        // Only an expression without variables may be refused.
        let error = #expect(throws: ExpressionError.self) { try Sample.expression(text) }
        #expect(error?.message.english.contains("names no variable") == true, "\(text)")
        continue
      }
      let printed = expression.description
      let again = try Sample.expression(printed)
      #expect(again == expression, "\(text)")
      #expect(again.description == printed)
      #expect(again.type == expression.type && again.variables == expression.variables)
      #expect(printed.utf8.count <= text.utf8.count + 40, "\(text)")
    }
  }

  @Test func equalExpressionsGiveEqualValues() throws {
    var random = RandomExpression(seed: 7)
    for _ in 0..<Thoroughness.rounds(500) {
      guard let expression = try? Sample.expression(random.text(.boolean, depth: 3)) else { continue }
      let again = try Sample.expression(expression.description)
      for _ in 0..<5 {
        let answers = random.answers()
        #expect(again.value(on: answers) == expression.value(on: answers), "\(expression)")
        let verdict = expression.verdict(on: answers)
        switch expression.truth(on: answers) {
        case true: #expect(verdict == .satisfied)
        case false: #expect(verdict == .violated)
        case nil:
          #expect(verdict == .undetermined(missing: expression.variables.filter { answers[$0].isNull }))
        }
      }
    }
  }

  /// Tokens in random order must give an expression or an error, and neither a crash nor a stall.
  @Test func tokenSoupNeverCrashes() throws {
    let tokens = [
      "p", "x", "f", "s", "d", "1", "2.5", "\"a\"", "true", "null", "(", ")", "{", "}", ",", "+", "-", "*",
      "/", "||", "=",
      "<>", "<", ">=", "and", "or", "xor", "not", "in", "not_in", "if", "then", "else", "case", "when",
      "cast",
      "between", "isnull", "nvl", "substr", "match_characters", "round", "date", "string", "'x'", "\"", "'",
      "/*", "//",
      "\n", "é", "\u{0}", "9999999999999999999", "\"[a\"", "\"(a*)*\"",
    ]
    var generator = SeededGenerator(seed: 42)
    var parsed = 0
    for _ in 0..<Thoroughness.rounds(30_000) {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).map { _ in tokens[Int.random(in: 0..<tokens.count, using: &generator)] }
        .joined(separator: Bool.random(using: &generator) ? " " : "")
      guard let expression = try? Sample.expression(text) else { continue }
      parsed += 1
      _ = expression.value(on: [true, nil, 3, nil, 1.5])
    }
    #expect(parsed > 100)
  }

  @Test func bytesAtRandomNeverCrash() throws {
    var generator = SeededGenerator(seed: 3)
    let valid =
      "if p then match_characters(s, \"[a-z]{2,3}|\\d+\") else between(x, 1, 5) /* é */ and 'y' >= 1.5"
    for _ in 0..<Thoroughness.rounds(5_000) {
      var bytes = Array(valid.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: position)
        default: bytes.insert(UInt8.random(in: 32...126, using: &generator), at: position)
        }
      }
      _ = try? Sample.expression(String(decoding: bytes, as: UTF8.self))
    }
  }
}
