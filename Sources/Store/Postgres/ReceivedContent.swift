/// The received files of a store on a server: a row for each content.
enum ReceivedContent {
  static func has(_ hash: String, in engine: PostgresEngine) throws(StoreError) -> Bool {
    try engine.read("looking for a received file") {
      try $0.text("SELECT sha256 FROM received_content WHERE sha256 = ?", [hash]) != nil
    }
  }

  /// Whether content need not be brought again; an office brings its own also where another has.
  static func isBrought(_ hash: String, to engine: PostgresEngine) throws(StoreError) -> Bool {
    guard engine.isOfOffice else { return try has(hash, in: engine) }
    return try engine.read("looking for a received file") {
      try $0.text("SELECT sha256 FROM received_by WHERE sha256 = ?", [hash]) != nil
    }
  }

  static func keep(_ bytes: [UInt8], hash: String, in engine: PostgresEngine) throws(StoreError) {
    try engine.write("keeping the received file \(hash.prefix(12))") {
      _ = try $0.execute(
        "INSERT INTO received_content (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING", [hash, bytes])
    }
  }

  static func bytes(
    of hash: String, in engine: PostgresEngine, during operation: String
  ) throws(StoreError) -> [UInt8] {
    let found = try engine.read(operation) {
      try $0.rows("SELECT content FROM received_content WHERE sha256 = ?", [hash]) { $0.bytes(0) }.first
    }
    guard let found else { throw StoreError(.damaged("received_content"), during: operation) }
    return found
  }

  static func remove(_ hash: String, in engine: PostgresEngine) throws(StoreError) -> Bool {
    try engine.write("removing the received file \(hash.prefix(12))") {
      try $0.execute("DELETE FROM received_content WHERE sha256 = ?", [hash]) > 0
    }
  }
}
