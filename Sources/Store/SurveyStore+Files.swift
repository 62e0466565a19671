public import Survey

/// A file that was received.
public struct ReceivedFile: Sendable {
  /// The SHA-256 of its bytes.
  public var hash: String
  /// The name it first came under.
  public var name: String
  /// Its size in bytes.
  public var bytes: Int
  /// Why it was refused, as a code; nil when it was read.
  public var refusal: String?

  /// A received file.
  public init(hash: String, name: String, bytes: Int, refusal: String? = nil) {
    self.hash = hash
    self.name = name
    self.bytes = bytes
    self.refusal = refusal
  }
}

/// The physical rows of one sheet by role, as they were counted when it was read.
public struct StoredSheetAccount: Sendable {
  /// The file.
  public var fileHash: String
  /// The sheet's name.
  public var sheet: String
  /// Its rows.
  public var rows: RowAccount

  /// The rows of a sheet.
  public init(fileHash: String, sheet: String, rows: RowAccount) {
    self.fileHash = fileHash
    self.sheet = sheet
    self.rows = rows
  }
}

extension SurveyStore {
  /// The files that were received, by hash.
  public func files() throws(StoreError) -> [String: ReceivedFile] {
    try read("reading the received files") { database in
      var files: [String: ReceivedFile] = [:]
      try database.forEach("SELECT sha256, name, bytes, refusal FROM received_file", []) { row in
        let file = ReceivedFile(hash: row[0], name: row[1], bytes: row[2], refusal: row[3])
        files[file.hash] = file
      }
      return files
    }
  }

  /// Remembers received files; a file that is known keeps the name it first came under.
  public func remember(_ files: [ReceivedFile], run: Int64) throws(StoreError) {
    try write("remembering received files") { database in
      for file in files {
        try database.execute(
          """
          INSERT INTO received_file (sha256, name, bytes, run, refusal) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (sha256) DO UPDATE SET refusal = excluded.refusal
          """, [file.hash, file.name, file.bytes, run, file.refusal])
      }
    }
  }

  /// Remembers the rows of the sheets of a file for a round, in place of what was remembered before.
  public func remember(_ accounts: [StoredSheetAccount], round: RoundID) throws(StoreError) {
    try write("remembering row accounts") { database in
      try database.alone("row accounts", round.rawValue)
      for hash in Set(accounts.map(\.fileHash)) {
        try database.execute(
          "DELETE FROM sheet_account WHERE sha256 = ? AND round = ?", [hash, round.rawValue])
      }
      var row = try database.insertion(into: "sheet_account", columns: "sha256, round, sheet, role, rows")
      for account in accounts {
        for role in RowRole.allCases where account.rows[role] > 0 {
          row.bind(account.fileHash)
          row.bind(round.rawValue)
          row.bind(account.sheet)
          row.bind(role.rawValue)
          row.bind(account.rows[role])
          try row.run()
        }
      }
      try row.finish()
    }
  }

  /// The rows of a round by role, over all sheets.
  public func rowCounts(round: RoundID) throws(StoreError) -> [RowRole: Int] {
    try read("reading row accounts") { database in
      var counts: [RowRole: Int] = [:]
      try database.forEach(
        "SELECT role, CAST(SUM(rows) AS BIGINT) FROM sheet_account WHERE round = ? GROUP BY role",
        [round.rawValue]
      ) { row in
        if let role = RowRole(rawValue: row[0]) { counts[role] = row[1] }
      }
      return counts
    }
  }
}
