public import Survey

/// What is no longer known of a round.
public enum PersonalDataRemoval: String, Sendable {
  /// Its personal data were removed; its counts stay.
  case removed
  /// Those of a round it looks back on were removed, so that counting again gives another movement.
  case history
}

extension SurveyStore {
  /// The rounds that something was received for.
  public func roundsWithDeliveries() throws(StoreError) -> Set<RoundID> {
    try read("reading rounds") { database in
      Set(
        try database.texts("SELECT DISTINCT round FROM delivery").map {
          RoundID(rawValue: $0)
        })
    }
  }

  /// What is no longer known, by round.
  public func removals() throws(StoreError) -> [RoundID: PersonalDataRemoval] {
    try read("reading removals") { database in
      var removals: [RoundID: PersonalDataRemoval] = [:]
      try database.forEach("SELECT round, kind FROM removed_personal_data", []) { row in
        removals[RoundID(rawValue: row[0])] = PersonalDataRemoval(rawValue: row[1])
      }
      return removals
    }
  }

  /// Notes that a round can no longer be counted again.
  public func note(_ removal: PersonalDataRemoval, of round: RoundID, run: Int64) throws(StoreError) {
    try write("noting a removal") { database in
      try database.execute(
        "INSERT INTO removed_personal_data (round, run, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [round.rawValue, run, removal.rawValue])
    }
  }

  /// Removes what speaks of persons from a round: names, identity numbers, births, ethnic groups, relationships, the
  /// received answers apart from those that are kept, the change log and the lines of decisions.
  ///
  /// Coded households without persons, counts, findings and the ledger stay.
  ///
  /// - Parameter kept: The variables of a household's own row that later rounds look back on.
  public func removePersonalData(
    of round: RoundID, keeping kept: Set<VariableID>, run: Int64
  ) throws(StoreError) {
    let deliveries = try deliveries(round: round)
    var tables: [(delivery: DeliverySummary, table: ReceivedTable)] = []
    for delivery in deliveries where delivery.unit.kind != .summary && delivery.unit.kind != .resultsSummary {
      tables.append((delivery, try table(of: delivery)))
    }
    // What is freed is overwritten, here and when the file is packed.
    try engine.overwriteFreed()
    try write("removing personal data") { database in
      try database.beside(theCountingOf: round.rawValue)
      try database.execute(
        """
        UPDATE person SET name = '', sex = NULL, birth = NULL, ethnicity = NULL, relationship = NULL,
          identity_number = NULL WHERE round = ?
        """, [round.rawValue])
      for sql in [
        "DELETE FROM change WHERE round = ?", "DELETE FROM applied_decision WHERE round = ?",
        "DELETE FROM decision WHERE round = ?",
      ] {
        try database.execute(sql, [round.rawValue])
      }
      for (delivery, table) in tables {
        let part = database.within([
          "round": round.rawValue, "province": delivery.province.rawValue,
        ])
        for (ordinal, record) in table.records.enumerated() {
          let bytes = RecordCoder.bytes(
            of: Persons.removed(from: record, of: table, keeping: kept), table: table)
          try database.execute(
            "UPDATE record SET payload = ? WHERE delivery = ? AND ordinal = ?\(part.sql)",
            [bytes, delivery.id, ordinal] + part.arguments)
        }
      }
      try database.execute(
        """
        INSERT INTO removed_personal_data (round, run, kind) VALUES (?, ?, 'removed')
        ON CONFLICT (round) DO UPDATE SET kind = 'removed'
        """, [round.rawValue, run])
    }
  }

  /// Removes the received files that only rounds without personal data speak of.
  ///
  /// - Returns: How many files were there and are gone.
  public func removeReceivedFiles() throws(StoreError) -> Int {
    let hashes = try read("reading the received files") { database in
      try database.texts(
        """
        WITH spoken (sha256, round) AS (
          SELECT sha256, round FROM delivery UNION SELECT sha256, round FROM decision_file
          UNION SELECT sha256, round FROM sheet_account)
        SELECT DISTINCT sha256 FROM spoken WHERE round IN
          (SELECT round FROM removed_personal_data WHERE kind = 'removed')
        EXCEPT SELECT sha256 FROM spoken WHERE round NOT IN
          (SELECT round FROM removed_personal_data WHERE kind = 'removed')
        """)
    }
    // A file of no bytes is one that is not kept; the bytes go after the store has said so.
    try write("removing received files") { database in
      for hash in hashes {
        try database.execute("UPDATE received_file SET bytes = 0 WHERE sha256 = ?", [hash])
      }
    }
    var count = 0
    for hash in hashes where try received.remove(hash) { count += 1 }
    return count
  }

  /// Rewrites what is stored, so that nothing that was removed can be read from its bytes.
  public func pack() throws(StoreError) { try engine.pack() }
}
