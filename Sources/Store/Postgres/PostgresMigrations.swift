/// The versions of the schema on PostgreSQL, oldest first.
///
/// A migration that was shipped is never edited; each version of SQLite's schema has its counterpart here.
enum PostgresMigrations {
  private static let all: [(name: String, sql: String)] = [
    ("2026-11-22 first version", PostgresMigration20261122.sql)
  ]

  /// The names of the versions.
  static var names: Set<String> { Set(all.map(\.name)) }

  /// The versions that a store has; none where there is no store.
  static func versions(of connection: any StoreConnection) throws -> Set<String> {
    guard try connection.hasTable("rasoat_version") else { return [] }
    return Set(try connection.texts("SELECT version FROM rasoat_version"))
  }

  /// Brings a schema up; runs that begin at the same time wait for the first.
  static func migrate(_ connection: any StoreConnection, schema: String) throws {
    try connection.alone("schema")
    // Asked first, as who may not make one may still use what an administrator has made.
    let isThere = try connection.text("SELECT nspname FROM pg_namespace WHERE nspname = ?", [schema]) != nil
    if !isThere { try connection.executeAll("CREATE SCHEMA \(PostgresDialect.quoted(schema))") }
    try connection.executeAll(
      #"CREATE TABLE IF NOT EXISTS rasoat_version (version TEXT COLLATE "C" PRIMARY KEY)"#)
    let known = try versions(of: connection)
    for (name, sql) in all where !known.contains(name) {
      try connection.executeAll(sql)
      try connection.execute("INSERT INTO rasoat_version (version) VALUES (?)", [name])
    }
  }

  /// Gives a round parts of its own in the tables that are divided by round.
  static func divide(_ round: String, in connection: any StoreConnection) throws {
    guard try !isDivided(round, in: connection) else { return }
    try connection.alone("parts")
    guard try !isDivided(round, in: connection) else { return }
    try connection.executeAll("SET LOCAL lock_timeout TO '2s'")
    for table in PostgresMigration20261122.divided {
      // The server itself puts the names into quotes: the definition of a table takes no values.
      let sql = try connection.text(
        """
        SELECT format('CREATE TABLE %I PARTITION OF %I FOR VALUES IN (%L)', CAST(? AS TEXT), CAST(? AS TEXT),
          CAST(? AS TEXT))
        """, [part(of: table, for: round), table, round])
      if let sql { try connection.executeAll(sql) }
    }
  }

  private static func isDivided(_ round: String, in connection: any StoreConnection) throws -> Bool {
    try connection.hasTable(part(of: "tally", for: round))
  }

  private static func part(of table: String, for round: String) -> String { table + "_" + round }
}
