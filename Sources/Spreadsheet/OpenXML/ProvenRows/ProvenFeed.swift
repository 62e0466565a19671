/// Reads a part made of many items: those that are proven are read at once, everything else is libxml2's.
///
/// libxml2 sees a sound document with fewer items: what stands before them, every item that is not proven, and
/// what follows them. An item is only tried where libxml2 rests between two of them and has understood all it was
/// given; so no comment, section or reference of the file can hide or make one.
final class ProvenFeed<Items: ProvenItems>: SheetFeed {
  private let stream: any ByteStream
  private let parser: XMLPushParser
  private let items: Items
  private let tags: ItemTags
  private let pending = PendingBytes()
  private var phase = Phase.start
  private var isFinished = false

  /// What comes next.
  private enum Phase {
    /// The first bytes, which tell the encoding.
    case start
    /// What stands before the items.
    case head
    /// Items; libxml2 rests.
    case items
    /// Items; libxml2 is in the middle of something.
    case unsettled
    /// Everything else is libxml2's.
    case rest
  }

  init(
    _ stream: any ByteStream, items: Items, handler: any XMLHandler, filter: XMLFilter? = nil,
    limits: ReadingLimits, schema: LentSchema? = nil
  ) throws(SpreadsheetError) {
    self.stream = stream
    self.items = items
    tags = items.tags
    do throws(XMLProblem) {
      parser = try XMLPushParser(handler: handler, filter: filter, limits: limits, schema: schema)
    } catch {
      throw SpreadsheetError(error.reason, file: stream.file, part: stream.part, line: nil)
    }
  }

  func advance() throws(SpreadsheetError) -> Bool {
    guard !isFinished else { return false }
    let hasMore: Bool
    do throws(SpreadsheetError) {
      hasMore = try pending.fill(from: stream)
    } catch {
      // libxml2 would have met what is wrong in the bytes before first.
      try parse(pending.count)
      throw error
    }
    if hasMore {
      try take()
    } else {
      isFinished = true
      try parse(pending.count)
      try place { () throws(XMLProblem) in try parser.finish() }
    }
    return hasMore
  }

  /// Reads to the end of the part.
  func finish() throws(SpreadsheetError) {
    while try advance() {}
  }

  private func take() throws(SpreadsheetError) {
    if phase == .start {
      phase = !PlainHead.isPlain(pending.bytes) ? .rest : tags.head == nil ? .unsettled : .head
    }
    if phase == .head, let head = tags.head { try takeHead(head) }
    while phase == .items || phase == .unsettled {
      guard try phase == .items ? takeItems() : settle() else { return }
    }
    if phase == .rest { try parse(pending.count) }
  }

  /// Gives libxml2 what stands before the items.
  private func takeHead(_ head: ByteText) throws(SpreadsheetError) {
    while phase == .head {
      guard let place = pending.place(of: head, rarest: tags.headRarest, from: 0) else {
        return try parse(max(0, pending.count - head.count))
      }
      try parse(place + head.count)
      if parser.rests(atDepth: tags.headDepth), items.isAtHead {
        phase = tags.headDepth == tags.depth ? .items : .unsettled
      }
    }
  }

  /// Takes all items that are there, up to one that has to wait for more bytes, and then returns false.
  private func takeItems() throws(SpreadsheetError) -> Bool {
    let end = pending.endOfLast(tags.end) ?? 0
    // Whatever becomes of the items, so many bytes stand behind the last of them.
    let left = pending.count - end
    while phase == .items, pending.count > left {
      guard passSpace() else {
        leaveItems()
        return true
      }
      let known = UnsafeBufferPointer(rebasing: pending.bytes[..<(pending.count - left)])
      if let item = items.prove(known, onLine: parser.line) {
        parser.pass(lines: item.lines)
        pending.drop(item.bytes)
      } else {
        try takeUnproven()
      }
    }
    guard phase == .items else { return true }
    return try takeRest()
  }

  /// Leaves what is no item to libxml2.
  private func leaveItems() {
    let bytes = pending.bytes
    let rest = UnsafeBufferPointer(rebasing: bytes[Self.spaceLength(bytes)...])
    phase = tags.close.map { $0.begins(rest) } ?? false ? .rest : .unsettled
  }

  /// Gives libxml2 one item, which ends somewhere in what is pending.
  private func takeUnproven() throws(SpreadsheetError) {
    guard let place = pending.place(of: tags.end, rarest: tags.endRarest, from: 0) else {
      phase = .unsettled
      return
    }
    let whole = UnsafeBufferPointer(rebasing: pending.bytes[..<(place + tags.end.count)])
    try parse(whole.count) { settled in
      if settled { self.items.learn(from: whole) } else { self.phase = .unsettled }
    }
  }

  /// Looks at what stands behind the last item; false when more bytes are needed.
  private func takeRest() throws(SpreadsheetError) -> Bool {
    let bytes = pending.bytes
    guard bytes.count > Self.longestSpace + 64 else { return false }
    guard tags.start.begins(UnsafeBufferPointer(rebasing: bytes[Self.spaceLength(bytes)...])) else {
      leaveItems()
      return true
    }
    // An item that is longer than any should be is libxml2's.
    guard bytes.count > 16 * Chunk.size else { return false }
    phase = .unsettled
    return true
  }

  /// Gives libxml2 all up to the end of an item, until it rests between items again; false when more bytes are needed.
  private func settle() throws(SpreadsheetError) -> Bool {
    let length = tags.end.count
    guard let end = pending.place(of: tags.end, rarest: tags.endRarest, from: 0) else {
      try parse(max(0, pending.count - (length - 1)))
      return false
    }
    try parse(end + length) { settled in if settled { self.phase = .items } }
    return true
  }

  /// Passes the white space before an item; false, with nothing passed, where no item follows.
  private func passSpace() -> Bool {
    let bytes = pending.bytes
    let length = Self.spaceLength(bytes)
    guard tags.start.begins(UnsafeBufferPointer(rebasing: bytes[length...])) else { return false }
    guard length > 0 else { return true }
    let space = UnsafeBufferPointer(rebasing: bytes[..<length])
    items.takeSpace(space)
    parser.pass(lines: space.reduce(0) { $0 + ($1 == 0x0a ? 1 : 0) })
    pending.drop(length)
    return true
  }

  private static var longestSpace: Int { 256 }

  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let room = min(bytes.count, longestSpace)
    var count = 0
    while count < room, bytes[count] == 0x20 || bytes[count] == 0x09 || bytes[count] == 0x0a { count += 1 }
    return count
  }

  /// Gives libxml2 the first bytes.
  ///
  /// - Parameter then: Called before the bytes are forgotten, with whether libxml2 rests between items.
  private func parse(_ count: Int, then: (Bool) -> Void = { _ in }) throws(SpreadsheetError) {
    guard count > 0 else { return }
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: pending.bytes[..<count]))
    try place { () throws(XMLProblem) in try parser.parse(bytes) }
    then(parser.rests(atDepth: tags.depth) && items.isBetweenItems)
    pending.drop(count)
  }

  /// Lets libxml2 work, and adds the file and the part to whatever it refuses.
  private func place(_ work: () throws(XMLProblem) -> Void) throws(SpreadsheetError) {
    defer { items.collect() }
    do throws(XMLProblem) {
      try work()
    } catch {
      throw SpreadsheetError(
        error.reason, file: stream.file, part: stream.part, line: error.line)
    }
  }
}
