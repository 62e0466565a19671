internal import CLibPQ
import Foundation

/// A connection to PostgreSQL; the only door to libpq.
///
/// One thread at a time uses it.
///
/// Every value goes beside its statement: texts and bytes as they are, whole numbers in digits. Results come in binary form.
final class PostgresConnection: StoreConnection, @unchecked Sendable {
  private let handle: OpaquePointer
  /// Statements that were prepared, by their text.
  private var prepared: [String: String] = [:]
  /// What the words of a lock begin with; set once the schema is known.
  var lockPrefix = ""
  /// Whether the server shows and takes rows of certain areas only; known once the schema is.
  var isOfOffice = false
  /// Whether tables are divided by province; a store of an earlier version is not, until a command writes.
  var isDivided = false

  /// Connects.
  ///
  /// - Throws: ``PostgresFailure`` when there is no way to the server, or its database does not keep texts in UTF-8.
  init(_ address: PostgresAddress) throws {
    // What comes later wins: the address over the first ones, the encoding over the address.
    let settings = [
      ("connect_timeout", "10"), ("keepalives_idle", "30"), ("tcp_user_timeout", "60000"),
      ("application_name", "rasoat"), ("dbname", address.text), ("client_encoding", "UTF8"),
    ]
    let keys = settings.map { strdup($0.0) }
    let values = settings.map { strdup($0.1) }
    defer { for text in keys + values { free(text) } }
    let connected = PQconnectdbParams(
      keys.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
    guard let connected else { throw PostgresFailure(code: "", words: "libpq: no memory", isLost: true) }
    handle = connected
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    guard PQstatus(handle) == CONNECTION_OK else {
      // A server that answers and lets nobody in is not waited for as long as one that is away.
      let ping = PQpingParams(
        keys.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
      throw PostgresFailure(
        code: "08001", words: address.redacted(Self.words(of: handle)), isLost: true,
        isRefusal: ping == PQPING_OK || ping == PQPING_NO_ATTEMPT)
    }
    guard PQparameterStatus(handle, "server_encoding").map({ String(cString: $0) }) == "UTF8" else {
      throw PostgresFailure(code: "22021", words: "server_encoding is not UTF8", isLost: false)
    }
  }

  deinit { PQfinish(handle) }

  /// Whether the connection stands, as far as is known here.
  var isOpen: Bool { PQstatus(handle) == CONNECTION_OK }

  /// Whether a transaction was begun and has not ended.
  var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

  /// The version of the server, such as 150018.
  var serverVersion: Int { Int(PQserverVersion(handle)) }

  /// The version of libpq, such as `15.18`.
  static var libraryVersion: String { "\(PQlibVersion() / 10_000).\(PQlibVersion() % 10_000)" }

  @discardableResult
  func execute(_ sql: String, _ arguments: StoreArguments) throws -> Int {
    try run(sql, arguments).changedRows
  }

  func executeAll(_ sql: String) throws { _ = try checked(PQexec(handle, sql)) }

  func forEach(_ sql: String, _ arguments: StoreArguments, _ body: (StoreRow) throws -> Void) throws {
    let result = try run(sql, arguments)
    try result.checkTypes()
    for row in 0..<result.rowCount { try body(StoreRow(PostgresRow(result: result, row: row))) }
  }

  func insertion(into table: String, columns: String, parts: String) throws -> RepeatedInsert {
    let columns = parts.isEmpty ? columns : columns + ", " + parts
    return RepeatedInsert(CopiedRows(into: table, columns: columns, of: self))
  }

  func within(_ parts: KeyValuePairs<String, String>) -> StorePart {
    guard isDivided else { return StorePart() }
    return StorePart(
      sql: parts.map { " AND \($0.key) = ?" }.joined(), arguments: parts.map(\.value))
  }

  func hasTable(_ name: String) throws -> Bool {
    try text("SELECT to_regclass(quote_ident(current_schema()) || '.' || quote_ident(?))::text", [name])
      != nil
  }

  func alone(_ words: String...) throws {
    try execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [lockText(words)])
  }

  func beside(theCountingOf round: String) throws {
    try execute(
      "SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 0))", [lockText(StoreTurn.words(for: round))])
  }

  /// The words of a lock of this store.
  func lockText(_ words: [String]) -> String { ([lockPrefix] + words).joined(separator: "\u{1}") }

  /// Sends rows in the binary format of `COPY`.
  ///
  /// An office's rows go by way of a table of the connection's own: PostgreSQL checks row by row in `INSERT` only.
  func copy(_ bytes: [UInt8], into table: String, columns: String) throws {
    guard isOfOffice else { return try send(bytes, into: table, columns: columns) }
    let waiting = "waiting_" + table
    try executeAll(
      "CREATE TEMP TABLE \(waiting) ON COMMIT DROP AS SELECT \(columns) FROM \(table) WITH NO DATA")
    try send(bytes, into: waiting, columns: columns)
    try executeAll(
      "INSERT INTO \(table) (\(columns)) SELECT \(columns) FROM \(waiting); DROP TABLE \(waiting)")
  }

  private func send(_ bytes: [UInt8], into table: String, columns: String) throws {
    let begun = PostgresResult(PQexec(handle, "COPY \(table) (\(columns)) FROM STDIN (FORMAT binary)"))
    guard begun.status == PGRES_COPY_IN else { throw failure(begun) }
    let piece = 1 << 20
    var isSent = true
    bytes.withUnsafeBytes { bytes in
      var next = 0
      while next < bytes.count, isSent {
        let count = min(piece, bytes.count - next)
        let start = bytes.baseAddress?.advanced(by: next).assumingMemoryBound(to: CChar.self)
        isSent = PQputCopyData(handle, start, Int32(count)) == 1
        next += count
      }
    }
    isSent = PQputCopyEnd(handle, nil) == 1 && isSent
    var refused: PostgresFailure?
    while let pointer = PQgetResult(handle) {
      let result = PostgresResult(pointer)
      if result.status != PGRES_COMMAND_OK, refused == nil { refused = failure(result) }
    }
    if let refused { throw refused }
    guard isSent else { throw PostgresFailure(code: "08006", words: Self.words(of: handle), isLost: true) }
  }

  private func run(_ sql: String, _ arguments: StoreArguments) throws -> PostgresResult {
    let name = try prepare(sql)
    var buffer: [UInt8] = []
    var places: [Int?] = []
    var lengths: [Int32] = []
    var formats: [Int32] = []
    for argument in arguments {
      let place = buffer.count
      switch argument?.storeValue {
      case .null?, nil:
        places.append(nil)
        formats.append(0)
      case .number(let number)?:
        places.append(place)
        formats.append(0)
        buffer.append(contentsOf: String(number).utf8)
      case .text(let text)?:
        places.append(place)
        formats.append(1)
        buffer.append(contentsOf: PostgresDialect.storable(text).utf8)
      case .bytes(let bytes)?:
        places.append(place)
        formats.append(1)
        buffer.append(contentsOf: bytes)
      }
      lengths.append(Int32(truncatingIfNeeded: buffer.count - place))
      // Digits end with a zero byte; after the others it does no harm.
      buffer.append(0)
    }
    return try buffer.withUnsafeBufferPointer { buffer in
      let start = buffer.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
      let values = places.map { place in place.flatMap { start?.advanced(by: $0) } }
      return try checked(
        PQexecPrepared(handle, name, Int32(arguments.count), values, lengths, formats, 1))
    }
  }

  private func prepare(_ sql: String) throws -> String {
    if let name = prepared[sql] { return name }
    let name = "s\(prepared.count)"
    _ = try checked(PQprepare(handle, name, PostgresDialect.numbered(sql), 0, nil))
    prepared[sql] = name
    return name
  }

  private func checked(_ pointer: OpaquePointer?) throws -> PostgresResult {
    let result = PostgresResult(pointer)
    switch result.status {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return result
    default: throw failure(result)
    }
  }

  /// Why a statement was refused: the primary message only, as the details of PostgreSQL repeat the values of rows.
  private func failure(_ result: PostgresResult) -> PostgresFailure {
    let code = result.field(Self.fieldOfCode) ?? ""
    // What has no code comes from the library: the way was lost, also where it has not noticed more than a failed write.
    return PostgresFailure(
      code: code, words: result.field(Self.fieldOfMessage) ?? Self.words(of: handle),
      isLost: !isOpen || code.isEmpty)
  }

  /// `PG_DIAG_SQLSTATE` and `PG_DIAG_MESSAGE_PRIMARY` of postgres_ext.h.
  private static let fieldOfCode = Int32(UInt8(ascii: "C"))
  private static let fieldOfMessage = Int32(UInt8(ascii: "M"))

  private static func words(of handle: OpaquePointer) -> String {
    let words = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
    return words.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }
}

/// The rows of a query; they are freed with it.
final class PostgresResult {
  private let pointer: OpaquePointer?
  /// The places of the columns by their names; of several the first.
  private(set) lazy var places: [String: Int] = Dictionary(
    (0..<Int(PQnfields(pointer))).compactMap { column in
      PQfname(pointer, Int32(column)).map { (String(cString: $0), column) }
    }, uniquingKeysWith: { first, _ in first })

  fileprivate init(_ pointer: OpaquePointer?) { self.pointer = pointer }

  deinit { PQclear(pointer) }

  /// How many rows there are.
  var rowCount: Int { Int(PQntuples(pointer)) }
  /// How many rows the statement changed.
  var changedRows: Int { PQcmdTuples(pointer).flatMap { Int(String(cString: $0)) } ?? 0 }

  fileprivate var status: ExecStatusType { PQresultStatus(pointer) }

  fileprivate func field(_ code: Int32) -> String? {
    PQresultErrorField(pointer, code).map { String(cString: $0) }
  }

  /// The types a store knows, by the numbers of PostgreSQL's catalog (`pg_type.dat`): bytea, bigint, text; those of the
  /// system's own tables beside them: boolean, name, smallint, integer; and void.
  private static let types: Set<Oid> = [17, 20, 25, 16, 19, 21, 23, 2278]

  /// States that every column is of a type that is known.
  fileprivate func checkTypes() throws {
    for column in 0..<PQnfields(pointer) where !Self.types.contains(PQftype(pointer, column)) {
      let name = PQfname(pointer, column).map { String(cString: $0) } ?? ""
      throw PostgresFailure(
        code: "42804", words: "column \(name) of type \(PQftype(pointer, column))", isLost: false)
    }
  }

  /// The bytes of a value; nil for NULL.
  func withBytes<Value>(_ row: Int, _ column: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value? {
    let (row, column) = (Int32(row), Int32(column))
    guard PQgetisnull(pointer, row, column) == 0, let start = PQgetvalue(pointer, row, column) else {
      return nil
    }
    return body(UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(pointer, row, column))))
  }
}
