/// A report as text: a plain text in UTF-8, or a DOCX document (ECMA-376 part 1, 17).
public struct TextDocument: Sendable {
  /// A paragraph, or a row of a table.
  public struct Block: Hashable, Sendable {
    /// The number of the paragraph, from 1; of a row, that of its first paragraph.
    public let number: Int
    /// The text of a paragraph; one text for each cell of a row.
    public let texts: [String]
    /// Whether it is a row of a table.
    public let isRow: Bool

    /// A paragraph or a row.
    public init(number: Int, texts: [String], isRow: Bool) {
      self.number = number
      self.texts = texts
      self.isRow = isRow
    }
  }

  /// What a file holds.
  public enum Content: Sendable {
    /// A plain text.
    case plain(String)
    /// The blocks of a document in order.
    case document([Block])
  }

  /// The name of the file without its folder.
  public let file: String
  /// What it holds.
  public let content: Content

  /// Opens a file; its content decides what it is, never its name.
  ///
  /// - Throws: ``SpreadsheetError`` for a file that cannot be read, that is damaged, or that is something else.
  public init(contentsOf path: String, limits: ReadingLimits = .standard) throws(SpreadsheetError) {
    try self.init(ByteSource(path: path), limits: limits)
  }

  /// Opens a text that is already in memory.
  ///
  /// - Throws: ``SpreadsheetError``, as for a file.
  public init(bytes: [UInt8], named name: String, limits: ReadingLimits = .standard) throws(SpreadsheetError)
  {
    try self.init(ByteSource(bytes: bytes, name: name), limits: limits)
  }

  private init(_ source: ByteSource, limits: ReadingLimits) throws(SpreadsheetError) {
    file = source.name
    guard source.count > 0 else { throw SpreadsheetError(.empty, file: source.name) }
    if let archive = try ZipArchive(source, limits: limits) {
      let package = OpenXMLPackage(archive: archive, limits: limits)
      let main = try Relationships(of: "", in: package).first(ofType: "officeDocument")?.target
      let part = main ?? "word/document.xml"
      let reader = DocumentReader()
      guard try ContentTypes(of: package)[part]?.contains("wordprocessingml") == true,
        try package.parse(part, with: reader)
      else { throw SpreadsheetError(.noText, file: source.name) }
      content = .document(reader.blocks)
      return
    }
    guard source.count <= limits.inflatedBytes else {
      throw SpreadsheetError(.limitExceeded(.inflatedBytes, limits.inflatedBytes), file: source.name)
    }
    let bytes = try source.bytes(at: 0, count: source.count)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard !bytes.contains(0),
      let text = String(validating: bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0), as: UTF8.self)
    else { throw SpreadsheetError(.noText, file: source.name) }
    content = .plain(text)
  }
}
