import Provenance
import Survey

@testable import Reports

/// A made-up round with findings of two communes, one of them from a list that was delivered again.
///
/// ```
/// commune  village   rule    severity  household  change
/// 11111    11111-01  HH-004  error     001        still     a.xlsx · Thôn 1!D3, beside E3
/// 11111    11111-01  HH-004  error     002        new       a.xlsx · Thôn 1!D4
/// 11111    11111-01  HH-008  warning   001        gone      older.xlsx · Thôn 1!F9
/// 22222    22222-01  HH-008  warning                        b.xlsx · Thôn Đầu!F7
/// (none)             FI-008  error                          c.xlsx
/// ```
enum SmallFindings {
  static func round() -> RoundFindings {
    RoundFindings(
      round: "2019", title: BilingualText(vietnamese: "Rà soát năm 2019", english: "Review of 2019"),
      findings: [
        placed("a.xlsx", "Thôn 1", "D3", "HH-004", .error, "11111", "001", .still, beside: "E3"),
        placed("a.xlsx", "Thôn 1", "D4", "HH-004", .error, "11111", "002", .new),
        placed("b.xlsx", "Thôn Đầu", "F7", "HH-008", .warning, "22222", nil, nil),
        placed("c.xlsx", nil, nil, "FI-008", .error, nil, nil, nil),
      ],
      gone: [placed("older.xlsx", "Thôn 1", "F9", "HH-008", .warning, "11111", "001", .gone)],
      outcomes: outcomes,
      names: [
        "11111": "Xã Đắk R'Lấp", "22222": "Xã Bé", "11111-01": "Thôn \"A\" & <B>", "22222-01": "Thôn Đầu",
      ],
      rulesHash: "0123456789ab")
  }

  private static var outcomes: [RuleOutcome] {
    var found = RuleOutcome(rule: "HH-004", severity: .error)
    (found.satisfied, found.violated) = (8, 2)
    var skipped = RuleOutcome(rule: "HH-027", severity: .warning)
    skipped.reason = .notCollected
    skipped.missing = ["floor_area"]
    var off = RuleOutcome(rule: "HH-030", severity: .note)
    off.reason = .switchedOff
    off.note = BilingualText(vietnamese: "Tỉnh không thu cột này.", english: "Not asked here, \"for now\".")
    var failed = RuleOutcome(rule: "AR-010", severity: .warning)
    (failed.satisfied, failed.failed) = (3, 1)
    failed.firstFailure = SourceLocation(file: "d.xlsx", sheet: "Tổng hợp", cell: CellReference("F6"))
    return [found, skipped, off, failed]
  }

  static func placed(
    _ file: String, _ sheet: String?, _ cell: String?, _ rule: RuleID, _ severity: Severity,
    _ commune: String?, _ household: String?, _ change: FindingChange?, beside: String? = nil
  ) -> PlacedFinding {
    let others = beside.map { [SourceLocation(file: file, sheet: sheet, cell: CellReference($0))] }
    let finding = Finding(
      rule: rule, severity: severity,
      location: SourceLocation(file: file, sheet: sheet, cell: cell.flatMap { CellReference($0) }),
      otherLocations: others ?? [],
      message: BilingualText(vietnamese: "Sai </script><b>&", english: "Wrong"),
      remedy: BilingualText(vietnamese: "Sửa.", english: "Correct it."))
    return PlacedFinding(
      finding: finding, commune: commune.map { AreaCode(rawValue: $0) },
      village: commune.map { AreaCode(rawValue: $0 + "-01") }, household: household, change: change)
  }
}
