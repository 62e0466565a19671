/// Events that were read and not yet handed out, side by side in memory that is used again.
///
/// Texts of proven records stay where they were read: they are to be handed out before more is read.
final class XMLTape: XMLHandler {
  /// An event without an object.
  struct Entry {
    /// Where the text begins, an address, or a place in the arena; of a start tag the number of its attributes, 0 for none.
    var start: UInt
    /// The number of bytes of the text.
    var count: Int
    /// The line, from 1; of a start tag that on which it ends.
    var line: Int32
    /// The number of the name, and behind it the kind in three bits.
    var mark: UInt32

    /// The kind.
    var kind: XMLPullReader.CompactEvent.Kind { .init(rawValue: UInt8(mark & 3)) ?? .text }
    /// The number of the name.
    var name: Int { Int(mark >> 3) }
    /// Whether the text lies in the arena.
    var isInArena: Bool { mark & Self.arena != 0 }

    /// The bit of a text in the arena.
    static let arena: UInt32 = 4
  }

  private struct Address: Hashable {
    var name: UInt
    var uri: UInt
  }

  @exclusivity(unchecked) private var entries = UnsafeMutablePointer<Entry>.allocate(capacity: 1024)
  @exclusivity(unchecked) private var room = 1024
  @exclusivity(unchecked) private(set) var count = 0
  @exclusivity(unchecked) private var taken = 0
  /// Texts that had to be copied.
  let arena = TextArena()
  /// The names met so far.
  private(set) var names: [XMLPullReader.Name] = []
  private var numbers: [XMLPullReader.Name: Int] = [:]
  private var numbersByAddress: [Address: Int] = [:]
  private var attributes: [[String: String]] = []
  private var open: [Int] = []
  private var pending: [UInt8] = []
  private var line = 1

  deinit { entries.deallocate() }

  /// Whether all events were handed out.
  var isEmpty: Bool { taken == count }

  /// The number of a name.
  func number(of name: XMLPullReader.Name) -> Int {
    if let known = numbers[name] { return known }
    names.append(name)
    numbers[name] = names.count - 1
    return names.count - 1
  }

  /// Takes an event.
  @inline(__always)
  func append(
    _ kind: XMLPullReader.CompactEvent.Kind, name: Int = 0, line: Int, text start: UInt = 0, count: Int = 0,
    isInArena: Bool = false
  ) {
    if self.count == room { makeRoom() }
    entries[self.count] = Entry(
      start: start, count: count, line: Int32(clamping: line),
      mark: UInt32(truncatingIfNeeded: name) << 3 | UInt32(kind.rawValue) | (isInArena ? Entry.arena : 0))
    self.count += 1
  }

  private func makeRoom() {
    let new = UnsafeMutablePointer<Entry>.allocate(capacity: 2 * room)
    new.moveInitialize(from: entries, count: count)
    entries.deallocate()
    (entries, room) = (new, 2 * room)
  }

  /// Forgets the events from one on.
  func forget(from count: Int) { self.count = min(self.count, count) }

  /// The next event.
  @inline(__always)
  func popFirst() -> Entry? {
    guard taken < count else { return nil }
    taken += 1
    return entries[taken - 1]
  }

  /// Forgets the events, all of which were handed out.
  func reset() {
    (taken, count) = (0, 0)
    arena.forget(from: 0)
    attributes.removeAll(keepingCapacity: true)
  }

  /// The text of an event.
  @inline(__always)
  func text(of entry: Entry) -> UnsafeBufferPointer<UInt8> {
    if entry.isInArena {
      let start = Int(bitPattern: entry.start)
      return arena[start..<(start + entry.count)]
    }
    return UnsafeBufferPointer(start: UnsafePointer(bitPattern: entry.start), count: entry.count)
  }

  /// The attributes of a start tag.
  func attributes(_ number: Int) -> [String: String] {
    attributes.indices.contains(number - 1) ? attributes[number - 1] : [:]
  }

  func start(_ element: XMLElement) {
    finishText()
    let name = number(of: element)
    open.append(name)
    line = element.line
    var number = 0
    if element.attributes.count > 0 {
      attributes.append(Self.values(of: element.attributes))
      number = attributes.count
    }
    append(.start, name: name, line: line, text: UInt(number))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { pending.append(contentsOf: bytes) }

  func end(_ name: XMLName, namespace: XMLNamespace) {
    finishText()
    append(.end, name: open.popLast() ?? 0, line: line)
  }

  /// Makes an event of the text that was read so far.
  func finishText() {
    guard !pending.isEmpty else { return }
    let place = arena.count
    pending.withUnsafeBufferPointer { arena.append($0) }
    append(.text, line: line, text: UInt(place), count: pending.count, isInArena: true)
    pending.removeAll(keepingCapacity: true)
  }

  private func number(of element: XMLElement) -> Int {
    let address = Address(name: element.name.address, uri: element.namespaceURI?.address ?? 0)
    if let known = numbersByAddress[address] { return known }
    let name = XMLPullReader.Name(name: element.name.string, namespace: element.namespaceURI?.string)
    let number = number(of: name)
    numbersByAddress[address] = number
    return number
  }

  private static func values(of attributes: XMLAttributes) -> [String: String] {
    var values: [String: String] = [:]
    for index in 0..<attributes.count {
      guard let name = attributes.name(at: index)?.string else { continue }
      let uri = attributes.namespaceURI(at: index)?.string
      values[uri.map { "{\($0)}\(name)" } ?? name] = attributes.value(at: index).string
    }
    return values
  }
}
