public import Survey

/// A file that a round was made from, and when it had its last say.
public struct RoundFile: Sendable {
  /// The file.
  public var file: ReceivedFile
  /// The run it first came in.
  public var received: Int64
  /// The run that its tables stand by; that it came in where none of them does.
  public var run: Int64
}

/// A village with the first day it was known on.
public struct RegisteredVillage: Sendable {
  /// The village.
  public var village: Village
  /// The day.
  public var firstDay: Day

  /// A village of the register.
  public init(_ village: Village, firstDay: Day) {
    self.village = village
    self.firstDay = firstDay
  }
}

extension SurveyStore {
  /// The files with tables that a round was made from, those of decisions left out; by run and hash.
  public func tableFiles(round: RoundID) throws(StoreError) -> [RoundFile] {
    try read("reading the files of a round") { database in
      try database.rows(
        """
        SELECT file.*, coalesce(
            (SELECT max(run) FROM delivery WHERE delivery.sha256 = file.sha256 AND delivery.round = ?),
            file.run) AS last_run
        FROM received_file AS file WHERE sha256 IN (
          SELECT sha256 FROM delivery WHERE round = ?
          UNION SELECT sha256 FROM sheet_account WHERE round = ?
          UNION SELECT sha256 FROM finding WHERE round = ? AND stage = 'import')
        AND sha256 NOT IN (SELECT sha256 FROM decision_file WHERE round = ?)
        ORDER BY last_run, sha256
        """, [round.rawValue, round.rawValue, round.rawValue, round.rawValue, round.rawValue]
      ) { row in
        RoundFile(
          file: ReceivedFile(
            hash: row["sha256"], name: row["name"], bytes: row["bytes"], refusal: row["refusal"]),
          received: row["run"], run: row["last_run"])
      }
    }
  }

  /// The register of villages with their first days, in the order of the codes.
  public func registeredVillages() throws(StoreError) -> [RegisteredVillage] {
    try read("reading the villages") { database in
      try database.rows("SELECT * FROM village WHERE valid_to IS NULL ORDER BY code") { row in
        guard let day = Day(row["valid_from"] as String) else {
          throw StoreError(.damaged("a village without its first day"), during: "reading the villages")
        }
        return RegisteredVillage(
          Village(
            code: AreaCode(rawValue: row["code"]), commune: AreaCode(rawValue: row["commune"]),
            name: row["name"], isRegistered: row["is_registered"]), firstDay: day)
      }
    }
  }

  /// Sets what became of deliveries, as another store has it.
  ///
  /// - Returns: How many of them are here.
  public func settle(_ deliveries: [DeliverySummary]) throws(StoreError) -> Int {
    try write("settling deliveries") { database in
      // One unit has one delivery that counts at any moment.
      for delivery in deliveries {
        try database.execute(
          "UPDATE delivery SET state = 'undone', superseded_by = NULL WHERE id = ?", [delivery.id])
      }
      var count = 0
      for delivery in deliveries {
        count += try database.execute(
          "UPDATE delivery SET state = ?, superseded_by = ?, run = ? WHERE id = ?",
          [delivery.state.rawValue, delivery.supersededBy, delivery.run, delivery.id])
      }
      return count
    }
  }
}
