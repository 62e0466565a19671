public import Provenance
public import Rules
public import Survey

/// What another standard makes of the households of a round, beside the results their communes decided.
public struct ReclassificationReport: Sendable {
  /// One household.
  public struct Entry: Sendable {
    /// The village.
    public let village: AreaCode
    /// The household's code; empty where it may not be shown.
    public let household: String
    /// The result the commune decided; nil when it is blank.
    public let decided: Status?
    /// The status under the other standard; nil when it is undetermined.
    public let recast: Status?
    /// The line of the other standard that decided.
    public let decidedBy: String?
    /// What is missing to decide.
    public let missing: [String]

    /// A household.
    public init(
      village: AreaCode, household: String, decided: Status?, recast: Status?, decidedBy: String?,
      missing: [String]
    ) {
      self.village = village
      self.household = household
      self.decided = decided
      self.recast = recast
      self.decidedBy = decidedBy
      self.missing = missing
    }
  }

  /// The names of the columns of ``table``, in order.
  public static let columns = [
    "year", "standard", "under", "commune_code", "village_code", "village_name", "household_code", "status",
    "status_under", "change", "decided_by", "missing",
  ]

  private let report: RoundReport
  private let under: Standard
  private let entries: [Entry]

  /// What became of the households of a round.
  ///
  /// - Parameters:
  ///   - report: The round as it was counted.
  ///   - under: The other standard.
  ///   - entries: The households, in the order of villages and codes.
  public init(_ report: RoundReport, under: Standard, entries: [Entry]) {
    self.report = report
    self.under = under
    self.entries = entries
  }

  /// A line for every household.
  public var table: [[String]] {
    let areas = villages
    return entries.map { entry in
      let village = areas[entry.village]
      return [
        String(report.round.year), report.standard.id.rawValue, under.id.rawValue,
        village?.parent?.rawValue ?? "",
        entry.village.rawValue, village?.name ?? "", entry.household,
        entry.decided?.rawValue ?? "undetermined",
        entry.recast?.rawValue ?? "undetermined", Self.change(entry), entry.decidedBy ?? "",
        entry.missing.joined(separator: ";"),
      ]
    }
  }

  private static func change(_ entry: Entry) -> String {
    guard let decided = entry.decided, let recast = entry.recast else { return "undetermined" }
    return decided == recast ? "same" : "changes"
  }

  private var villages: [AreaCode: AreaReport] {
    Dictionary(
      report.areas.filter { $0.level == .village }.map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// How many households go from which status to which, a line for each pair that occurs, and what is missing for the
  /// undetermined ones.
  public func text(in language: Language) -> String {
    struct Way: Hashable {
      var decided: Status?
      var recast: Status?
    }
    let ways = Dictionary(grouping: entries) { Way(decided: $0.decided, recast: $0.recast) }
    let order: [Status?] = Status.allCases.map { $0 } + [nil]
    var rows: [[String]] = []
    for decided in order {
      for recast in order {
        guard let found = ways[Way(decided: decided, recast: recast)] else { continue }
        let mark = decided == recast || recast == nil || decided == nil ? "" : "≠"
        rows.append([
          Wording.status(decided)[language], Wording.status(recast)[language], String(found.count), mark,
        ])
      }
    }
    let header = [
      Wording.decidedUnder(report.standard.id)[language], Wording.computedUnder(under.id)[language],
      Wording.households[language], "",
    ]
    let draft = report.isDraft ? " — " + Wording.draft[language] : ""
    var lines = ["\(report.round.title[language])\(draft)"]
    lines += TextColumns(header, rows, leftAligned: [0, 1, 3]).lines
    lines += missingLines(in: language)
    lines += under.warnings.map { "⚠ " + $0[language] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func missingLines(in language: Language) -> [String] {
    var counts: [String: Int] = [:]
    for entry in entries { for name in entry.missing { counts[name, default: 0] += 1 } }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
      let label = under.indicators.first { $0.code == name }?.label[language] ?? name
      return Wording.missingOf(count, label)[language]
    }
  }
}
