public import Survey

/// An approval as the ledger knows it.
public struct StoredApproval: Sendable {
  /// The approval.
  public var approval: Approval
  /// The run that approved.
  public var run: Int64
  /// The run that reopened; nil while the approval holds.
  public var reopenedBy: Int64?
}

extension SurveyStore {
  /// Keeps approvals, all or none.
  ///
  /// - Throws: ``StoreError`` when one is of an area that is approved in the same state already.
  public func approve(_ approvals: [Approval], round: RoundID, run: Int64) throws(StoreError) {
    try write("keeping approvals") { database in
      try database.alone("approvals", round.rawValue)
      for approval in approvals {
        let last = try database.number(
          "SELECT max(number) FROM approval WHERE round = ? AND area = ? AND state = ?",
          [round.rawValue, approval.area.rawValue, approval.state.rawValue])
        try database.execute(
          """
          INSERT INTO approval (round, area, level, superiors, state, number, decision, date, is_incomplete, basis, run)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            round.rawValue, approval.area.rawValue, approval.level.rawValue,
            approval.superiors.map(\.rawValue).joined(separator: " "), approval.state.rawValue,
            (last ?? 0) + 1, approval.decision, approval.date.description, approval.isIncomplete,
            approval.basis, run,
          ])
      }
    }
  }

  /// Reopens areas in all states; nothing is deleted.
  ///
  /// - Returns: The areas that were approved and are not any more, in the order of their codes.
  public func reopen(
    _ areas: [AreaCode], round: RoundID, reason: String, run: Int64
  ) throws(StoreError) -> [AreaCode] {
    try write("reopening areas") { database in
      var reopened: Set<AreaCode> = []
      for area in areas {
        let changed = try database.execute(
          """
          UPDATE approval SET reopened_by = ?, reason = ? WHERE round = ? AND area = ? AND reopened_by IS NULL
          """, [run, reason, round.rawValue, area.rawValue])
        if changed > 0 { reopened.insert(area) }
      }
      return reopened.sorted()
    }
  }

  /// Every approval of a round, also those that were reopened, in the order they were given.
  public func approvalHistory(round: RoundID) throws(StoreError) -> [StoredApproval] {
    try read("reading approvals") { database in
      try database.rows(
        "SELECT * FROM approval WHERE round = ? ORDER BY run, level, area, state", [round.rawValue]
      ) { row in
        guard let level = AreaLevel(rawValue: row["level"]), let state = ReleaseState(rawValue: row["state"]),
          let date = Day(row["date"] as String)
        else { throw StoreError(.damaged("an approval"), during: "reading approvals") }
        let superiors: String = row["superiors"]
        var approval = Approval(
          area: AreaCode(rawValue: row["area"]), level: level,
          superiors: superiors.split(separator: " ").map { AreaCode(rawValue: String($0)) },
          number: row["number"], state: state, decision: row["decision"], date: date,
          isIncomplete: row["is_incomplete"], basis: row["basis"])
        approval.reopening = row["reason"]
        return StoredApproval(approval: approval, run: row["run"], reopenedBy: row["reopened_by"])
      }
    }
  }

  /// The approvals that hold in a round; none in a store of a version that knew none.
  public func approvals(round: RoundID) throws(StoreError) -> [Approval] {
    guard try knowsApprovals() else { return [] }
    return try approvalHistory(round: round).map(\.approval).filter { $0.reopening == nil }
  }

  /// A store that is only read is not brought up to this version.
  private func knowsApprovals() throws(StoreError) -> Bool {
    try read("reading approvals") { try $0.hasTable("approval") }
  }
}
