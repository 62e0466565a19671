import Synchronization

/// The connections of a store to its server; each is used by one task at a time, and those that broke are not used again.
final class PostgresPool: Sendable {
  let address: PostgresAddress
  private let isReading: Bool
  private let idle = Mutex<[PostgresConnection]>([])
  /// The schema the tables lie in.
  let schema: String
  /// Whether the role is that of an office, which sees and takes in rows of its area only.
  let isOfOffice: Bool

  /// How many connections are kept for later.
  private static let mostIdle = 8

  /// - Throws: ``PostgresFailure`` when there is no way to the server.
  init(_ address: PostgresAddress, isReading: Bool) throws {
    self.address = address
    self.isReading = isReading
    let first = try PostgresConnection(address)
    schema = try Self.schema(of: first)
    try Self.prepare(first, schema: schema, isReading: isReading)
    isOfOffice = first.isOfOffice
    give(first)
  }

  /// Where no search path was set, the tables lie in `rasoat`, else in its first schema.
  private static func schema(of connection: PostgresConnection) throws -> String {
    let path = try connection.text(
      "SELECT setting FROM pg_settings WHERE name = 'search_path' AND source <> 'default'")
    let first = path?.split(separator: ",").first.map { $0.trimming { $0 == " " || $0 == "\"" } } ?? ""
    return first.isEmpty || first.hasPrefix("$") || first == "public" ? "rasoat" : first
  }

  private static func prepare(
    _ connection: PostgresConnection, schema: String, isReading: Bool
  ) throws {
    try connection.executeAll(
      "SET search_path TO \(PostgresDialect.quoted(schema)); SET client_min_messages TO warning")
    if isReading { try connection.executeAll("SET default_transaction_read_only TO on") }
    connection.lockPrefix = "rasoat\u{1}" + schema
    let secured = try connection.number(
      "SELECT CAST(row_security_active(to_regclass(quote_ident(current_schema()) || '.delivery')) AS INTEGER)"
    )
    connection.isOfOffice = secured == 1
    // It came with the parts by province.
    connection.isDivided = try connection.hasTable("office_area")
  }

  /// A connection nobody uses.
  ///
  /// - Throws: ``PostgresFailure`` when there is no way to the server.
  func take() throws -> PostgresConnection {
    if let connection = idle.withLock({ $0.popLast() }) { return connection }
    let connection = try PostgresConnection(address)
    try Self.prepare(connection, schema: schema, isReading: isReading)
    return connection
  }

  /// Gives a connection back; one that broke, or stands in a transaction, is closed, and the others of its time with it.
  func give(_ connection: PostgresConnection) {
    guard connection.isOpen else { return idle.withLock { $0.removeAll() } }
    guard !connection.isInTransaction else { return }
    idle.withLock { if $0.count < Self.mostIdle { $0.append(connection) } }
  }
}

extension StringProtocol {
  /// The text without certain characters at its ends.
  fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> String {
    var rest = self.drop(while: isLeftOut)
    while let last = rest.last, isLeftOut(last) { rest.removeLast() }
    return String(rest)
  }
}
