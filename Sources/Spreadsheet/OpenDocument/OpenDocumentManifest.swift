/// What a zip says about the OpenDocument file in it, in `mimetype` and in its manifest (ODF 1.3 part 2, 3).
final class OpenDocumentManifest: XMLHandler {
  private(set) var isEncrypted = false
  private var mediaType: String?

  /// Whether the document is a spreadsheet; nil when the zip holds no OpenDocument file at all.
  static func isSpreadsheet(_ archive: ZipArchive, limits: ReadingLimits) throws(SpreadsheetError) -> Bool? {
    let manifest = OpenDocumentManifest()
    if let stream = try archive.stream(of: "META-INF/manifest.xml") {
      try XMLPart(stream, handler: manifest, limits: limits).finish()
    }
    guard let type = try mimeType(of: archive) ?? manifest.mediaType,
      type.hasPrefix("application/vnd.oasis.opendocument")
    else { return nil }
    guard !manifest.isEncrypted else { throw SpreadsheetError(.passwordProtected, file: archive.file) }
    return type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet")
  }

  private static func mimeType(of archive: ZipArchive) throws(SpreadsheetError) -> String? {
    guard let stream = try archive.stream(of: "mimetype") else { return nil }
    let chunk = Chunk()
    let bytes = try chunk.next(of: stream)
    return withExtendedLifetime(chunk) { String(decoding: bytes.prefix(256), as: UTF8.self) }
  }

  func start(_ element: XMLElement) {
    guard element.namespace == .openManifest else { return }
    switch element.name {
    case "encryption-data": isEncrypted = true
    case "file-entry":
      if element.attributes["full-path", .openManifest]?.equals("/") == true {
        mediaType = element.attributes["media-type", .openManifest]?.string
      }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: XMLName, namespace: XMLNamespace) {}
}
