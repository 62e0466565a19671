public import Proof
public import Provenance

/// What a proof found in a report, ready to be printed.
public struct ProofReport {
  /// The names of the columns of ``table``, in order; `part` is line or paragraph.
  public static let columns = [
    "file", "part", "number", "column", "rule", "severity", "figure", "expected", "message", "remedy",
  ]

  private let proof: Proofreading
  private let file: String
  private let language: Language

  /// A report on a file in a language.
  public init(_ proof: Proofreading, file: String, language: Language) {
    self.proof = proof
    self.file = file
    self.language = language
  }

  /// A line for each finding, in the order of the text.
  public var table: [[String]] {
    proof.findings.map { finding in
      [
        file, proof.part.rawValue, String(finding.place.number), String(finding.place.column),
        finding.rule.rawValue, finding.severity.rawValue, finding.quote, finding.expected[language],
        finding.message[language], finding.remedy[language],
      ]
    }
  }

  /// The findings, a line each, and what was looked at.
  public var text: String {
    let lines = proof.findings.map { finding in
      let place = "\(proof.part.label[language]) \(finding.place.number):\(finding.place.column)"
      return "\(file) · \(place) · \(finding.severity.label[language]): \(finding.message[language]) "
        + "\(finding.remedy[language]) (\(finding.rule.rawValue))"
    }
    return (lines + [Wording.proofSummary(proof)[language]]).joined(separator: "\n") + "\n"
  }
}

extension Wording {
  /// What was looked at, and how it came out.
  fileprivate static func proofSummary(_ proof: Proofreading) -> BilingualText {
    let totals = proof.totals
    func count(_ severity: Severity) -> Int { proof.findings.count { $0.severity == severity } }
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    return BilingualText(
      vietnamese: "Tỷ lệ kèm số: \(totals.shares) · khớp: \(totals.fitting) · không khớp: \(totals.wrong) · "
        + "không có mẫu số: \(totals.open) · mức thay đổi, tổng theo năm: \(totals.others) · so với số liệu: \(totals.compared)\n"
        + "Lỗi: \(errors) · Cảnh báo: \(warnings) · Gợi ý: \(notes)",
      english:
        "Shares with counts: \(totals.shares) · fit: \(totals.fitting) · do not fit: \(totals.wrong) · "
        + "without a base: \(totals.open) · changes, totals of years: \(totals.others) · compared with data: \(totals.compared)\n"
        + "Errors: \(errors) · Warnings: \(warnings) · Notes: \(notes)")
  }
}
