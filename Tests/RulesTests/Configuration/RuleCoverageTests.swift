import Foundation
import Provenance
import Survey
import TestSupport
import Testing

@testable import Rules

/// The page that says what is checked names every rule of the field's catalogue, and every rule of ours where it stands.
@Suite struct RuleCoverageTests {
  /// The catalogue's numbers: 1 to 8, 10 to 23, 30 to 35, 40 to 50, 60 to 70, 80 to 90, 95 to 97.
  static let references: [String] = {
    let numbers: [ClosedRange<Int>] = [1...8, 10...23, 30...35, 40...50, 60...70, 80...90, 95...97]
    return numbers.joined().map { number in "R" + (number < 10 ? "0" : "") + String(number) }
  }()

  private func rows() throws -> [String: String] {
    let page = try String(
      contentsOf: SharedData.repository.appending(path: "docs/rule-coverage.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| R") }
    return Dictionary(
      rows.map { (String($0.dropFirst(2).prefix(3)), String($0)) }, uniquingKeysWith: { $0 + $1 })
  }

  @Test func everyRuleOfTheCatalogueIsAnswered() throws {
    #expect(Self.references.count == 64)
    #expect(try Set(rows().keys) == Set(Self.references))
  }

  @Test func everyRuleStandsWhereItsReferenceSaysWithItsStandards() throws {
    let rows = try rows()
    let rulebook = try ShippedRules.rulebook()
    for rule in rulebook.editRules {
      guard let reference = rule.reference else { continue }
      #expect(
        rows[reference]?.contains(rule.id.rawValue) == true, "\(rule.id) is not in the row of \(reference)")
      for standard in rule.standards {
        #expect(rows[reference]?.contains(standard.rawValue) == true, "\(rule.id): \(standard)")
      }
    }
    for finding in rulebook.programFindings.values {
      guard let reference = finding.reference else { continue }
      #expect(rows[reference]?.contains(finding.id.rawValue) == true, "\(finding.id): \(reference)")
    }
  }

  @Test func thePageNamesNoRuleThatIsNotThere() throws {
    let rulebook = try ShippedRules.rulebook()
    let known = Set(rulebook.editRules.map(\.id.rawValue) + rulebook.programFindings.keys.map(\.rawValue))
    let named = try rows().values.flatMap { row in
      row.matches(of: /(HH|PS|AR|TB)-\d{3}/).map { String($0.output.0) }
    }
    #expect(named.count > 100)
    #expect(Set(named).subtracting(known) == [])
  }
}
