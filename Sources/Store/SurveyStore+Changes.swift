import GRDB
public import Survey

/// A change between a cell and the value that is counted, as it is stored.
public struct StoredChange: Hashable, Sendable {
  /// The delivery.
  public var delivery: String
  /// The physical row.
  public var row: Int
  /// The physical column.
  public var column: Int
  /// The variable.
  public var variable: String
  /// What stands in the cell.
  public var before: String
  /// The value.
  public var after: String
  /// Why it was changed, as a word.
  public var reason: String
  /// The reason somebody gave; empty for what the program does by itself.
  public var note = ""
  /// Who decided it; empty for what the program does by itself.
  public var author = ""
  /// The place of the decision, `sua.xlsx · Sửa!A4`; empty for what the program does by itself.
  public var decidedBy = ""

  /// A change.
  public init(
    delivery: String, row: Int, column: Int, variable: String, before: String, after: String, reason: String
  ) {
    self.delivery = delivery
    self.row = row
    self.column = column
    self.variable = variable
    self.before = before
    self.after = after
    self.reason = reason
  }
}

extension SurveyStore {
  /// Keeps the changes of a round, in place of those kept before.
  public func replaceChanges(_ changes: [StoredChange], round: RoundID) throws(StoreError) {
    try write("keeping the change log") { database in
      try database.execute(sql: "DELETE FROM change WHERE round = ?", arguments: [round.rawValue])
      let statement = try database.makeStatement(
        sql: "INSERT OR IGNORE INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      for change in changes {
        try statement.execute(arguments: [
          round.rawValue, change.delivery, change.row, change.column, change.variable, change.before,
          change.after,
          change.reason, change.note, change.author, change.decidedBy,
        ])
      }
    }
  }

  /// The changes of a delivery's rows, in the order of the cells.
  public func changes(round: RoundID, delivery: String) throws(StoreError) -> [StoredChange] {
    try read("reading the change log") { database in
      try Row.fetchAll(
        database,
        sql:
          "SELECT * FROM change WHERE round = ? AND delivery = ? ORDER BY sheet_row, sheet_column, variable",
        arguments: [round.rawValue, delivery]
      ).map { row in
        var change = StoredChange(
          delivery: row["delivery"], row: row["sheet_row"], column: row["sheet_column"],
          variable: row["variable"],
          before: row["before"], after: row["after"], reason: row["reason"])
        change.note = row["note"]
        change.author = row["author"]
        change.decidedBy = row["decided_by"]
        return change
      }
    }
  }
}
