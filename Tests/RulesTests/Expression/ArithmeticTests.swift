import Rules
import Testing

@Suite struct ArithmeticTests {
  @Test(arguments: [
    ("x + y", 7), ("x - y", 3), ("x * y", 10), ("mod(x, y)", 1), ("-x", -5), ("+x", 5), ("abs(y - x)", 3),
    ("round(x)", 5), ("trunc(x)", 5), ("ceil(x)", 5), ("floor(x)", 5), ("--x", 5), ("x - -y", 7),
    ("2 + x * y", 12), ("(2 + x) * y", 14), ("x - y - 1", 2), ("mod(-x, y)", -1), ("mod(x, -y)", 1),
  ]) func calculatesWithIntegers(text: String, expected: Int) throws {
    #expect(try Sample.value(text, ["x": 5, "y": 2]) == .integer(expected))
    #expect(try Sample.expression(text).type == .integer)
  }

  @Test(arguments: [
    ("x / y", 2.5), ("x * 0.5", 2.5), ("f + x", 8.5), ("f - x", -1.5), ("-f", -3.5), ("abs(-f)", 3.5),
    ("mod(f, y)", 1.5), ("round(x, 0)", 5.0), ("f * f", 12.25), ("f / x", 0.7),
  ]) func calculatesWithNumbers(text: String, expected: Double) throws {
    #expect(try Sample.value(text, ["x": 5, "y": 2, "f": 3.5]) == .number(expected))
    #expect(try Sample.expression(text).type == .number)
  }

  @Test(arguments: [
    "-x", "abs(x)", "x + y", "y - x", "x * y", "x / y", "mod(x, y)", "mod(y, x)", "round(x)", "round(f)",
    "trunc(f)",
    "ceil(f)", "floor(f)", "round(f, 1)", "round(f, x)", "round(1.5, x)", "trunc(1.5, x)", "f + 1", "1 - f",
    "x + 1.5",
    "+x", "f * g", "f / g", "abs(f)", "-f", "mod(f, 2)",
  ]) func nullSpreads(text: String) throws {
    #expect(try Sample.value(text, ["y": 2, "g": 2.0]) == nil)
  }

  @Test(arguments: [
    ("x + 1", Int.max), ("x - 1", Int.min), ("x * 2", Int.max), ("-x", Int.min), ("abs(x)", Int.min),
    ("x / 0", 1), ("mod(x, 0)", 1), ("round(x / 0)", 1), ("x * 1.0 / 0", 0), ("mod(x, 0.0)", 1),
  ]) func whatDoesNotFitIsNull(text: String, x: Int) throws {
    #expect(try Sample.value(text, ["x": .integer(x)]) == nil)
  }

  @Test func anUnknownRemainderOfTheSmallestIntegerDoesNotTrap() throws {
    #expect(try Sample.value("mod(x, -1)", ["x": .integer(.min)]) == 0)
  }

  @Test func numbersBeyondDoublesAreNull() throws {
    #expect(try Sample.value("f * f", ["f": 1e300]) == nil)
    #expect(try Sample.value("f + f", ["f": .number(.greatestFiniteMagnitude)]) == nil)
    #expect(try Sample.value("f > 1", ["f": .number(.nan)]) == nil)
    #expect(try Sample.value("f > 1", ["f": .number(.infinity)]) == nil)
    for function in ["round(f)", "trunc(f)", "ceil(f)", "floor(f)"] {
      #expect(try Sample.value(function, ["f": 1e300]) == nil, "\(function)")
      #expect(try Sample.value(function, ["f": -9.3e18]) == nil, "\(function)")
    }
  }

  @Test(arguments: [
    (2.5, 3, 2, 3, 2), (-2.5, -3, -2, -2, -3), (0.5, 1, 0, 1, 0), (-0.5, -1, 0, 0, -1), (2.4, 2, 2, 3, 2),
    (-2.6, -3, -2, -2, -3), (7.0, 7, 7, 7, 7), (1234.5678, 1235, 1234, 1235, 1234),
  ]) func makesNumbersWhole(f: Double, round: Int, trunc: Int, ceil: Int, floor: Int) throws {
    let answers: [String: Value] = ["f": .number(f)]
    #expect(try Sample.value("round(f)", answers) == .integer(round))
    #expect(try Sample.value("trunc(f)", answers) == .integer(trunc))
    #expect(try Sample.value("ceil(f)", answers) == .integer(ceil))
    #expect(try Sample.value("floor(f)", answers) == .integer(floor))
  }

  /// The examples of the manual for `round` and `trunc`, and decimal halves that binary numbers miss by a
  /// hair.
  @Test(arguments: [
    ("round", 3.14159, 2, 3.14), ("round", 3.14159, 4, 3.1416), ("round", 12345.6, 0, 12346.0),
    ("round", 12345.6, -1, 12350.0), ("trunc", 3.14159, 2, 3.14), ("trunc", 3.14159, 4, 3.1415),
    ("trunc", 12345.6, 0, 12345.0), ("trunc", 12345.6, -1, 12340.0), ("round", 1.005, 2, 1.01),
    ("round", 2.675, 2, 2.68), ("round", -2.675, 2, -2.68), ("round", 0.125, 2, 0.13),
    ("round", 25.0, -1, 30.0),
    ("trunc", 0.29, 2, 0.29), ("trunc", -1.239, 2, -1.23), ("round", 8.0, 15, 8.0), ("round", 4.0, -15, 0.0),
  ]) func roundsAtADecimalPlace(function: String, f: Double, digits: Int, expected: Double) throws {
    #expect(
      try Sample.value("\(function)(f, x)", ["f": .number(f), "x": .integer(digits)]) == .number(expected))
  }

  @Test func digitsOutOfRangeAreNull() throws {
    #expect(try Sample.value("round(f, 16)", ["f": 1.5]) == nil)
    #expect(try Sample.value("trunc(f, x)", ["f": 1.5, "x": .integer(.min)]) == nil)
  }
}
