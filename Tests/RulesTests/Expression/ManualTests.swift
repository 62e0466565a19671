import Foundation
import TestSupport
import Testing

@testable import Rules

/// Keeps `schemas/rule-expressions.md` true to the code.
@Suite struct ManualTests {
  private static let page = SharedData.repository.appending(path: "schemas/rule-expressions.md")

  private static let variables: [(String, ValueType)] = [
    ("members", .integer), ("member_rows", .integer), ("heads", .integer), ("review_year", .integer),
    ("birth_year", .integer), ("class", .string), ("class_before", .string), ("transition", .string),
    ("area", .integer), ("b1", .integer), ("b2", .integer), ("deprivations", .integer), ("floor_m2", .number),
    ("enough_space", .boolean), ("id_number", .string), ("sex", .string), ("decided_on", .date),
    ("reviewed_on", .date),
  ]

  @Test func everyExampleIsARule() throws {
    let table = try VariableTable(
      Self.variables.enumerated().map { slot, variable in
        RuleVariable(name: variable.0, slot: slot, type: variable.1)
      })
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let blocks = text.components(separatedBy: "```vtl\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    let examples = blocks.flatMap { $0.split(separator: "\n") }
    #expect(examples.count == 13)
    for example in examples {
      #expect(throws: Never.self, "\(example)") { try RuleExpression(String(example), over: table) }
    }
  }

  @Test func everyFunctionIsDescribed() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    for function in Function.allCases { #expect(text.contains("`\(function.usage)`"), "\(function.usage)") }
    for symbol in BinaryOperator.allCases.map(\.rawValue) where symbol != "||" {
      #expect(text.contains("`\(symbol)`"), "\(symbol)")
    }
  }

  @Test func theLimitsAreThoseOfTheCode() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(text.contains("nested \(Term.deepest) levels deep"))
    #expect(text.contains("at most \(Literal.significantDigits) significant digits"))
    #expect(text.contains("`{n,m}` up to \(PatternParser.mostRepeats)"))
  }
}
