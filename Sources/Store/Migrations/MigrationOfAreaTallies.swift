/// How many villages of an area collected a line, so that the counts of one village can be taken from its areas again.
///
/// Rows that were there say 0, "not known", until their round is counted again.
enum MigrationOfAreaTallies {
  static let sql = "ALTER TABLE tally ADD COLUMN villages INTEGER NOT NULL DEFAULT 0 CHECK (villages >= 0);"
}
