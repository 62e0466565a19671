import Provenance
import Reports
import Rules
import Store
import Survey

/// Whether areas can be approved, level by level: an area after every area below it that reports.
struct AreaApproval {
  let rulebook: Rulebook
  let store: SurveyStore
  let round: Round
  let request: ReleaseRequest
  private let areas: [AreaCode: AreaReport]
  private let standing: StandingApprovals
  private let openErrors: Int

  init(
    rulebook: Rulebook, store: SurveyStore, round: Round, request: ReleaseRequest, reports: [RoundReport],
    standing: StandingApprovals
  ) {
    self.rulebook = rulebook
    self.store = store
    self.round = round
    self.request = request
    self.standing = standing
    areas = Dictionary(
      reports.flatMap(\.areas).filter { $0.level > .village }.map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
    openErrors = reports.first?.findings[.error, default: 0] ?? 0
  }

  /// The areas at the top.
  var tops: [AreaCode] {
    areas.values.filter { area in area.parent.map { areas[$0] == nil } ?? true }.map(\.code).sorted()
  }

  /// Whether a commune or an area above it has the code.
  func knows(_ area: AreaCode) -> Bool { areas[area] != nil }

  /// The approvals that are missing of some areas, or what stands in their way.
  func approvals(of chosen: [AreaCode]) throws -> (new: [Approval], obstacles: [ApprovalObstacle]) {
    let basis = try ApprovedBasis(rulebook: rulebook, store: store, round: round)
    var new: [Approval] = []
    var obstacles: [ApprovalObstacle] = []
    let ordered = Set(chosen).compactMap { areas[$0] }.sorted { ($0.level, $0.code) < ($1.level, $1.code) }
    for area in ordered {
      let approval = Approval(
        area: area.code, level: area.level, superiors: superiors(of: area), state: request.state,
        decision: request.decision, date: request.date, isIncomplete: request.isIncomplete,
        basis: basis.hash(of: area.code))
      let own = obstaclesTo(approval, of: area, besides: new)
      obstacles += own
      if own.isEmpty, !isGiven(approval) { new.append(approval) }
    }
    return (new, obstacles)
  }

  private func isGiven(_ approval: Approval) -> Bool {
    standing.all.contains { $0.area == approval.area && $0.state == approval.state }
  }

  private func obstaclesTo(
    _ approval: Approval, of area: AreaReport, besides new: [Approval]
  ) -> [ApprovalObstacle] {
    let name = Self.name(of: area)
    if let given = standing.all.first(where: { $0.area == area.code && $0.state == approval.state }) {
      guard given.basis == approval.basis else { return [.changed(name)] }
      let isSame = given.decision == approval.decision && given.date == approval.date
      return isSame
        ? [] : [.approved(name, by: [given.decision, given.date.description].joined(separator: ", "))]
    }
    var obstacles: [ApprovalObstacle] = []
    let children = areas.values.filter { $0.parent == area.code && $0.coverage.expected > 0 }
      .sorted { $0.code < $1.code }
    let missing = children.filter { child in
      !isApproved(child.code, for: approval.state) && !new.contains { $0.area == child.code }
    }
    let changed = missing.filter { child in standing.hasChanged(child.code) }
    obstacles += changed.map { .changed(Self.name(of: $0)) }
    let never = missing.filter { !standing.hasChanged($0.code) }
    if !never.isEmpty { obstacles.append(.children(of: name, missing: never.map(Self.name))) }
    guard !request.isIncomplete else { return obstacles }
    let coverage = area.coverage
    if !coverage.isComplete {
      obstacles.append(
        .incomplete(name, received: coverage.received, expected: coverage.expected, held: coverage.held))
    }
    if coverage.errors > 0 { obstacles.append(.errors(name, coverage.errors)) }
    let placed = tops.reduce(0) { $0 + (areas[$1]?.coverage.errors ?? 0) }
    if area.level > .commune, openErrors > placed {
      obstacles.append(.errorsWithoutPlace(openErrors - placed))
    }
    return obstacles
  }

  /// Preliminary results above may rest on official ones below.
  private func isApproved(_ area: AreaCode, for state: ReleaseState) -> Bool {
    standing.stands(area, in: .official) || standing.stands(area, in: state)
  }

  private func superiors(of area: AreaReport) -> [AreaCode] {
    var superiors: [AreaCode] = []
    var next = area.parent
    while let code = next, !superiors.contains(code) {
      superiors.append(code)
      next = areas[code]?.parent
    }
    return superiors
  }

  private static func name(of area: AreaReport) -> String { "\(area.name) (\(area.code.rawValue))" }
}
