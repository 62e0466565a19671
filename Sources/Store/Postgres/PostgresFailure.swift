/// What PostgreSQL or the way to it refused; it holds no values of rows.
struct PostgresFailure: Error {
  /// The code of the SQL standard and PostgreSQL (Appendix A, "PostgreSQL Error Codes"); empty where none came.
  var code: String
  /// The words of the server or of libpq.
  var words: String
  /// Whether the connection is gone.
  var isLost: Bool
  /// Whether a server that can be reached let nobody in: for a wrong password, or because it is full.
  var isRefusal = false

  /// Whether another transaction stood in the way: the same again may succeed.
  var isConflict: Bool { isRepeatedKey || ["40001", "40P01", "55P03"].contains(code) }

  /// Whether a row met another of its key, which another transaction may just have written.
  var isRepeatedKey: Bool { code == "23505" }

  /// Whether the server is starting or stopping.
  var isPassing: Bool { isLost || ["57P01", "57P02", "57P03", "53300"].contains(code) }

  /// Whether the role may not do it, or not with these rows: `insufficient_privilege`.
  var isForbidden: Bool { code == "42501" }

  /// The failure of a step.
  func error(during operation: String) -> StoreError {
    let text = code.isEmpty ? words : "\(words) (\(code))"
    if isForbidden { return StoreError(.forbidden(text), during: operation) }
    return StoreError(
      isPassing || code.hasPrefix("28") || code.hasPrefix("08") ? .server(text) : .database(text),
      during: operation)
  }
}
