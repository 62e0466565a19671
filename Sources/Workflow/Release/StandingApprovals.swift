public import Rules
import Store
public import Survey

/// The approvals of a round that hold, and whether what they rest on is still the same.
struct StandingApprovals {
  /// Every approval that was not reopened.
  let all: [Approval]
  private let shown: [AreaCode: Approval]
  private let changed: Set<AreaCode>
  private let standing: [AreaCode: Set<ReleaseState>]

  /// - Parameters:
  ///   - pending: Approvals that are about to be kept.
  ///   - state: The state that is shown where an area has both.
  init(
    rulebook: Rulebook, store: SurveyStore, round: Round, pending: [Approval] = [],
    preferring state: ReleaseState
  ) throws {
    all = try store.approvals(round: round.id) + pending
    var shown: [AreaCode: Approval] = [:]
    var changed: Set<AreaCode> = []
    var states: [AreaCode: Set<ReleaseState>] = [:]
    if !all.isEmpty {
      let basis = try ApprovedBasis(rulebook: rulebook, store: store, round: round)
      for (area, approvals) in Dictionary(grouping: all, by: \.area) {
        let hash = basis.hash(of: area)
        let standing = approvals.filter { $0.basis == hash }
        states[area] = Set(standing.map(\.state))
        shown[area] = standing.first { $0.state == state } ?? standing.first
        if standing.count < approvals.count { changed.insert(area) }
      }
    }
    self.shown = shown
    self.changed = changed
    self.standing = states
  }

  /// The approval that is shown for an area; nil where it has none, or where something changed since.
  func approval(of area: AreaCode) -> Approval? { shown[area] }

  /// Whether lists or counts changed since they were approved, and no other approval stands.
  func hasChanged(_ area: AreaCode) -> Bool { changed.contains(area) && shown[area] == nil }

  /// Whether an area is approved in a state, and nothing changed since.
  func stands(_ area: AreaCode, in state: ReleaseState) -> Bool { standing[area]?.contains(state) ?? false }
}

extension ReviewWorkflow {
  /// The areas of a round whose lists or counts changed since they were approved, in the order of their codes.
  public func areasChangedSinceApproval(in round: Round) throws -> [AreaCode] {
    let approvals = try approvals(of: round)
    return Set(approvals.all.map(\.area)).filter(approvals.hasChanged).sorted()
  }

  /// The approvals of a round.
  func approvals(of round: Round) throws -> StandingApprovals {
    try StandingApprovals(
      rulebook: rulebook, store: store, round: round, pending: pendingApprovals, preferring: shownState)
  }
}
