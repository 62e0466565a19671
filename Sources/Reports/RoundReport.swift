public import Provenance
public import Rules
public import Survey

/// The counts of a round under one standard, ready to be printed.
///
/// Nothing is counted after this point.
public struct RoundReport: Sendable {
  /// The round.
  public var round: Round
  /// The standard.
  public var standard: Standard
  /// The lines of its tables.
  public var plan: TallyPlan
  /// The code lists that give items their labels.
  public var codeLists: CodeLists
  /// The areas: villages, communes, districts, provinces; each level in the order of the codes.
  public var areas: [AreaReport]
  /// How many findings there are by severity.
  public var findings: [Severity: Int]
  /// The first digits of the hash of the rules that made it.
  public var rulesHash: String

  /// The tables, as the forms of the configuration lay them out, in printing order.
  public var forms: [FormLayout] = []
  /// The boundaries the counts are shown in, where they are not those of the round.
  public var map: BilingualText?
  /// The villages that have no place within these boundaries and are in none of the areas.
  public var unplaced = 0
  /// What is said of each of these villages.
  public var unplacedVillages: [BilingualText] = []
  /// Whether the standard is the higher line of a province: a second status, computed, beside the national result.
  public var isLocal = false
  /// The standards of the earlier lists that movements start from, where a village has none under this standard.
  public var openingStandards: [StandardID] = []
  /// The counts of the round under its other standards, the official one first.
  public var beside: [BesideStandard] = []
  /// What earlier rounds counted, for series over the years.
  public var history = AreaHistory()
  /// What was reached, beside what plans promise; nil where no plan was given.
  public var plans: PlanAssessment?
  /// Where areas lie; none where no boundaries were given.
  public var boundaries: [AreaCode: AreaBoundary] = [:]

  /// A report.
  public init(
    round: Round, standard: Standard, plan: TallyPlan, codeLists: CodeLists, areas: [AreaReport],
    findings: [Severity: Int], rulesHash: String
  ) {
    self.round = round
    self.standard = standard
    self.plan = plan
    self.codeLists = codeLists
    self.areas = areas
    self.findings = findings
    self.rulesHash = rulesHash
  }

  /// Whether the round is a draft: an open error, a village that has not sent its list, or one without a place.
  public var isDraft: Bool {
    unplaced > 0 || (!isOfficial && findings[.error, default: 0] > 0)
      || areas.contains { $0.level > .village && $0.coverage.isDraft }
  }

  /// The areas with none above them among those reported, villages left aside.
  public var tops: [AreaReport] {
    let codes = Set(areas.map(\.code))
    return areas.filter { area in area.level > .village && !(area.parent.map(codes.contains) ?? false) }
  }

  /// Whether the results of all its areas were approved as official.
  public var isOfficial: Bool {
    !tops.isEmpty && tops.allSatisfy { $0.approval?.state == .official }
  }

  /// What is said of the approvals of the areas at the top.
  public var approvals: [BilingualText] {
    tops.compactMap { area in
      area.approval.map { approval in
        let words = Wording.release(approval)
        return BilingualText(
          vietnamese: "\(area.name): \(words.vietnamese)", english: "\(area.name): \(words.english)")
      }
    }
  }

  /// The same with some of its areas and the villages in them only.
  public func restricted(to codes: Set<AreaCode>) -> RoundReport {
    var report = self
    report.areas = areas.filter { codes.contains($0.code) }
    return report
  }

  /// What every page about an area says beside its figures: villages whose computed status counts because their form has
  /// no result column yet, and what is not certain about the standard.
  public func cautions(of area: AreaReport) -> [BilingualText] {
    (area.coverage.computed > 0 ? [Wording.computedStatusCounts(area.coverage.computed)] : [])
      + (movementCaution(of: area).map { [$0] } ?? []) + (isLocal ? [Wording.localStandard] : [])
      + (officialMissing.map { [Wording.officialMissing($0.rawValue)] } ?? []) + standard.warnings
  }

  /// That the standard changed between the start and the end of a movement.
  private func movementCaution(of area: AreaReport) -> BilingualText? {
    let tables: [TallyTable] = [.movementPoor, .movementNearPoor]
    guard !openingStandards.isEmpty,
      tables.contains(where: { area.tally[CountKey($0, "start", .household)] != nil })
    else { return nil }
    return Wording.movementAcrossBreak(
      openingStandards.map(\.rawValue).joined(separator: ", "), standard.id.rawValue)
  }

  /// The official standard of the round, where nothing was counted under it.
  private var officialMissing: StandardID? {
    round.standards.first.flatMap { official in
      isLocal || official == standard.id || beside.contains { $0.standard.id == official } ? nil : official
    }
  }

  /// The areas one level below an area.
  public func children(of area: AreaCode) -> [AreaReport] { areas.filter { $0.parent == area } }
}
