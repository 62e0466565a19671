import Rules
import Testing

/// What is a fault of a calculation, and what is only a missing value.
@Suite struct FaultTests {
  private func hasFault(_ text: String, _ answers: [String: Value]) throws -> Bool {
    try Sample.expression(text).hasFault(on: Sample.record(answers))
  }

  @Test("A division by zero and a number beyond 64 bits are faults; a missing value is none")
  func faults() throws {
    #expect(try hasFault("f / g > 1", ["f": 4.0, "g": 0.0]))
    #expect(try hasFault("x / y > 1", ["x": 4, "y": 0]))
    #expect(try hasFault("mod(x, y) = 1", ["x": 4, "y": 0]))
    #expect(try hasFault("x * y > 0", ["x": 9_223_372_036_854_775_807, "y": 2]))
    #expect(try hasFault("x + y > 0", ["x": 9_223_372_036_854_775_807, "y": 1]))
    #expect(try !hasFault("f / g > 1", ["f": 4.0]))
    #expect(try !hasFault("f / g > 1", ["g": 0.0]))
    #expect(try !hasFault("x + y > 0", ["x": 1]))
  }

  @Test(
    "Only what was calculated counts: a branch not taken, a guard and an answer all the same are no faults")
  func onlyWhatWasCalculated() throws {
    #expect(try !hasFault("y = 0 or x / y > 1", ["x": 4, "y": 0]))
    #expect(try !hasFault("if y = 0 then p else x / y > 1", ["x": 4, "y": 0]))
    #expect(try hasFault("if y = 0 then x / y > 1 else p", ["x": 4, "y": 0]))
    #expect(try !hasFault("nvl(x / y, 0) = 0", ["x": 4, "y": 0]))
    #expect(try hasFault("p and x / y > 1", ["x": 4, "y": 0]))
    #expect(try !hasFault("x > y", ["x": 4]))
  }
}
