/// The shape of a record as tables of bytes, for whoever compares tags.
final class RecordTables {
  /// An element.
  struct Element {
    /// The bytes `<name`.
    var opening: RecordTag
    /// The bytes `</name>`.
    var closing: RecordTag
    /// The number of its name on the tape.
    var name: Int
    /// The group it stands in.
    var group: Int
    /// Where it stands among its like.
    var position: Int
    var minimum: Int
    var maximum: Int
    /// How many of its like that have to be there stand before it.
    var requiredBefore = 0
    var content: Content
    /// Whether it may be empty.
    var mayBeEmpty: Bool
  }

  /// What an element may hold.
  enum Content {
    case text
    case checkedText(Int)
    case elements(Int)
  }

  /// Elements side by side, which lie side by side in the table too.
  struct Group {
    var isAnyOrder: Bool
    /// The number of its first element.
    var first: Int
    var count: Int
    /// How many of the elements have to be there.
    var required: Int
  }

  /// All elements; the record itself is the last.
  let elements: UnsafeMutablePointer<Element>
  /// The number of elements.
  let count: Int
  private(set) var groups: [Group] = []
  private(set) var checks: [TextCheck] = []
  private var used = 0
  private var memory: [UnsafeMutablePointer<UInt8>] = []
  /// Numbers of elements at places their names lead to; -1 where there is none.
  private let slots: UnsafeMutablePointer<Int>
  private let slotMask: Int

  /// Tables for a shape; names get their numbers on the tape.
  init(_ shape: RecordShape, tape: XMLTape) {
    count = Self.count(of: shape.record)
    elements = .allocate(capacity: count)
    var room = 64
    while room < 4 * count { room *= 2 }
    slots = .allocate(capacity: room)
    slots.initialize(repeating: -1, count: room)
    slotMask = room - 1
    let record = element(shape.record, group: -1, position: 0, namespace: shape.namespace, tape)
    (elements + used).initialize(to: record)
    used += 1
  }

  deinit {
    elements.deinitialize(count: used)
    elements.deallocate()
    slots.deallocate()
    for piece in memory { piece.deallocate() }
  }

  /// The record itself.
  var record: UnsafeMutablePointer<Element> { elements + (count - 1) }

  /// Whether a name can be compared in place: it is short and of ASCII.
  static func isPossible(_ name: String) -> Bool {
    name.utf8.count <= 48 && name.utf8.allSatisfy { $0 < 0x80 }
  }

  /// The element of a group whose start tag begins at a place; nil when it has none.
  ///
  /// - Parameter place: A `<`, behind which 64 bytes may be looked at.
  func element(at place: UnsafePointer<UInt8>, in group: Int) -> Int? {
    let length = ByteWord.nameLength(at: place + 1)
    guard length > 0, length <= 48 else { return nil }
    var slot = self.slot(of: place + 1, length, group)
    while slots[slot] >= 0 {
      let element = elements + slots[slot]
      if element.pointee.group == group, element.pointee.opening.count == length + 1,
        element.pointee.opening.stands(at: place)
      {
        return slots[slot]
      }
      slot = (slot + 1) & slotMask
    }
    return nil
  }

  private func slot(of name: UnsafePointer<UInt8>, _ length: Int, _ group: Int) -> Int {
    let first = ByteWord.load(name) & ByteWord.mask(length)
    let last = length > 8 ? ByteWord.load(name + (length - 8)) : 0
    let mixed = (first &* 0x9e37_79b9_7f4a_7c15) ^ (last &* 0xbf58_476d_1ce4_e5b9)
    return (Int(truncatingIfNeeded: mixed >> 40) &+ length &+ group) & slotMask
  }

  private static func count(of element: RecordShape.Element) -> Int {
    guard case .elements(let group) = element.content else { return 1 }
    return group.elements.reduce(1) { $0 + count(of: $1) }
  }

  private func tag(_ text: String) -> RecordTag {
    let bytes = Array(text.utf8)
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 8)
    room.initialize(repeating: 0, count: bytes.count + 8)
    for (index, byte) in bytes.enumerated() { room[index] = byte }
    memory.append(room)
    return RecordTag(start: room, count: bytes.count)
  }

  private func element(
    _ shape: RecordShape.Element, group: Int, position: Int, namespace: String?, _ tape: XMLTape
  ) -> Element {
    let (content, mayBeEmpty): (Content, Bool)
    switch shape.content {
    case .text(nil): (content, mayBeEmpty) = (.text, true)
    case .text(let check?):
      checks.append(check)
      content = .checkedText(checks.count - 1)
      mayBeEmpty = check.proves(UnsafeBufferPointer(start: nil, count: 0))
    case .elements(let group):
      content = .elements(add(group, namespace: namespace, tape))
      mayBeEmpty = group.elements.allSatisfy { $0.minimum == 0 }
    }
    return Element(
      opening: tag("<" + shape.name), closing: tag("</" + shape.name + ">"),
      name: tape.number(of: XMLPullReader.Name(name: shape.name, namespace: namespace)), group: group,
      position: position, minimum: shape.minimum, maximum: shape.maximum ?? Int.max, content: content,
      mayBeEmpty: mayBeEmpty)
  }

  /// Adds a group and all below it.
  private func add(_ group: RecordShape.Group, namespace: String?, _ tape: XMLTape) -> Int {
    let number = groups.count
    groups.append(Group(isAnyOrder: group.isAnyOrder, first: 0, count: 0, required: 0))
    var made = group.elements.enumerated().map {
      element($1, group: number, position: $0, namespace: namespace, tape)
    }
    var required = 0
    for index in made.indices {
      made[index].requiredBefore = required
      if made[index].minimum > 0 { required += 1 }
    }
    groups[number] = Group(
      isAnyOrder: group.isAnyOrder, first: used, count: made.count, required: required)
    for element in made {
      (elements + used).initialize(to: element)
      var slot = self.slot(of: element.opening.start + 1, element.opening.count - 1, number)
      while slots[slot] >= 0 { slot = (slot + 1) & slotMask }
      slots[slot] = used
      used += 1
    }
    return number
  }
}
