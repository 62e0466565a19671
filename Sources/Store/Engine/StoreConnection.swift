/// A connection within a transaction: the words in which the store speaks SQL to either engine.
///
/// A statement is written once, in what SQLite and PostgreSQL both understand:
///
/// - values are given as `?`, in their order, and never stand in the text; one that is only asked whether it is NULL is
///   written `CAST(? AS TEXT)`, as PostgreSQL wants to know what it is;
/// - whole numbers, texts and bytes are the only types; yes and no are 1 and 0; a sum is `CAST(SUM(x) AS BIGINT)`;
/// - texts are compared by their bytes; `ON CONFLICT` says what happens to a row that is there.
protocol StoreConnection {
  /// Runs a statement.
  ///
  /// - Returns: How many rows it changed.
  @discardableResult
  func execute(_ sql: String, _ arguments: StoreArguments) throws -> Int
  /// Runs several statements without values.
  func executeAll(_ sql: String) throws
  /// Looks at the rows of a query one after the other; a row is not kept after its turn.
  func forEach(_ sql: String, _ arguments: StoreArguments, _ body: (StoreRow) throws -> Void) throws
  /// A statement that inserts many rows.
  ///
  /// - Parameter parts: Further columns that a server divides the table by, and SQLite has none of; see
  ///   ``RepeatedInsert/bind(part:)``.
  func insertion(into table: String, columns: String, parts: String) throws -> RepeatedInsert
  /// What narrows the condition of a statement to one part of a table that is divided by such columns.
  func within(_ parts: KeyValuePairs<String, String>) -> StorePart
  /// Whether there is a table of this name.
  func hasTable(_ name: String) throws -> Bool
  /// Waits until no other transaction has said the same words, and keeps others waiting until this one ends.
  ///
  /// SQLite has one writer at a time, and nothing to wait for.
  func alone(_ words: String...) throws
  /// Waits while somebody counts a round or one that looks back on it, and keeps them waiting until the transaction ends.
  func beside(theCountingOf round: String) throws
}

/// The end of a condition, with its values; empty where a table is not divided.
struct StorePart {
  var sql = ""
  var arguments: StoreArguments = []
}

extension StoreConnection {
  /// A statement that inserts many rows.
  func insertion(into table: String, columns: String) throws -> RepeatedInsert {
    try insertion(into: table, columns: columns, parts: "")
  }

  /// Runs a statement without values.
  @discardableResult
  func execute(_ sql: String) throws -> Int { try execute(sql, []) }

  /// What is made of the rows of a query.
  func rows<Value>(
    _ sql: String, _ arguments: StoreArguments = [], _ body: (StoreRow) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try forEach(sql, arguments) { values.append(try body($0)) }
    return values
  }

  /// The first column of a query, texts.
  func texts(_ sql: String, _ arguments: StoreArguments = []) throws -> [String] {
    try rows(sql, arguments) { $0[0] }
  }

  /// The text in the first row of a query; nil where there is no row, or NULL.
  func text(_ sql: String, _ arguments: StoreArguments = []) throws -> String? {
    var value: String??
    try forEach(sql, arguments) { row in if value == nil { value = .some(row[0] as String?) } }
    return value ?? nil
  }

  /// The whole number in the first row of a query; nil where there is no row, or NULL.
  func number(_ sql: String, _ arguments: StoreArguments = []) throws -> Int64? {
    var value: Int64??
    try forEach(sql, arguments) { row in if value == nil { value = .some(row[0] as Int64?) } }
    return value ?? nil
  }
}
