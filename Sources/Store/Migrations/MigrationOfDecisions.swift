/// Corrections, waivers and verdicts on repeated households: the files they came in, their lines, and where they apply.
enum MigrationOfDecisions {
  static let sql = """
    -- A file of decisions of a round. A newer file of its name takes its place; `undo` brings the older one back.
    CREATE TABLE decision_file (
      round TEXT NOT NULL,
      sha256 TEXT NOT NULL REFERENCES received_file(sha256),
      name TEXT NOT NULL,
      run INTEGER NOT NULL REFERENCES run(id),
      state TEXT NOT NULL CHECK (state IN ('current', 'superseded', 'undone')),
      superseded_by TEXT,
      PRIMARY KEY (round, sha256)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX decision_file_name ON decision_file (round, name) WHERE state = 'current';

    -- A line of such a file as it stands there: its fields by column, as JSON with sorted keys.
    CREATE TABLE decision (
      round TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      sheet TEXT NOT NULL,
      sheet_row INTEGER NOT NULL,
      sheet_column INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('correction', 'waiver', 'duplicate')),
      fields TEXT NOT NULL,
      PRIMARY KEY (round, sha256, sheet, sheet_row),
      FOREIGN KEY (round, sha256) REFERENCES decision_file (round, sha256)
    ) STRICT, WITHOUT ROWID;

    -- Where decisions apply among the deliveries that count. The records themselves stay as they were received.
    CREATE TABLE applied_decision (
      round TEXT NOT NULL,
      delivery TEXT NOT NULL REFERENCES delivery(id),
      record INTEGER NOT NULL,
      member INTEGER NOT NULL,
      effect TEXT NOT NULL,
      subject TEXT NOT NULL,
      before TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      sheet TEXT NOT NULL,
      sheet_row INTEGER NOT NULL,
      PRIMARY KEY (round, delivery, record, member, effect, subject)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE finding ADD COLUMN waived_by TEXT;
    ALTER TABLE change ADD COLUMN note TEXT NOT NULL DEFAULT '';
    ALTER TABLE change ADD COLUMN author TEXT NOT NULL DEFAULT '';
    ALTER TABLE change ADD COLUMN decided_by TEXT NOT NULL DEFAULT '';
    """
}
