internal import Synchronization

/// An XSD schema in one file, read once and safe to hand to any number of readers.
public struct SchemaDocument: Sendable {
  /// The name of the file without its folder.
  public let file: String
  /// What its records may hold, where that is plain.
  let records: RecordShape?
  private let bytes: [UInt8]
  private let idle = IdleSchemas()

  /// Reads a schema and makes sure that it can be used.
  ///
  /// - Throws: ``SpreadsheetError`` when the file cannot be read or is no schema; the place is in the schema.
  public init(contentsOf path: String) throws(SpreadsheetError) {
    let source = try ByteSource(path: path)
    // What makes a document unsafe makes a schema unsafe too; libxml2's own schema parser is more trusting.
    let tree = SchemaTree()
    try XMLPart(SourceStream(source), handler: tree, limits: .standard).finish()
    file = source.name
    bytes = try source.bytes(at: 0, count: source.count)
    records = ShapeCompiler(tree)?.shape()
    idle.give(try compiled())
  }

  /// The schema, ready to check one document.
  ///
  /// Each document gets its own: a document that names further schemas makes libxml2 write to the one it is checked by.
  func lent() throws(SpreadsheetError) -> LentSchema {
    if let schema = idle.take() { return LentSchema(schema, from: idle) }
    return LentSchema(try compiled(), from: idle)
  }

  private func compiled() throws(SpreadsheetError) -> XMLSchema {
    do throws(SpreadsheetError.Reason) {
      return try XMLSchema(bytes)
    } catch {
      throw SpreadsheetError(error, file: file)
    }
  }
}

/// A schema that checks one document, and the next one when it cannot have been changed by it.
final class LentSchema {
  let schema: XMLSchema
  /// Whether the document has ended and could not write to the schema.
  var isUnchanged = false
  private let idle: IdleSchemas

  fileprivate init(_ schema: XMLSchema, from idle: IdleSchemas) {
    self.schema = schema
    self.idle = idle
  }

  deinit { if isUnchanged { idle.give(schema) } }
}

/// Schemas that no document is being checked by.
private final class IdleSchemas: Sendable {
  private let schemas = Mutex<[XMLSchema]>([])

  func take() -> XMLSchema? { schemas.withLock { $0.popLast() } }

  func give(_ schema: XMLSchema) { schemas.withLock { $0.append(schema) } }
}

/// A handler that only lets a document be parsed.
final class SilentHandler: XMLHandler {
  func start(_ element: XMLElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName, namespace: XMLNamespace) {}
}
