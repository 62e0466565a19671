/// Rounds whose personal data were removed, and rounds that can no longer be counted again because they look back on one.
enum MigrationOfRemovals {
  static let sql = """
    CREATE TABLE removed_personal_data (
      round TEXT PRIMARY KEY NOT NULL,
      run INTEGER NOT NULL REFERENCES run(id),
      -- 'removed': its own; 'history': those of a round it looks back on, and its households cannot be recognised anew.
      kind TEXT NOT NULL CHECK (kind IN ('removed', 'history'))
    ) STRICT, WITHOUT ROWID;
    """
}
