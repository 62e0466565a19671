/// The name of the key of a store with pseudonyms of identity numbers; the key itself is kept elsewhere.
enum MigrationOfIdentityKey {
  static let sql = """
    CREATE TABLE identity_key (
      single INTEGER PRIMARY KEY NOT NULL CHECK (single = 1),
      name TEXT NOT NULL CHECK (length(name) = 16)
    ) STRICT;
    """
}
