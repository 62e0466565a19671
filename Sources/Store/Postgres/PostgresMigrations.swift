/// The versions of the schema on PostgreSQL, oldest first.
///
/// A migration that was shipped is never edited; each version of SQLite's schema has its counterpart here.
enum PostgresMigrations {
  private static let all: [(name: String, sql: String)] = [
    ("2026-11-22 first version", PostgresMigration20261122.sql),
    ("2026-11-22 parts by province", PostgresMigrationOfParts.sql),
    ("2026-11-22 offices", PostgresMigrationOfOffices.sql),
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
    // What a function names is looked for here, and in nobody's own tables first.
    try connection.executeAll("SET LOCAL search_path TO \(PostgresDialect.quoted(schema)), pg_temp")
    for (name, sql) in all where !known.contains(name) {
      try connection.executeAll(sql)
      try connection.execute("INSERT INTO rasoat_version (version) VALUES (?)", [name])
    }
  }

  /// Gives a round, and a province in it, parts of their own in the tables that are divided.
  static func makeRoom(for round: String, province: String, in connection: any StoreConnection) throws {
    let part = "tally_" + round + (province.isEmpty ? "" : "_" + province)
    guard try !connection.hasTable(part) else { return }
    try connection.alone("parts")
    guard try !connection.hasTable(part) else { return }
    try connection.executeAll("SET LOCAL lock_timeout TO '2s'")
    try connection.execute("SELECT make_room(?, ?)", [round, province])
  }
}
