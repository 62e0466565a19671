/// The records of a document in its order, whichever way they are read.
///
/// The first record inside an element goes to libxml2, so that its validator has seen one: of elements that may stand any
/// number of times behind each other, one leaves it where a thousand would.
final class ProvenRecords: ProvenItems, XMLHandler {
  let tags: ItemTags
  private(set) var routes = RowRoutes()
  private let shape: RecordShape
  private let tape: XMLTape
  private let tables: RecordTables
  private let proof: RecordProof
  private let tagMemory: UnsafeMutablePointer<UInt8>
  private var depth = 0
  /// How many of the open elements are those around a record.
  private var matched = 0
  private var isInRecord = false
  private var isBehindRecord = false
  /// Whether nothing around records may have changed what the schema asks of them.
  private var isPlain = true

  /// Nil where the limits leave no room.
  init?(_ shape: RecordShape, tape: XMLTape, limits: ReadingLimits) {
    guard shape.isPossible(within: limits) else { return nil }
    self.shape = shape
    self.tape = tape
    tables = RecordTables(shape, tape: tape)
    proof = RecordProof(tables, tape: tape, limits: limits)
    let start = Array("<\(shape.record.name)>".utf8)
    tagMemory = .allocate(capacity: start.count)
    for (index, byte) in start.enumerated() { (tagMemory + index).initialize(to: byte) }
    let end = tables.record.pointee.closing
    tags = ItemTags(
      head: nil, headRarest: 0, start: ByteText(start: tagMemory, count: start.count),
      end: ByteText(start: end.start, count: end.count), endRarest: 1, close: nil, depth: shape.path.count,
      headDepth: shape.path.count)
  }

  deinit { tagMemory.deallocate() }

  var isAtHead: Bool { isBetweenItems }
  var isBetweenItems: Bool { isBehindRecord && isPlain }

  func prove(_ bytes: UnsafeBufferPointer<UInt8>, onLine line: Int) -> ItemExtent? {
    tape.finishText()
    guard let extent = proof.record(in: bytes, onLine: line) else { return nil }
    routes.proven += 1
    return extent
  }

  func takeSpace(_ bytes: UnsafeBufferPointer<UInt8>) { tape.text(bytes) }

  func learn(from bytes: UnsafeBufferPointer<UInt8>) {}

  func collect() {}

  func start(_ element: XMLElement) {
    depth += 1
    isBehindRecord = false
    if depth <= shape.path.count + 1 { watch(element) }
    tape.start(element)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { tape.text(bytes) }

  func end(_ name: XMLName, namespace: XMLNamespace) {
    tape.end(name, namespace: namespace)
    if depth == shape.path.count + 1, isInRecord {
      (isInRecord, isBehindRecord) = (false, true)
      routes.parsed += 1
    }
    depth -= 1
    matched = min(matched, depth)
  }

  private func watch(_ element: XMLElement) {
    for index in 0..<element.attributes.count where element.attributes.namespaceURI(at: index) != nil {
      isPlain = false
    }
    let isOfSchema = element.prefix == nil && element.namespaceURI?.string == shape.namespace
    guard matched == depth - 1, isOfSchema else { return }
    if depth <= shape.path.count {
      if element.name.string == shape.path[depth - 1] { matched = depth }
    } else {
      isInRecord = element.name.string == shape.record.name
    }
  }
}
