import GRDB
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
      let rows = try Row.fetchAll(database, sql: "SELECT sha256, name, bytes, refusal FROM received_file")
      return Dictionary(
        rows.map { row in
          let file = ReceivedFile(
            hash: row["sha256"], name: row["name"], bytes: row["bytes"], refusal: row["refusal"])
          return (file.hash, file)
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Remembers received files; a file that is known keeps the name it first came under.
  public func remember(_ files: [ReceivedFile], run: Int64) throws(StoreError) {
    try write("remembering received files") { database in
      let statement = try database.makeStatement(
        sql: """
          INSERT INTO received_file (sha256, name, bytes, run, refusal) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (sha256) DO UPDATE SET refusal = excluded.refusal
          """)
      for file in files {
        try statement.execute(arguments: [file.hash, file.name, file.bytes, run, file.refusal])
      }
    }
  }

  /// Remembers the rows of the sheets of a file for a round, in place of what was remembered before.
  public func remember(_ accounts: [StoredSheetAccount], round: RoundID) throws(StoreError) {
    try write("remembering row accounts") { database in
      for hash in Set(accounts.map(\.fileHash)) {
        try database.execute(
          sql: "DELETE FROM sheet_account WHERE sha256 = ? AND round = ?", arguments: [hash, round.rawValue])
      }
      let statement = try database.makeStatement(
        sql: "INSERT INTO sheet_account (sha256, round, sheet, role, rows) VALUES (?, ?, ?, ?, ?)")
      for account in accounts {
        for role in RowRole.allCases where account.rows[role] > 0 {
          try statement.execute(
            arguments: [account.fileHash, round.rawValue, account.sheet, role.rawValue, account.rows[role]])
        }
      }
    }
  }

  /// The rows of a round by role, over all sheets.
  public func rowCounts(round: RoundID) throws(StoreError) -> [RowRole: Int] {
    try read("reading row accounts") { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT role, SUM(rows) AS rows FROM sheet_account WHERE round = ? GROUP BY role",
        arguments: [round.rawValue])
      var counts: [RowRole: Int] = [:]
      for row in rows {
        if let role = RowRole(rawValue: row["role"]) { counts[role] = row["rows"] }
      }
      return counts
    }
  }
}
