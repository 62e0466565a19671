/// An XSD schema in one file, read once and safe to hand to any number of readers.
public struct SchemaDocument: Sendable {
  /// The name of the file without its folder.
  public let file: String
  private let bytes: [UInt8]

  /// Reads a schema and makes sure that it can be used.
  ///
  /// - Throws: ``SpreadsheetError`` when the file cannot be read or is no schema; the place is in the schema.
  public init(contentsOf path: String) throws(SpreadsheetError) {
    let source = try ByteSource(path: path)
    // What makes a document unsafe makes a schema unsafe too; libxml2's own schema parser is more trusting.
    try XMLPart(SourceStream(source), handler: SilentHandler(), limits: .standard).finish()
    file = source.name
    bytes = try source.bytes(at: 0, count: source.count)
    _ = try compiled()
  }

  /// The schema, ready to check one document.
  ///
  /// Each document gets its own: a document that names further schemas makes libxml2 write to the one it is checked by.
  func compiled() throws(SpreadsheetError) -> XMLSchema {
    do throws(SpreadsheetError.Reason) {
      return try XMLSchema(bytes)
    } catch {
      throw SpreadsheetError(error, file: file)
    }
  }
}

/// A handler that only lets a document be parsed.
final class SilentHandler: XMLHandler {
  func start(_ element: XMLElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName, namespace: XMLNamespace) {}
}
