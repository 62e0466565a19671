import Proof
import Provenance
import Rules
import TestSupport

/// A text proofread with the words that are shipped.
struct ProofOfText {
  let findings: [ProofFinding]
  let totals: ProofTotals

  init(_ text: String, data: RoundFigures? = nil) throws { try self.init(ProofText(text), data: data) }

  init(_ text: ProofText, data: RoundFigures? = nil) throws {
    let rulebook = try ShippedRules.rulebook()
    let proof = Proofreading(
      text, vocabulary: rulebook.proof, wording: rulebook.programFindings, data: data)
    findings = proof.findings
    totals = proof.totals
  }

  /// The findings in short: `PF-001 1 8,07% → 8,24%`, the number being that of the line.
  var short: [String] {
    findings.map { finding in
      let expected = finding.expected.vietnamese
      return "\(finding.rule.rawValue) \(finding.place.number) \(finding.quote)"
        + (expected.isEmpty ? "" : " → " + expected)
    }
  }

  /// The errors and warnings only.
  var alarms: [ProofFinding] { findings.filter { $0.severity > .note } }
}
