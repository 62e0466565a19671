/// Reads an XML file event by event; memory does not grow with the file.
///
/// It is as strict as the reading of workbooks: no document type, no entities, nothing from elsewhere, the
/// same limits. With a schema every element is checked as it passes, and the first violation ends the
/// reading.
public final class XMLPullReader {
  private let part: XMLPart
  private let collector: XMLEventCollector
  private var problem: SpreadsheetError?
  private var isFinished = false

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
    collector = XMLEventCollector()
    let compiled: XMLSchema? = if let schema { try schema.compiled() } else { nil }
    part = try XMLPart(SourceStream(source), handler: collector, limits: limits, schema: compiled)
  }

  /// The next event, or nil at the end of a file that has proved sound, and valid, to its end.
  ///
  /// - Throws: ``SpreadsheetError`` with line and element where the file is malformed or breaks the schema,
  ///   after the events before that place; then again at every further call.
  public func next() throws(SpreadsheetError) -> Event? {
    while collector.events.isEmpty, problem == nil, !isFinished {
      do throws(SpreadsheetError) { isFinished = try !part.advance() } catch { problem = error }
    }
    if let event = collector.events.popFirst() { return event }
    if let problem { throw problem }
    return nil
  }
}

/// Turns what the parser says into events that outlive the call.
private final class XMLEventCollector: XMLHandler {
  var events = Queue<XMLPullReader.Event>()
  private var pending: [UInt8] = []

  func start(_ element: XMLElement) {
    finishText()
    var attributes: [String: String] = [:]
    for index in 0..<element.attributes.count {
      guard let name = element.attributes.name(at: index)?.string else { continue }
      let uri = element.attributes.namespaceURI(at: index)?.string
      attributes[uri.map { "{\($0)}\(name)" } ?? name] = element.attributes.value(at: index).string
    }
    events.append(
      .start(
        XMLPullReader.StartTag(
          name: element.name.string, namespace: element.namespaceURI?.string, attributes: attributes,
          line: element.line)))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { pending.append(contentsOf: bytes) }

  func end(_ name: XMLName, namespace: XMLNamespace) {
    finishText()
    events.append(.end(name: name.string))
  }

  private func finishText() {
    guard !pending.isEmpty else { return }
    events.append(.text(String(decoding: pending, as: UTF8.self)))
    pending.removeAll(keepingCapacity: true)
  }
}
