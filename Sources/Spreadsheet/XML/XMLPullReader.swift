/// Reads an XML file event by event; memory does not grow with the file.
///
/// It is as strict as the reading of workbooks: no document type, no entities, nothing from elsewhere, the
/// same limits. With a schema every element is checked as it passes, and the first violation ends the
/// reading. Where the schema is plain, records are checked byte by byte and read at once, and libxml2 judges all
/// others; what is said of the file is the same.
public final class XMLPullReader {
  private let feed: any SheetFeed
  private let tape: XMLTape
  private let records: ProvenRecords?
  private var problem: SpreadsheetError?
  private var isFinished = false
  /// A field of which only a part was handed out, and what comes next of it.
  private var opened: (field: XMLTape.Entry, next: CompactEvent.Kind)?

  /// What stands in the file, in its order.
  public enum Event: Hashable, Sendable {
    /// A start tag.
    case start(StartTag)
    /// All text between two tags, white space included; CDATA sections are text.
    case text(String)
    /// The end of the element that was started last.
    case end(name: String)
  }

  /// A start tag with its attributes.
  public struct StartTag: Hashable, Sendable {
    /// The name without its prefix.
    public let name: String
    /// The address of its namespace; nil for none.
    public let namespace: String?
    /// The values by name; a name in a namespace is written `{address}name`.
    public let attributes: [String: String]
    /// The line the tag ends on, from 1.
    public let line: Int

    /// A start tag.
    public init(name: String, namespace: String? = nil, attributes: [String: String] = [:], line: Int) {
      self.name = name
      self.namespace = namespace
      self.attributes = attributes
      self.line = line
    }
  }

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: An ordinary XML file.
  ///   - schema: A schema, which the file must satisfy.
  ///   - limits: What the file may ask for.
  /// - Throws: ``SpreadsheetError`` when the file cannot be opened.
  public convenience init(
    contentsOf path: String, schema: SchemaDocument? = nil, limits: ReadingLimits = .standard
  ) throws(SpreadsheetError) {
    try self.init(ByteSource(path: path), schema: schema, limits: limits)
  }

  /// Opens a document that is already in memory.
  ///
  /// - Parameters:
  ///   - bytes: The whole document.
  ///   - name: How to call it in messages.
  ///   - schema: A schema, which the document must satisfy.
  ///   - limits: What it may ask for.
  public convenience init(
    bytes: [UInt8], named name: String, schema: SchemaDocument? = nil, limits: ReadingLimits = .standard
  ) throws(SpreadsheetError) {
    try self.init(ByteSource(bytes: bytes, name: name), schema: schema, limits: limits)
  }

  private init(
    _ source: ByteSource, schema: SchemaDocument?, limits: ReadingLimits
  ) throws(SpreadsheetError) {
    let lent: LentSchema? = if let schema { try schema.lent() } else { nil }
    let stream = SourceStream(source)
    let tape = XMLTape()
    let records = schema?.records.flatMap { ProvenRecords($0, tape: tape, limits: limits) }
    if let records, limits.route == .proven {
      feed = try ProvenFeed(stream, items: records, handler: records, limits: limits, schema: lent)
    } else {
      feed = try XMLPart(stream, handler: records ?? tape, limits: limits, schema: lent)
    }
    self.tape = tape
    self.records = records
  }

  /// How the records read so far were read; none of a file whose schema does not say plainly what its records are.
  public var routes: RowRoutes { records?.routes ?? RowRoutes() }

  /// The next event, or nil at the end of a file that has proved sound, and valid, to its end.
  ///
  /// - Throws: ``SpreadsheetError`` with line and element where the file is malformed or breaks the schema,
  ///   after the events before that place; then again at every further call.
  public func next() throws(SpreadsheetError) -> Event? {
    if let opened { return event(of: opened.field, opened.next) }
    return try nextEntry().map { event(of: $0, $0.kind) }
  }

  private func event(of entry: XMLTape.Entry, _ kind: CompactEvent.Kind) -> Event {
    opened = nil
    switch kind {
    case .text:
      if entry.kind == .field { opened = (entry, .end) }
      return .text(String(decoding: tape.text(of: entry), as: UTF8.self))
    case .end: return .end(name: tape.names[entry.name].name)
    case .start, .field:
      let isField = kind == .field
      if isField { opened = (entry, entry.count > 0 ? .text : .end) }
      let name = tape.names[entry.name]
      return .start(
        StartTag(
          name: name.name, namespace: name.namespace,
          attributes: isField ? [:] : tape.attributes(Int(entry.start)), line: Int(entry.line)))
    }
  }

  private func nextEntry() throws(SpreadsheetError) -> XMLTape.Entry? {
    if let entry = tape.popFirst() { return entry }
    fill()
    if let entry = tape.popFirst() { return entry }
    if let problem { throw problem }
    return nil
  }

  private func fill() {
    tape.reset()
    while tape.isEmpty, problem == nil, !isFinished {
      do throws(SpreadsheetError) { isFinished = try !feed.advance() } catch { problem = error }
    }
  }
}

extension XMLPullReader {
  /// An event as the reader holds it, without an object made of it.
  public struct CompactEvent {
    /// What stands there.
    public enum Kind: UInt8, Sendable {
      /// A start tag.
      case start
      /// Text between two tags.
      case text
      /// The end of the element that was started last.
      case end
      /// An element without attributes that holds nothing but text: all three of the others at once.
      ///
      /// Which elements come so, and which in parts, depends on how they were read.
      case field
    }

    /// What stands there.
    public let kind: Kind
    /// The number of the name of the element, which ``XMLPullReader/name(_:)`` tells; 0 for text.
    public let name: Int
    /// The line from 1 on which a start tag ends; of anything else that of the tag before.
    public let line: Int
    /// The text of a text or a field, UTF-8; it is there until the reader is asked for the next event.
    public let text: UnsafeBufferPointer<UInt8>
  }

  /// The name of an element.
  public struct Name: Hashable, Sendable {
    /// The name without its prefix.
    public let name: String
    /// The address of its namespace; nil for none.
    public let namespace: String?
  }

  /// The name of a number, which stays the same as long as the reader lives; numbers count from 0.
  public func name(_ number: Int) -> Name { tape.names[number] }

  /// The next event without an object, or nil at the end; attributes are handed out by ``next()`` alone.
  ///
  /// - Throws: ``SpreadsheetError``, as ``next()`` does.
  public func nextCompact() throws(SpreadsheetError) -> CompactEvent? {
    if let opened {
      self.opened = opened.next == .text ? (opened.field, .end) : nil
      return compact(opened.field, opened.next)
    }
    guard let entry = try nextEntry() else { return nil }
    return compact(entry, entry.kind)
  }

  private func compact(_ entry: XMLTape.Entry, _ kind: CompactEvent.Kind) -> CompactEvent {
    let hasText = kind == .text || kind == .field
    return CompactEvent(
      kind: kind, name: entry.name, line: Int(entry.line),
      text: hasText ? tape.text(of: entry) : UnsafeBufferPointer(start: nil, count: 0))
  }
}
