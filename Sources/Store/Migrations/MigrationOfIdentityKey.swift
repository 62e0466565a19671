/// Stores with pseudonyms in the place of identity numbers: the name of their key. The key itself is kept elsewhere.
enum MigrationOfIdentityKey {
  static let sql = """
    CREATE TABLE identity_key (
      single INTEGER PRIMARY KEY NOT NULL CHECK (single = 1),
      name TEXT NOT NULL CHECK (length(name) = 16)
    ) STRICT;
    """
}
