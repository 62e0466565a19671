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

  /// What a change is of; there is one for each.
  struct Place: Hashable {
    var delivery: String
    var row: Int
    var column: Int
    var variable: String
  }

  var place: Place { Place(delivery: delivery, row: row, column: column, variable: variable) }

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
      try database.execute("DELETE FROM change WHERE round = ?", [round.rawValue])
      var row = try database.insertion(
        into: "change",
        columns:
          "round, delivery, sheet_row, sheet_column, variable, before, after, reason, note, author, decided_by"
      )
      var kept: Set<StoredChange.Place> = []
      // Of two changes of one cell the first is kept.
      for change in changes where kept.insert(change.place).inserted {
        row.bind(round.rawValue)
        row.bind(change.delivery)
        row.bind(change.row)
        row.bind(change.column)
        for text in [
          change.variable, change.before, change.after, change.reason, change.note, change.author,
          change.decidedBy,
        ] {
          row.bind(text)
        }
        try row.run()
      }
      try row.finish()
    }
  }

  /// The changes of a delivery's rows, in the order of the cells.
  public func changes(round: RoundID, delivery: String) throws(StoreError) -> [StoredChange] {
    try read("reading the change log") { database in
      try database.rows(
        "SELECT * FROM change WHERE round = ? AND delivery = ? ORDER BY sheet_row, sheet_column, variable",
        [round.rawValue, delivery]
      ) { row in
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
