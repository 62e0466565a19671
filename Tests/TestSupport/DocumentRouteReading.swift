public import Spreadsheet

/// All that reading a document one way says.
public struct DocumentRouteReading: Equatable {
  /// The events, each as a line.
  public private(set) var events: [String] = []
  /// The same read without objects.
  public private(set) var compactEvents: [String] = []
  /// The refusal in words, with the line it was met on, of either reading.
  public private(set) var refusal: String?
  /// How the records were read.
  public private(set) var routes = RowRoutes()

  /// Reads a document in memory.
  public init(
    _ bytes: [UInt8], schema: SchemaDocument?, limits: ReadingLimits = .standard, route: ReadingRoute
  ) {
    var limits = limits
    limits.route = route
    do throws(SpreadsheetError) {
      let reader = try XMLPullReader(bytes: bytes, named: "thu.xml", schema: schema, limits: limits)
      defer { routes = reader.routes }
      while let event = try reader.next() { events.append(Self.line(of: event)) }
    } catch {
      refusal = "\(error)"
    }
    do throws(SpreadsheetError) {
      let reader = try XMLPullReader(bytes: bytes, named: "thu.xml", schema: schema, limits: limits)
      while let event = try reader.nextCompact() { take(event, of: reader) }
    } catch {
      if refusal != "\(error)" { refusal = "\(refusal ?? "none") | \(error)" }
    }
  }

  /// Whether both say the same, whichever way the records went.
  public static func == (one: DocumentRouteReading, two: DocumentRouteReading) -> Bool {
    one.events == two.events && one.refusal == two.refusal && one.isConsistent && two.isConsistent
  }

  /// Whether both readings of one way say the same, attributes aside.
  private var isConsistent: Bool {
    compactEvents == events.map { $0.first == "<" ? String($0.prefix { $0 != "\t" }) : $0 }
  }

  private static func line(of event: XMLPullReader.Event) -> String {
    switch event {
    case .start(let tag):
      let attributes = tag.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return start(tag.name, tag.namespace, tag.line) + "\t" + attributes.joined(separator: ",")
    case .text(let text): return "=" + text
    case .end(let name): return ">" + name
    }
  }

  private static func start(_ name: String, _ namespace: String?, _ line: Int) -> String {
    "<\(name) \(namespace ?? "-") \(line)"
  }

  private mutating func take(_ event: XMLPullReader.CompactEvent, of reader: XMLPullReader) {
    let text = "=" + String(decoding: event.text, as: UTF8.self)
    guard event.kind != .text else { return compactEvents.append(text) }
    let name = reader.name(event.name)
    if event.kind != .end { compactEvents.append(Self.start(name.name, name.namespace, event.line)) }
    if event.kind == .field, !event.text.isEmpty { compactEvents.append(text) }
    if event.kind != .start { compactEvents.append(">" + name.name) }
  }
}
