public import Survey

/// A release that was made.
public struct StoredRelease: Hashable, Sendable {
  /// The SHA-256 of its manifest.
  public var digest: String
  /// Preliminary or official.
  public var state: ReleaseState
  /// The areas it was made for, in the order of their codes.
  public var areas: [AreaCode]
  /// The approvals it rests on, as words that stay the same.
  public var approvals: String
  /// The run that made it first.
  public var run: Int64

  /// A release.
  public init(digest: String, state: ReleaseState, areas: [AreaCode], approvals: String, run: Int64) {
    self.digest = digest
    self.state = state
    self.areas = areas
    self.approvals = approvals
    self.run = run
  }
}

extension SurveyStore {
  /// Remembers a release; the same one made again changes nothing.
  public func remember(_ release: StoredRelease, round: RoundID) throws(StoreError) {
    try write("remembering a release") { database in
      try database.execute(
        "INSERT INTO release (digest, round, state, areas, approvals, run) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
          release.digest, round.rawValue, release.state.rawValue,
          release.areas.map(\.rawValue).joined(separator: " "), release.approvals, release.run,
        ])
    }
  }

  /// The releases of a round, in the order they were made.
  public func releases(round: RoundID) throws(StoreError) -> [StoredRelease] {
    try read("reading releases") { database in
      try database.rows(
        "SELECT * FROM release WHERE round = ? ORDER BY run, digest", [round.rawValue]
      ) { row in
        let areas: String = row["areas"]
        return StoredRelease(
          digest: row["digest"], state: ReleaseState(rawValue: row["state"]) ?? .preliminary,
          areas: areas.split(separator: " ").map { AreaCode(rawValue: String($0)) },
          approvals: row["approvals"], run: row["run"])
      }
    }
  }
}
