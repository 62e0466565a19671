/// What became of each edit rule in a round, and of each finding since the delivery before.
enum MigrationOfRuleOutcomes {
  static let sql = """
    CREATE TABLE rule_outcome (
      round TEXT NOT NULL,
      rule TEXT NOT NULL,
      position INTEGER NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
      satisfied INTEGER NOT NULL CHECK (satisfied >= 0),
      violated INTEGER NOT NULL CHECK (violated >= 0),
      undetermined INTEGER NOT NULL CHECK (undetermined >= 0),
      failed INTEGER NOT NULL CHECK (failed >= 0),
      first_failure TEXT,
      reason TEXT,
      missing TEXT NOT NULL,
      note_vi TEXT,
      note_en TEXT,
      PRIMARY KEY (round, rule)
    ) STRICT, WITHOUT ROWID;

    -- The code of the household, and still or new when an earlier delivery was there. Those that a newer delivery has no
    -- more stand under the stage 'gone'.
    ALTER TABLE finding ADD COLUMN household TEXT;
    ALTER TABLE finding ADD COLUMN change TEXT;
    """
}
