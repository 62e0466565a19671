import Foundation
import Provenance
import Rules
import TestSupport
import Testing

/// Workbooks with known defects: each is found at its cell, and nothing is said of rows that are right.
@Suite struct PlantedErrorTests {
  private struct Found {
    var file: String
    var sheet: String
    var cell: String
    var rule: String
    var severity: String
  }

  private static func check() throws -> [Found] {
    try Program.with { program in
      let result = try program.run("check", Fixture.path("planted-errors/input"), "--format", "csv")
      #expect(result.exit == 3, "one file is no form of the review")
      return DelimitedText.table(result.output).map { line in
        Found(
          file: line["file"] ?? "", sheet: line["sheet"] ?? "", cell: line["cell"] ?? "",
          rule: line["rule"] ?? "",
          severity: line["severity"] ?? "")
      }
    }
  }

  /// The rule of the field's catalogue that each rule and check of the project stands for.
  private static func references() throws -> [String: String] {
    let rulebook = try Rulebook(contentsOf: URL(filePath: Program.configuration), hash: { _ in "" })
    let rules = rulebook.editRules.map { ($0.id.rawValue, $0.reference ?? "") }
    let findings = rulebook.programFindings.values.map { ($0.id.rawValue, $0.reference ?? "") }
    return Dictionary(rules + findings, uniquingKeysWith: { first, _ in first })
  }

  @Test func everyPlantedDefectIsFoundAtItsCell() throws {
    let found = try Self.check()
    let references = try Self.references()
    let severities = ["E": "error", "W": "warning", "I": "note"]
    let planted = try Fixture.table("planted-errors/findings.csv")
    #expect(planted.count == 91)
    for defect in planted {
      let isFound = found.contains { finding in
        finding.file == defect["file"] && finding.sheet == defect["sheet"] && finding.cell == defect["cell"]
          && references[finding.rule] == defect["kind"]
          && finding.severity == severities[defect["severity"] ?? ""]
      }
      #expect(isFound, "\(defect)")
    }
  }

  @Test func rowsThatAreRightAreLeftAlone() throws {
    let clean = Set(
      try Fixture.table("planted-errors/clean-rows.csv").map { row in
        [row["file"], row["sheet"], row["row"]].compactMap { $0 }
      })
    #expect(clean.count == 641)
    for finding in try Self.check() where finding.severity != "note" {
      let row = String(finding.cell.drop { $0.isLetter })
      #expect(!clean.contains([finding.file, finding.sheet, row]), "\(finding)")
    }
  }

  @Test func filesThatCannotBeReadAreRefusedWithTheirReasonAndTheOthersAreRead() throws {
    let reasons = [
      "old-excel": "FI-003", "encrypted": "FI-004", "damaged-zip": "FI-008", "html": "FI-007",
      "wrong-form": "TB-001",
      "empty": "TB-003",
    ]
    let found = try Self.check()
    let refused = try Fixture.table("planted-errors/refused.csv")
    #expect(refused.count == 6)
    for file in refused {
      let own = found.filter { $0.file == file["file"] }
      #expect(own.map(\.rule) == [reasons[file["reason"] ?? ""]], "\(file)")
      #expect(own.allSatisfy { $0.severity == "error" })
    }
  }
}
