import GRDB

/// The versions of the schema, oldest first.
///
/// A migration that was shipped is never edited.
enum Migrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("2026-11-21 first version") { database in
      try database.execute(sql: Migration20261121.sql)
    }
    migrator.registerMigration("2026-11-21 places in XML") { database in
      try database.execute(sql: MigrationOfXMLPlaces.sql)
    }
    migrator.registerMigration("2026-11-21 first cells of findings") { database in
      try database.execute(sql: MigrationOfFirstCells.sql)
    }
    migrator.registerMigration("2026-11-21 decisions of the office") { database in
      try database.execute(sql: MigrationOfDecisions.sql)
    }
    migrator.registerMigration("2026-11-21 outcomes of rules") { database in
      try database.execute(sql: MigrationOfRuleOutcomes.sql)
    }
    migrator.registerMigration("2026-11-21 removed personal data") { database in
      try database.execute(sql: MigrationOfRemovals.sql)
    }
    migrator.registerMigration("2026-11-21 key of pseudonyms") { database in
      try database.execute(sql: MigrationOfIdentityKey.sql)
    }
    migrator.registerMigration("2026-11-21 approvals and releases") { database in
      try database.execute(sql: MigrationOfReleases.sql)
    }
    migrator.registerMigration("2026-11-22 villages behind each count") { database in
      try database.execute(sql: MigrationOfAreaTallies.sql)
    }
    return migrator
  }
}
