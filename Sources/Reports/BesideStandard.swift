public import Rules
public import Survey

/// The counts of the same round under another standard, to be printed beside a report's own.
public struct BesideStandard: Sendable {
  /// The other standard.
  public let standard: Standard
  private let tallies: [AreaLevel: [AreaCode: Tally]]

  /// The counts of another report of the round.
  public init(_ report: RoundReport) {
    standard = report.standard
    tallies = Dictionary(grouping: report.areas, by: \.level).mapValues { areas in
      Dictionary(areas.map { ($0.code, $0.tally) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The counts of an area; nil where nothing was counted there under the other standard.
  public func tally(of area: AreaReport) -> Tally? {
    tallies[area.level]?[area.code].flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// The results of an area under one of the standards of its round, as they are printed side by side.
struct StandardResult {
  let standard: Standard
  /// Whether it is the official result of the round.
  let isOfficial: Bool
  private let tally: Tally

  /// The results of an area, the official one first; none where the round has one standard there.
  static func all(of area: AreaReport, in report: RoundReport) -> [Self] {
    let others = report.beside.compactMap { beside in
      beside.tally(of: area).map { (beside.standard, $0) }
    }
    guard !others.isEmpty else { return [] }
    let ranks = report.round.standards
    return ([(report.standard, area.tally)] + others).map { standard, tally in
      Self(standard: standard, isOfficial: ranks.first == standard.id, tally: tally)
    }.sorted { left, right in
      (ranks.firstIndex(of: left.standard.id) ?? ranks.count, left.standard.id)
        < (ranks.firstIndex(of: right.standard.id) ?? ranks.count, right.standard.id)
    }
  }

  /// How many households have a status, and their share in all of the area.
  func figures(of status: Status) -> [ReportCell] {
    let key = CountKey(.status, status.rawValue, .household)
    return [
      .figure(key, in: tally), .figure(key, of: CountKey(.population, "all", .household), in: tally),
    ]
  }
}
