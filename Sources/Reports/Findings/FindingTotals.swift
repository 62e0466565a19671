public import Provenance
import Survey

/// How many findings there are by place and rule; and how many are gone, still there and new since the delivery before.
public struct FindingTotals {
  /// The names of the columns of the comma-separated form.
  public static let columns = [
    "area_level", "area_code", "area_name", "rule", "severity", "count", "gone", "still", "new",
  ]

  /// The numbers of one rule, or of several together.
  struct Numbers {
    /// What was found.
    var count = 0
    /// What a newer delivery has no more.
    var gone = 0
    /// What both deliveries have.
    var still = 0
    /// What only the newer delivery has.
    var new = 0

    /// Counts one finding.
    mutating func add(_ change: FindingChange?) {
      switch change {
      case .gone: gone += 1
      case .still: still += 1
      case .new: new += 1
      case nil: break
      }
      if change != .gone { count += 1 }
    }
  }

  /// A rule with the severity of its findings.
  struct Rule: Hashable, Comparable {
    var id: RuleID
    var severity: Severity

    static func < (left: Self, right: Self) -> Bool {
      (left.id, right.severity) < (right.id, left.severity)
    }
  }

  /// The numbers of the whole round by rule.
  private(set) var round: [Rule: Numbers] = [:]
  /// The numbers of each commune by rule.
  private(set) var communes: [AreaCode: [Rule: Numbers]] = [:]
  /// The numbers of each village by rule.
  private(set) var villages: [AreaCode: [Rule: Numbers]] = [:]
  /// The numbers of what belongs to no known commune, by rule.
  private(set) var unplaced: [Rule: Numbers] = [:]
  private let findings: RoundFindings

  /// The totals of a round.
  public init(_ findings: RoundFindings) {
    self.findings = findings
    for placed in [findings.findings, findings.gone].joined() where placed.finding.isOpen {
      let rule = Rule(id: placed.finding.rule, severity: placed.finding.severity)
      round[rule, default: Numbers()].add(placed.change)
      if let village = placed.village {
        villages[village, default: [:]][rule, default: Numbers()].add(placed.change)
      }
      if let commune = placed.commune {
        communes[commune, default: [:]][rule, default: Numbers()].add(placed.change)
      } else {
        unplaced[rule, default: Numbers()].add(placed.change)
      }
    }
  }

  /// The comma-separated form: the round, its communes, its villages, and under `none` what could not be placed.
  public var table: String {
    var table = CommaSeparatedText()
    table.write(Self.columns)
    func write(_ level: String, _ area: AreaCode?, _ totals: [Rule: Numbers]) {
      for (rule, numbers) in totals.sorted(by: { $0.key < $1.key }) {
        table.write([
          level, area?.rawValue ?? "", area.flatMap { findings.names[$0] } ?? "",
          rule.id.rawValue,
          rule.severity.rawValue, String(numbers.count), String(numbers.gone), String(numbers.still),
          String(numbers.new),
        ])
      }
    }
    write("round", nil, round)
    for (area, totals) in communes.sorted(by: { $0.key < $1.key }) { write("commune", area, totals) }
    for (area, totals) in villages.sorted(by: { $0.key < $1.key }) { write("village", area, totals) }
    write("none", nil, unplaced)
    return table.text
  }

  /// Several rules together.
  static func sum(_ totals: [Rule: Numbers], where isWanted: (Rule) -> Bool = { _ in true }) -> Numbers {
    totals.reduce(into: Numbers()) { sum, entry in
      guard isWanted(entry.key) else { return }
      sum.count += entry.value.count
      sum.gone += entry.value.gone
      sum.still += entry.value.still
      sum.new += entry.value.new
    }
  }

  /// What is gone, still there and new in the whole round: `Đã hết 12, vẫn còn 3, mới 4`; nil where nothing was
  /// delivered twice.
  public var changes: BilingualText? {
    let sum = Self.sum(round)
    return Self.changes(gone: sum.gone, still: sum.still, new: sum.new)
  }

  /// What is gone, still there and new, in words; nil where nothing was delivered twice.
  public static func changes(gone: Int, still: Int, new: Int) -> BilingualText? {
    guard gone + still + new > 0 else { return nil }
    func count(_ number: Int, _ language: Language) -> String { ReportCell.count(number).text(in: language) }
    return BilingualText(
      vietnamese: "So với bản gửi trước: \(count(gone, .vietnamese)) đã hết, "
        + "\(count(still, .vietnamese)) vẫn còn, \(count(new, .vietnamese)) mới",
      english: "Compared with the delivery before: \(count(gone, .english)) gone, "
        + "\(count(still, .english)) still there, \(count(new, .english)) new")
  }
}
