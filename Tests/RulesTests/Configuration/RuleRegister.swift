import Foundation
import Provenance
import Survey
import TestSupport

@testable import Rules

/// The rules that have to be there, kept by hand beside the tests: code, severity, scope, standards and reference.
struct RuleRegister {
  private let lines: [String]

  init() throws {
    let file = SharedData.repository.appending(path: "Tests/RulesTests/__Fixtures__/rules.csv")
    lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map(String.init)
  }

  /// The codes.
  var codes: [String] { lines.map { String($0.prefix { $0 != "," }) } }

  /// What differs between the register and some rules: codes that are missing, new, or tagged otherwise.
  func differences(from rules: [EditRule]) -> [String] {
    let found = rules.map { rule in
      [
        rule.id.rawValue, rule.severity.rawValue, rule.scope.rawValue,
        rule.standards.map(\.rawValue).sorted().joined(separator: " "), rule.reference ?? "",
      ].joined(separator: ",")
    }
    return Set(lines).symmetricDifference(found).sorted()
  }
}
