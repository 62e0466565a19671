/// Approvals of areas, what reopened them, and the releases that were made.
enum MigrationOfReleases {
  static let sql = """
    -- An area is approved again and again; what was reopened stays as history.
    CREATE TABLE approval (
      round TEXT NOT NULL,
      area TEXT NOT NULL,
      level TEXT NOT NULL,
      superiors TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('preliminary', 'official')),
      number INTEGER NOT NULL CHECK (number >= 1),
      decision TEXT NOT NULL,
      date TEXT NOT NULL,
      is_incomplete INTEGER NOT NULL CHECK (is_incomplete IN (0, 1)),
      basis TEXT NOT NULL,
      run INTEGER NOT NULL REFERENCES run(id),
      reopened_by INTEGER REFERENCES run(id),
      reason TEXT,
      PRIMARY KEY (round, area, state, number),
      CHECK ((reopened_by IS NULL) = (reason IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX approval_in_force ON approval (round, area, state) WHERE reopened_by IS NULL;

    -- The folders that were made, known by the hash of their manifest.
    CREATE TABLE release (
      digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64),
      round TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('preliminary', 'official')),
      areas TEXT NOT NULL,
      approvals TEXT NOT NULL,
      run INTEGER NOT NULL REFERENCES run(id)
    ) STRICT, WITHOUT ROWID;
    """
}
