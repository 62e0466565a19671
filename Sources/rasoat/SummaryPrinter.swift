import Foundation
import Provenance
import Reports
import Survey
import Workflow

/// Says what an import or a run did: on the screen capped, in the files complete.
struct SummaryPrinter {
  let outputs: OutputOptions

  /// The findings by severity, in words.
  static func words(for counts: [Severity: Int]) -> BilingualText {
    let errors = counts[.error, default: 0]
    let warnings = counts[.warning, default: 0]
    let notes = counts[.note, default: 0]
    return BilingualText(
      vietnamese: "Lỗi: \(errors) · Cảnh báo: \(warnings) · Gợi ý: \(notes)",
      english: "Errors: \(errors) · Warnings: \(warnings) · Notes: \(notes)")
  }

  /// The one line that sums an import up.
  func line(for imported: ImportSummary) -> String {
    outputs.text(
      "Tệp: \(imported.files), không nhận: \(imported.refused) · Thôn mới: \(imported.accepted), thay bản cũ: \(imported.superseding), không đổi: \(imported.unchanged), giữ lại: \(imported.held)",
      "Files: \(imported.files), refused: \(imported.refused) · Units new: \(imported.accepted), superseding: \(imported.superseding), unchanged: \(imported.unchanged), held back: \(imported.held)"
    )
  }

  /// The rows of the sheets: all = accepted + rejected + ignored.
  private func rows(for imported: ImportSummary) -> String {
    let all = imported.rows.values.reduce(0, +)
    let accepted = imported.rows[.accepted, default: 0]
    let rejected = imported.rows[.rejected, default: 0]
    return outputs.text(
      "Dòng: \(all) = nhận \(accepted) + loại \(rejected) + bỏ qua \(all - accepted - rejected)",
      "Rows: \(all) = accepted \(accepted) + rejected \(rejected) + ignored \(all - accepted - rejected)")
  }

  /// What decisions did; nil when there are none.
  private func decisions(_ imported: ImportSummary, waived: Int) -> String? {
    guard imported.corrected + imported.decidedRows + waived > 0 else { return nil }
    return outputs.text(
      "Quyết định: sửa \(imported.corrected) ô, xử lý \(imported.decidedRows) dòng hộ trùng, miễn trừ \(waived) điều kiểm tra",
      "Decisions: \(imported.corrected) cells corrected, \(imported.decidedRows) rows of repeated households, \(waived) findings waived"
    )
  }

  /// Prints what was done; as JSON on the standard output when asked.
  ///
  /// - Parameters:
  ///   - found: How many findings there are.
  ///   - giveEach: Gives each of them, in the order of the places.
  func print(
    _ imported: ImportSummary, found: FindingCounts, outcomes: [RuleOutcome] = [],
    changes: BilingualText? = nil, reports: [String], output: String?,
    giveEach: ((Finding) -> Void) throws -> Void
  ) rethrows {
    let counts = found.open
    if outputs.json {
      Terminal.print(json(imported, counts: counts, outcomes: outcomes, reports: reports))
    }
    guard !outputs.quiet else { return }
    Terminal.remark(line(for: imported))
    Terminal.remark(rows(for: imported))
    if let line = decisions(imported, waived: found.waived) { Terminal.remark(line) }
    let complete = reports.first { $0.hasPrefix("findings-") && $0.hasSuffix(".csv") }
    var screen = FindingScreen(complete: complete ?? "rasoat report", in: outputs.language)
    try giveEach { if $0.severity != .note, $0.isOpen { screen.add($0) } }
    for line in screen.lines { Terminal.remark(line) }
    Terminal.remark(Self.words(for: counts)[outputs.language])
    if let changes { Terminal.remark(changes[outputs.language]) }
    if !outcomes.isEmpty { Terminal.remark(outcomes.summary[outputs.language]) }
    if let output {
      Terminal.remark(
        outputs.text(
          "Kết quả: \(output) (\(reports.count) tệp)", "Results: \(output) (\(reports.count) files)"))
    }
  }

  /// Says what became of the rules, and which of them a strict run objects to.
  func print(_ outcomes: [RuleOutcome], strict: StrictOption?, withSummary: Bool = true) {
    if withSummary, !outcomes.isEmpty, !outputs.quiet { Terminal.remark(outcomes.summary[outputs.language]) }
    for objection in strict?.objections(to: outcomes, in: outputs.language) ?? [] {
      Terminal.remark(objection)
    }
  }

  /// What a run of all stages made, as JSON.
  func json(
    _ made: (result: ReviewWorkflow.Result, reports: [String]), found: FindingCounts
  ) -> String {
    json(
      made.result.imported, counts: found.open, outcomes: made.result.outcomes,
      reports: made.reports)
  }

  private func json(
    _ imported: ImportSummary, counts: [Severity: Int], outcomes: [RuleOutcome], reports: [String]
  ) -> String {
    let numbers: [(String, Int)] = [
      ("files", imported.files), ("refused", imported.refused), ("accepted", imported.accepted),
      ("superseding", imported.superseding), ("unchanged", imported.unchanged), ("held", imported.held),
      ("corrected", imported.corrected), ("decided_rows", imported.decidedRows),
      ("rows", imported.rows.values.reduce(0, +)), ("rows_accepted", imported.rows[.accepted, default: 0]),
      ("rows_rejected", imported.rows[.rejected, default: 0]), ("errors", counts[.error, default: 0]),
      ("warnings", counts[.warning, default: 0]), ("notes", counts[.note, default: 0]),
      ("rules_clean", outcomes.count(of: .clean)), ("rules_found", outcomes.count(of: .found)),
      ("rules_skipped", outcomes.count(of: .skipped)), ("rules_failed", outcomes.count(of: .failed)),
    ]
    let members = numbers.map { "\(JSONText.string($0.0)):\($0.1)" }
    let files = reports.map { JSONText.string($0) }.joined(separator: ",")
    return "{" + (members + ["\"reports\":[\(files)]"]).joined(separator: ",") + "}"
  }

  /// How the program ends after an import and its findings.
  func exit(for imported: ImportSummary, found: FindingCounts) -> ProgramExit {
    var exits: [ProgramExit] = [.clean]
    if found.open[.error, default: 0] > 0 { exits.append(.findings) }
    if imported.hasDrift { exits.append(.drift) }
    return ProgramExit.worst(exits)
  }
}
