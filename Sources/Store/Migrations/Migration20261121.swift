/// The first version of the store.
///
/// Households are known by round, village, code and ordinal; areas and deliveries by their own names: no row number is
/// ever an identity. What was received stays: a delivery is superseded or undone by a change of its state.
enum Migration20261121 {
  static let sql = """
    -- The ledger: one line per command that changed the store.
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      command TEXT NOT NULL,
      round TEXT,
      started_at TEXT NOT NULL,
      finished_at TEXT,
      program_version TEXT NOT NULL,
      configuration_hash TEXT NOT NULL,
      exit_code INTEGER,
      summary TEXT
    ) STRICT;

    -- Every file as it was received, known by its content. Its bytes lie in the folder beside the store.
    CREATE TABLE received_file (
      sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
      name TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      run INTEGER NOT NULL REFERENCES run(id),
      refusal TEXT
    ) STRICT, WITHOUT ROWID;

    -- The physical rows of every sheet that was read: accepted + rejected + the ignored ones, by reason.
    CREATE TABLE sheet_account (
      sha256 TEXT NOT NULL REFERENCES received_file(sha256),
      round TEXT NOT NULL,
      sheet TEXT NOT NULL,
      role TEXT NOT NULL,
      rows INTEGER NOT NULL CHECK (rows >= 0),
      PRIMARY KEY (sha256, round, sheet, role)
    ) STRICT, WITHOUT ROWID;

    -- Villages have no national code: theirs is given once and never changed.
    CREATE TABLE village (
      code TEXT NOT NULL,
      commune TEXT NOT NULL,
      name TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      is_registered INTEGER NOT NULL CHECK (is_registered IN (0, 1)),
      PRIMARY KEY (code, valid_from)
    ) STRICT, WITHOUT ROWID;

    -- One received table of one village. A newer delivery of the same unit supersedes, never deletes.
    CREATE TABLE delivery (
      id TEXT PRIMARY KEY NOT NULL,
      round TEXT NOT NULL,
      province TEXT NOT NULL,
      district TEXT,
      commune TEXT NOT NULL,
      village TEXT NOT NULL,
      kind TEXT NOT NULL,
      standard TEXT NOT NULL,
      sha256 TEXT NOT NULL REFERENCES received_file(sha256),
      sheet TEXT NOT NULL,
      table_number INTEGER NOT NULL,
      content_hash TEXT NOT NULL,
      header TEXT NOT NULL,
      run INTEGER NOT NULL REFERENCES run(id),
      state TEXT NOT NULL CHECK (state IN ('current', 'superseded', 'held', 'settled', 'undone')),
      superseded_by TEXT REFERENCES delivery(id)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX delivery_unit ON delivery (round, village, kind, standard) WHERE state = 'current';
    CREATE INDEX delivery_file ON delivery (sha256);

    -- What import made of a delivery, row by row: raw texts beside readings.
    CREATE TABLE record (
      delivery TEXT NOT NULL REFERENCES delivery(id),
      ordinal INTEGER NOT NULL,
      sheet_row INTEGER NOT NULL,
      payload BLOB NOT NULL,
      PRIMARY KEY (delivery, ordinal)
    ) STRICT, WITHOUT ROWID;

    -- What was found, by stage. Texts are kept in both languages; they never hold names or identity numbers.
    CREATE TABLE finding (
      round TEXT NOT NULL,
      stage TEXT NOT NULL,
      delivery TEXT,
      sha256 TEXT,
      ordinal INTEGER NOT NULL,
      rule TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
      file TEXT NOT NULL,
      sheet TEXT,
      sheet_row INTEGER,
      sheet_column INTEGER,
      other_cells TEXT NOT NULL,
      message_vi TEXT NOT NULL,
      message_en TEXT NOT NULL,
      remedy_vi TEXT NOT NULL,
      remedy_en TEXT NOT NULL
    ) STRICT;
    CREATE INDEX finding_round ON finding (round, stage);

    -- The coded households: the unit that is counted.
    CREATE TABLE household (
      round TEXT NOT NULL,
      province TEXT NOT NULL,
      district TEXT,
      commune TEXT NOT NULL,
      village TEXT NOT NULL,
      code TEXT NOT NULL,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
      standard TEXT NOT NULL,
      delivery TEXT NOT NULL REFERENCES delivery(id),
      sheet_row INTEGER NOT NULL,
      is_urban INTEGER CHECK (is_urban IN (0, 1)),
      size INTEGER,
      persons INTEGER NOT NULL CHECK (persons >= 0),
      lists_all_members INTEGER NOT NULL CHECK (lists_all_members IN (0, 1)),
      status TEXT,
      criterion TEXT,
      status_before TEXT,
      entry TEXT,
      income_points INTEGER,
      deprivation_points INTEGER,
      income_per_person INTEGER,
      deprivations_known INTEGER NOT NULL,
      deprivations INTEGER NOT NULL,
      causes_known INTEGER NOT NULL,
      causes INTEGER NOT NULL,
      wishes_known INTEGER NOT NULL,
      wishes INTEGER NOT NULL,
      wills_known INTEGER NOT NULL,
      wills INTEGER NOT NULL,
      groups_known INTEGER NOT NULL,
      groups INTEGER NOT NULL,
      children INTEGER,
      children_short_health INTEGER,
      children_short_education INTEGER,
      computed_status TEXT,
      computed_criterion TEXT,
      deprivation_count INTEGER,
      PRIMARY KEY (round, village, code, ordinal, standard)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE person (
      round TEXT NOT NULL,
      village TEXT NOT NULL,
      code TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      standard TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number >= 1),
      is_head INTEGER NOT NULL CHECK (is_head IN (0, 1)),
      name TEXT NOT NULL,
      sex TEXT,
      birth TEXT,
      ethnicity TEXT,
      relationship TEXT,
      identity_number TEXT,
      sheet_row INTEGER NOT NULL,
      PRIMARY KEY (round, village, code, ordinal, standard, number),
      FOREIGN KEY (round, village, code, ordinal, standard)
        REFERENCES household (round, village, code, ordinal, standard) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    -- The same household in an earlier round, and how it was recognised.
    CREATE TABLE household_link (
      round TEXT NOT NULL,
      village TEXT NOT NULL,
      code TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      standard TEXT NOT NULL,
      earlier_round TEXT NOT NULL,
      earlier_village TEXT NOT NULL,
      earlier_code TEXT NOT NULL,
      earlier_ordinal INTEGER NOT NULL,
      method TEXT NOT NULL,
      PRIMARY KEY (round, village, code, ordinal, standard)
    ) STRICT, WITHOUT ROWID;

    -- The denominators of a village, in the order of its summary sheet.
    CREATE TABLE population (
      round TEXT NOT NULL,
      village TEXT NOT NULL,
      item TEXT NOT NULL,
      number INTEGER,
      position INTEGER NOT NULL,
      PRIMARY KEY (round, village, item)
    ) STRICT, WITHOUT ROWID;

    -- Households of the earlier lists that left with a stated reason.
    CREATE TABLE departure (
      round TEXT NOT NULL,
      village TEXT NOT NULL,
      code TEXT NOT NULL,
      reason TEXT,
      PRIMARY KEY (round, village, code)
    ) STRICT, WITHOUT ROWID;

    -- Every change between the cell and the coded value.
    CREATE TABLE change (
      round TEXT NOT NULL,
      delivery TEXT NOT NULL REFERENCES delivery(id),
      sheet_row INTEGER NOT NULL,
      sheet_column INTEGER NOT NULL,
      variable TEXT NOT NULL,
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (round, delivery, sheet_row, sheet_column, variable)
    ) STRICT, WITHOUT ROWID;

    -- The counts; only whole numbers are stored, rates are made when printed.
    CREATE TABLE tally (
      round TEXT NOT NULL,
      standard TEXT NOT NULL,
      level TEXT NOT NULL,
      area TEXT NOT NULL,
      table_code TEXT NOT NULL,
      item TEXT NOT NULL,
      unit TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number >= 0),
      PRIMARY KEY (round, standard, level, area, table_code, item, unit)
    ) STRICT, WITHOUT ROWID;

    -- How far the stages of a village have come, and what they were made from.
    CREATE TABLE stage_mark (
      round TEXT NOT NULL,
      village TEXT NOT NULL,
      stage TEXT NOT NULL,
      made_from TEXT NOT NULL,
      PRIMARY KEY (round, village, stage)
    ) STRICT, WITHOUT ROWID;
    """
}
