import GRDB
public import Survey

extension SurveyStore {
  /// The register of villages as it is stored.
  ///
  /// - Parameter day: Leaves out villages that became known after it; nil for all.
  public func villages(knownBy day: Day? = nil) throws(StoreError) -> [Village] {
    try read("reading the villages") { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM village WHERE valid_to IS NULL AND (? IS NULL OR valid_from <= ?) ORDER BY code
          """, arguments: [day?.description, day?.description])
      return rows.map { row in
        Village(
          code: AreaCode(rawValue: row["code"]), commune: AreaCode(rawValue: row["commune"]),
          name: row["name"],
          isRegistered: row["is_registered"])
      }
    }
  }

  /// Adds villages to the register, or confirms those that were known from lists only.
  ///
  /// - Parameter firstDay: The day from which a new village is known.
  public func save(_ villages: [Village], firstDay: Day) throws(StoreError) {
    try write("saving villages") { database in
      for village in villages {
        try database.execute(
          sql: """
            UPDATE village SET is_registered = max(is_registered, ?), valid_from = min(valid_from, ?)
            WHERE code = ? AND valid_to IS NULL
            """,
          arguments: [village.isRegistered, firstDay.description, village.code.rawValue])
        guard database.changesCount == 0 else { continue }
        try database.execute(
          sql: "INSERT INTO village (code, commune, name, valid_from, is_registered) VALUES (?, ?, ?, ?, ?)",
          arguments: [
            village.code.rawValue, village.commune.rawValue, village.name, firstDay.description,
            village.isRegistered,
          ])
      }
    }
  }
}
