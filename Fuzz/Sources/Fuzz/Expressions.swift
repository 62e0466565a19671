import Provenance
import Rules

/// Rule expressions over two variables of each type, asked of some records.
enum Expressions {
  private static let names: [(name: String, type: ValueType)] = [
    ("p", .boolean), ("q", .boolean), ("x", .integer), ("y", .integer), ("f", .number), ("g", .number),
    ("s", .string), ("t", .string), ("d", .date), ("e", .date),
  ]

  private static let table = try? VariableTable(
    names.enumerated().map { RuleVariable(name: $1.name, slot: $0, type: $1.type) })

  private static let records: [[Value]] = [
    [
      .boolean(true), .boolean(false), .integer(3), .integer(-7), .number(1.5), .number(0), .string("Đào"),
      .string(""), .integer(18_000), .integer(0),
    ],
    [
      .boolean(false), .null, .integer(.max), .integer(.min), .number(.infinity), .number(1e308),
      .string("aaaaaaaaaaaaaaaaaaaaaaaa"), .null, .integer(.max), .integer(.min),
    ],
    [Value](repeating: .null, count: 10),
    [],
  ]

  /// Parses, prints, parses again, and asks one by one and side by side; what differs is a finding.
  static func read(_ bytes: [UInt8]) {
    guard let table else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let expression: RuleExpression
    do throws(ExpressionError) {
      expression = try RuleExpression(text, over: table, expecting: nil)
    } catch {
      _ = error.message.vietnamese
      return
    }
    let again = try? RuleExpression(expression.description, over: table, expecting: nil)
    guard again == expression else { differ(text, "printed: \(expression)") }
    _ = expression.vtl { $0.uppercased() }
    for record in records {
      _ = expression.value(on: record)
      _ = expression.verdict(on: record)
      _ = expression.hasFault(on: record)
    }
    guard expression.type == .boolean else { return }
    var batch = RuleBatch([expression])
    for record in records { batch.add(record) }
    let answers = batch.answers(ofRule: 0)
    for (place, record) in records.enumerated() where answers[place] != expression.truth(on: record) {
      differ(text, "record \(place)")
    }
  }

  /// Ends the program as a crash, which is what libFuzzer keeps.
  private static func differ(_ text: String, _ how: String) -> Never {
    fatalError("\(text.debugDescription): \(how)")
  }
}
