public import Survey

extension SurveyStore {
  /// The register of villages as it is stored.
  ///
  /// - Parameter day: Leaves out villages that became known after it; nil for all.
  public func villages(knownBy day: Day? = nil) throws(StoreError) -> [Village] {
    try read("reading the villages") { database in
      try Self.villages(knownBy: day, in: database)
    }
  }

  private static func villages(knownBy day: Day?, in database: any StoreConnection) throws -> [Village] {
    try database.rows(
      """
      SELECT * FROM village WHERE valid_to IS NULL AND (CAST(? AS TEXT) IS NULL OR valid_from <= ?) ORDER BY code
      """, [day?.description, day?.description]
    ) { row in
      Village(
        code: AreaCode(rawValue: row["code"]), commune: AreaCode(rawValue: row["commune"]),
        name: row["name"], isRegistered: row["is_registered"])
    }
  }

  /// Looks at the register of villages and adds to it, while no other run does.
  ///
  /// - Parameters:
  ///   - firstDay: The day from which a new village is known.
  ///   - change: What is made of the villages that are known, and those to be saved. It may be called again when the
  ///     server was lost or another run stood in the way.
  public func withVillages<Value>(
    firstDay: Day, _ change: ([Village]) throws -> (changed: [Village], value: Value)
  ) throws(StoreError) -> Value {
    try write("saving villages") { database in
      try database.alone("villages")
      let made = try change(try Self.villages(knownBy: nil, in: database))
      try Self.save(made.changed, firstDay: firstDay, in: database)
      return made.value
    }
  }

  /// Adds villages to the register, or confirms those that were known from lists only.
  ///
  /// - Parameter firstDay: The day from which a new village is known.
  public func save(_ villages: [Village], firstDay: Day) throws(StoreError) {
    try write("saving villages") { database in
      try database.alone("villages")
      try Self.save(villages, firstDay: firstDay, in: database)
    }
  }

  private static func save(
    _ villages: [Village], firstDay: Day, in database: any StoreConnection
  ) throws {
    for village in villages {
      let day = firstDay.description
      let changed = try database.execute(
        """
        UPDATE village SET is_registered = CASE WHEN is_registered < ? THEN 1 ELSE is_registered END,
          valid_from = CASE WHEN valid_from < ? THEN valid_from ELSE ? END
        WHERE code = ? AND valid_to IS NULL
        """, [village.isRegistered, day, day, village.code.rawValue])
      guard changed == 0 else { continue }
      do {
        try database.execute(
          "INSERT INTO village (code, commune, name, valid_from, is_registered) VALUES (?, ?, ?, ?, ?)",
          [village.code.rawValue, village.commune.rawValue, village.name, day, village.isRegistered])
      } catch let failure as PostgresFailure where failure.isForbidden {
        throw StoreError(
          .otherOffice("\(village.name) (\(village.code.rawValue))"), during: "saving villages")
      }
    }
  }
}
