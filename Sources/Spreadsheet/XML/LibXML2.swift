internal import CLibXML2

/// The only file that knows libxml2: a push parser that is closed to everything a workbook never needs.
///
/// A bare SAX2 handler records no entities, so none can expand; a document type ends the parse at once;
/// nothing is ever loaded from elsewhere; there is no recovery, and libxml2's own size limits stay on.
final class XMLPushParser {
  private let receiver: Receiver
  private let state: UnsafeMutablePointer<ParserState>
  private let context: xmlParserCtxtPtr
  private let validation: SchemaValidation?

  /// A parser of one document.
  ///
  /// A schema is checked while parsing; the first violation ends the parse.
  init(
    handler: any XMLHandler, filter: XMLFilter? = nil, limits: ReadingLimits, schema: LentSchema? = nil
  ) throws(XMLProblem) {
    LibXML2.prepare()
    let receiver = Receiver(handler)
    let state = UnsafeMutablePointer<ParserState>.allocate(capacity: 1)
    state.initialize(to: ParserState(receiver, filter: filter, limits: limits))
    var callbacks = Self.callbacks
    let validation = schema.flatMap { SchemaValidation($0, callbacks: callbacks, state: state) }
    let context =
      if let validation {
        xmlCreatePushParserCtxt(validation.callbacks.pointee, validation.userData.pointee, nil, 0, nil)
      } else {
        xmlCreatePushParserCtxt(&callbacks, state, nil, 0, nil)
      }
    guard let context, schema == nil || validation != nil else {
      state.deinitialize(count: 1)
      state.deallocate()
      throw XMLProblem(reason: .damagedPart("libxml2 could not start"), line: 1)
    }
    // Neither NOENT nor DTDLOAD nor HUGE nor RECOVER: this line is the whole policy.
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    context.pointee.sax.pointee.serror = reportError
    context.pointee._private = UnsafeMutableRawPointer(state)
    state.pointee.context = context
    state.pointee.isChecked = validation != nil
    self.receiver = receiver
    self.state = state
    self.context = context
    self.validation = validation
  }

  deinit {
    validation?.end()
    xmlFreeParserCtxt(context)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Takes further bytes of the document, at most 2 GiB at once.
  func parse(_ bytes: UnsafeRawBufferPointer) throws(XMLProblem) {
    clibxml2_silence()
    let start = bytes.bindMemory(to: CChar.self).baseAddress
    try check(xmlParseChunk(context, start, Int32(clamping: bytes.count), 0))
  }

  /// Says that the document ends here.
  func finish() throws(XMLProblem) {
    clibxml2_silence()
    try check(xmlParseChunk(context, nil, 0, 1))
    if !state.pointee.namesSchemas { validation?.schema.isUnchanged = true }
  }

  /// Whether the parser has understood all it was given and stands, between two tags, inside so many elements.
  func rests(atDepth depth: Int) -> Bool {
    guard let input = context.pointee.input else { return false }
    return state.pointee.depth == depth && input.pointee.cur == input.pointee.end
      && context.pointee.instate == XML_PARSER_CONTENT && context.pointee.inputNr == 1
  }

  /// The line of the byte that comes next, from 1.
  var line: Int { state.pointee.line }

  /// Counts lines of the document that the parser was not given.
  func pass(lines: Int) {
    guard lines > 0, let input = context.pointee.input else { return }
    input.pointee.line += Int32(clamping: lines)
  }

  private func check(_ status: Int32) throws(XMLProblem) {
    state.pointee.checkPending()
    if let problem = state.pointee.problem { throw problem }
    guard status == 0 else {
      throw XMLProblem(reason: .damagedPart("error \(status)"), line: state.pointee.line)
    }
  }

  private static var callbacks: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.startElementNs = startElement
    callbacks.endElementNs = endElement
    callbacks.characters = characters
    callbacks.cdataBlock = characters
    callbacks.internalSubset = refuseDocumentType
    return callbacks
  }
}

/// A refusal and the line it was met on.
struct XMLProblem: Error {
  /// What is wrong.
  let reason: SpreadsheetError.Reason
  /// The line, from 1.
  let line: Int
}

/// What has to be done before libxml2 is used: once in a process, and once in each of its threads.
private enum LibXML2 {
  static func prepare() {
    process
    clibxml2_silence()
  }

  private static let process: Void = {
    xmlInitParser()
    // A second wall: even a document that slipped past the options could not reach another file.
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()
}

/// Holds a handler and turns what it throws into a value, so that the callbacks can reach it without
/// retaining it.
private final class Receiver {
  private let handler: any XMLHandler

  init(_ handler: any XMLHandler) { self.handler = handler }

  func start(_ element: XMLElement) -> SpreadsheetError.Reason? {
    do throws(SpreadsheetError.Reason) { try handler.start(element) } catch { return error }
    return nil
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) -> SpreadsheetError.Reason? {
    do throws(SpreadsheetError.Reason) { try handler.text(bytes) } catch { return error }
    return nil
  }

  func end(_ name: XMLName, _ namespace: XMLNamespace) -> SpreadsheetError.Reason? {
    do throws(SpreadsheetError.Reason) { try handler.end(name, namespace: namespace) } catch { return error }
    return nil
  }
}

/// What the callbacks share, reached by pointer so that nothing is retained on the way.
private struct ParserState {
  private let receiver: Unmanaged<Receiver>
  private var filter: XMLFilter?
  private let depthLimit: Int
  private let attributeLimit: Int
  private let attributeCountLimit: Int
  private let textLimit: Int
  var context: xmlParserCtxtPtr?
  private(set) var problem: XMLProblem?
  /// Whether a schema check reads every event after its callback.
  fileprivate var isChecked = false
  private(set) var currentName: UnsafePointer<UInt8>?
  private(set) var depth = 0
  /// Whether an attribute was met that may name a schema; they all have a namespace.
  private(set) var namesSchemas = false
  private var textLength = 0
  private var namespaces: [(uri: UnsafePointer<UInt8>?, namespace: XMLNamespace)] = []

  init(_ receiver: Receiver, filter: XMLFilter?, limits: ReadingLimits) {
    self.receiver = .passUnretained(receiver)
    self.filter = filter
    depthLimit = limits.elementDepth
    attributeLimit = limits.attributeBytes
    attributeCountLimit = limits.elementAttributes
    textLimit = limits.cellTextBytes
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParserState>? {
    data?.assumingMemoryBound(to: ParserState.self)
  }

  var line: Int {
    guard let input = context?.pointee.input else { return 1 }
    return Int(input.pointee.line)
  }

  /// Remembers the first problem and stops: a Swift error must never pass through C.
  mutating func fail(_ reason: SpreadsheetError.Reason, line: Int? = nil) {
    guard problem == nil else { return }
    problem = XMLProblem(reason: reason, line: line ?? self.line)
    // A stop frees the bytes of the event, which a schema check goes on to read; it then sees the chunk to its end.
    if !isChecked { xmlStopParser(context) }
  }

  /// Stops when a tag or comment keeps growing without end.
  ///
  /// libxml2 collects the whole of it first, and compares each attribute of a tag with every other.
  mutating func checkPending() {
    guard problem == nil, let input = context?.pointee.input else { return }
    guard input.pointee.end - input.pointee.cur <= attributeLimit + Chunk.size else {
      return fail(.limitExceeded(.attributeBytes, attributeLimit))
    }
  }

  mutating func start(
    _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
    _ declarations: XMLDeclarations, _ attributes: XMLAttributes
  ) {
    guard problem == nil else { return }
    currentName = name
    depth += 1
    textLength = 0
    guard depth <= depthLimit else { return fail(.limitExceeded(.elementDepth, depthLimit)) }
    guard attributes.count <= attributeCountLimit else {
      return fail(.limitExceeded(.elementAttributes, attributeCountLimit))
    }
    for index in 0..<attributes.count {
      if attributes.namespaceURI(at: index) != nil { namesSchemas = true }
      guard attributes.value(at: index).bytes.count <= attributeLimit else {
        return fail(.limitExceeded(.attributeBytes, attributeLimit))
      }
    }
    let element = XMLElement(
      name: XMLName(name), namespace: namespace(of: uri), namespaceURI: uri.map { XMLName($0) },
      prefix: prefix.map { XMLName($0) }, declarations: declarations, attributes: attributes, line: line)
    do throws(SpreadsheetError.Reason) {
      guard try filter?.admits(start: element) ?? true else { return }
    } catch { return fail(error) }
    if let refusal = receiver._withUnsafeGuaranteedRef({ $0.start(element) }) { fail(refusal) }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard problem == nil else { return }
    textLength += bytes.count
    guard textLength <= textLimit else { return fail(.limitExceeded(.cellTextBytes, textLimit)) }
    guard filter?.admitsText ?? true else { return }
    if let refusal = receiver._withUnsafeGuaranteedRef({ $0.text(bytes) }) { fail(refusal) }
  }

  mutating func end(_ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?) {
    guard problem == nil else { return }
    currentName = name
    depth -= 1
    textLength = 0
    let namespace = namespace(of: uri)
    guard filter?.admits(end: namespace) ?? true else { return }
    let name = XMLName(name)
    if let refusal = receiver._withUnsafeGuaranteedRef({ $0.end(name, namespace) }) { fail(refusal) }
  }

  /// Addresses come from the parser's dictionary, so the same pointer means the same namespace.
  private mutating func namespace(of uri: UnsafePointer<UInt8>?) -> XMLNamespace {
    if let known = namespaces.first(where: { $0.uri == uri }) { return known.namespace }
    let namespace = XMLNamespace(uri.map { XMLName($0) })
    // A document has a dozen at most; a longer list would only cost time.
    if namespaces.count < 16 { namespaces.append((uri, namespace)) }
    return namespace
  }
}

private let startElement: startElementNsSAX2Func = {
  data, name, prefix, uri, spaces, namespaces, count, _, fields in
  guard let name else { return }
  ParserState.of(data)?.pointee.start(
    name, prefix, uri, XMLDeclarations(namespaces, count: Int(spaces)),
    XMLAttributes(fields, count: Int(count)))
}

private let endElement: endElementNsSAX2Func = { data, name, _, uri in
  guard let name else { return }
  ParserState.of(data)?.pointee.end(name, uri)
}

private let characters: charactersSAXFunc = { data, start, count in
  ParserState.of(data)?.pointee.text(UnsafeBufferPointer(start: start, count: Int(count)))
}

private let refuseDocumentType: internalSubsetSAXFunc = { data, _, _, _ in
  ParserState.of(data)?.pointee.fail(.documentType)
}

/// Errors reach the state through the context, because a schema check puts its own data in the callbacks.
private let reportError: xmlStructuredErrorFunc = { _, error in
  guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue, let raw = error.pointee.ctxt else {
    return
  }
  let context = raw.assumingMemoryBound(to: xmlParserCtxt.self)
  ParserState.of(context.pointee._private)?.pointee
    .fail(.damagedPart(words(of: error)), line: Int(error.pointee.line))
}

private let reportViolation: xmlStructuredErrorFunc = { data, error in
  guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue, let state = ParserState.of(data)
  else {
    return
  }
  let element = state.pointee.currentName.map { String(cString: $0) } ?? ""
  state.pointee.fail(.schemaViolation(element: element, fault(of: error)))
}

/// What the schema check found, without its words: they may quote what people wrote.
private func fault(of error: xmlErrorPtr) -> SchemaFault {
  let name = error.pointee.str1.map { String(cString: $0) } ?? ""
  return switch xmlParserErrors(rawValue: UInt32(clamping: error.pointee.code)) {
  case XML_SCHEMAV_CVC_ELT_1: .unexpectedRoot
  case XML_SCHEMAV_ELEMENT_CONTENT:
    words(of: error).contains("Missing child element") ? .incompleteElement : .unexpectedElement
  case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2, XML_SCHEMAV_CVC_TYPE_3_1_1:
    .unexpectedAttribute(name)
  case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: .missingAttribute(name)
  case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3: .unexpectedText
  case XML_SCHEMAV_CVC_TYPE_3_1_2: .unexpectedInText
  default: .unexpectedValue
  }
}

/// The words of libxml2, but for bytes that are not UTF-8: how it words those depends on where a part of the text ended.
private func words(of error: xmlErrorPtr) -> String {
  guard let message = error.pointee.message else { return "error \(error.pointee.code)" }
  let text = String(cString: message)
  let isNoText =
    text.hasPrefix("Input is not proper UTF-8") || text.contains("detected an error in element content")
  guard !isNoText else { return "Input is not proper UTF-8" }
  // The bytes it quotes of a text in the wrong encoding are somebody's data.
  let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("Bytes:") }
  return lines.joined(separator: " ")
}

/// An XSD schema, parsed and ready to check documents; it must stand in one file.
///
/// It is sendable because one document at a time is checked by it.
final class XMLSchema: @unchecked Sendable {
  fileprivate let schema: xmlSchemaPtr

  /// Reads a schema.
  ///
  /// - Throws: `unusableSchema` with the words of libxml2.
  init(_ bytes: [UInt8]) throws(SpreadsheetError.Reason) {
    LibXML2.prepare()
    var complaint = "it is empty"
    let parsed: xmlSchemaPtr? = bytes.withUnsafeBytes { bytes in
      let start = bytes.bindMemory(to: CChar.self).baseAddress
      guard let parser = xmlSchemaNewMemParserCtxt(start, Int32(clamping: bytes.count)) else { return nil }
      defer { xmlSchemaFreeParserCtxt(parser) }
      return withUnsafeMutablePointer(to: &complaint) { complaint in
        xmlSchemaSetParserStructuredErrors(
          parser,
          { data, error in
            guard let error else { return }
            data?.assumingMemoryBound(to: String.self).pointee = words(of: error)
          }, complaint)
        return xmlSchemaParse(parser)
      }
    }
    guard let parsed else { throw .unusableSchema(complaint) }
    schema = parsed
  }

  deinit { xmlSchemaFree(schema) }
}

/// A schema check that sits between the parser and the callbacks.
private final class SchemaValidation {
  /// Where libxml2 puts the callbacks the parser is to be created with.
  let callbacks = UnsafeMutablePointer<xmlSAXHandlerPtr?>.allocate(capacity: 1)
  /// Where it puts their first argument.
  let userData = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: 1)
  private let own = UnsafeMutablePointer<xmlSAXHandler>.allocate(capacity: 1)
  /// What it checks by; given back once this is gone.
  let schema: LentSchema
  private let context: xmlSchemaValidCtxtPtr?
  private var plug: xmlSchemaSAXPlugPtr?

  init?(_ schema: LentSchema, callbacks own: xmlSAXHandler, state: UnsafeMutablePointer<ParserState>) {
    self.schema = schema
    self.own.initialize(to: own)
    callbacks.initialize(to: self.own)
    userData.initialize(to: UnsafeMutableRawPointer(state))
    context = xmlSchemaNewValidCtxt(schema.schema.schema)
    guard let context else { return nil }
    xmlSchemaSetValidStructuredErrors(context, reportViolation, state)
    plug = xmlSchemaSAXPlug(context, callbacks, userData)
    guard plug != nil else { return nil }
  }

  /// Takes the check out again; the parser must not be used afterwards.
  func end() {
    if let plug { xmlSchemaSAXUnplug(plug) }
    plug = nil
  }

  deinit {
    end()
    xmlSchemaFreeValidCtxt(context)
    callbacks.deallocate()
    userData.deallocate()
    own.deallocate()
  }
}
