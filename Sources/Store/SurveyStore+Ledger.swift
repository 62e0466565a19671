public import Survey

/// One line of the ledger.
public struct LedgerRun: Sendable {
  /// The run's number.
  public var id: Int64
  /// What was done.
  public var command: String
  /// The round it was done for; nil for none.
  public var round: RoundID?
  /// When it began, ISO 8601.
  public var startedAt: String
  /// When it ended; nil when it did not.
  public var finishedAt: String?
  /// The exit code; nil when it did not end.
  public var exitCode: Int?
  /// What it did, in a line.
  public var summary: String?
}

extension SurveyStore {
  /// Opens a line in the ledger.
  ///
  /// Lines that are open still and belong to no run that goes on are those of runs that were cut off; they are closed
  /// without an exit code.
  ///
  /// - Parameter startedAt: The time, ISO 8601; the ledger is the only place that knows the clock.
  public func beginRun(
    command: String, round: RoundID?, startedAt: String, programVersion: String, configurationHash: String
  ) throws(StoreError) -> Int64 {
    if let round { try engine.prepare(for: round.rawValue, province: "") }
    return try write("opening the ledger") { database in
      let open: [Int64] = try database.rows("SELECT id FROM run WHERE finished_at IS NULL") { $0[0] }
      for run in open where try !engine.isRunning(run, in: database) {
        try database.execute(
          "UPDATE run SET finished_at = ?, summary = ? WHERE id = ?", [startedAt, Self.interrupted, run])
      }
      let opened = try database.number(
        """
        INSERT INTO run (command, round, started_at, program_version, configuration_hash) VALUES (?, ?, ?, ?, ?)
        RETURNING id
        """, [command, round?.rawValue, startedAt, programVersion, configurationHash])
      guard let opened else { throw StoreError(.damaged("run"), during: "opening the ledger") }
      // Said before others can see the line.
      try engine.keepRunning(opened)
      return opened
    }
  }

  /// What the ledger says of a run that was cut off.
  private static let interrupted = "bị ngắt giữa chừng / interrupted"

  /// Closes a line of the ledger.
  public func finishRun(
    _ id: Int64, finishedAt: String, exitCode: Int, summary: String
  ) throws(StoreError) {
    try write("closing the ledger") { database in
      try database.execute(
        "UPDATE run SET finished_at = ?, exit_code = ?, summary = ? WHERE id = ?",
        [finishedAt, exitCode, summary, id])
    }
  }

  /// The lines of the ledger, newest first.
  public func runs(limit: Int) throws(StoreError) -> [LedgerRun] {
    try read("reading the ledger") { database in
      try database.rows("SELECT * FROM run ORDER BY id DESC LIMIT ?", [limit]) { row in
        LedgerRun(
          id: row["id"], command: row["command"],
          round: (row["round"] as String?).map { RoundID(rawValue: $0) },
          startedAt: row["started_at"], finishedAt: row["finished_at"], exitCode: row["exit_code"],
          summary: row["summary"])
      }
    }
  }
}
