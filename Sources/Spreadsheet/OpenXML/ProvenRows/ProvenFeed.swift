/// Reads a part made of many items: those that are proven are read at once, everything else is libxml2's.
///
/// libxml2 sees a sound document with fewer items: what stands before them, every item that is not proven, and
/// what follows them. An item is only tried where libxml2 rests between two of them and has understood all it was
/// given; so no comment, section or reference of the file can hide or make one.
final class ProvenFeed<Items: ProvenItems>: SheetFeed {
  private let stream: any ByteStream
  private let parser: XMLPushParser
  private let items: Items
  private let tags = Items.tags
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
    _ stream: any ByteStream, items: Items, handler: any XMLHandler, filter: XMLFilter, limits: ReadingLimits
  ) throws(SpreadsheetError) {
    self.stream = stream
    self.items = items
    do throws(XMLProblem) {
      parser = try XMLPushParser(handler: handler, filter: filter, limits: limits)
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
    if phase == .start { phase = PlainHead.isPlain(pending.bytes) ? .head : .rest }
    if phase == .head { try takeHead() }
    while phase == .items || phase == .unsettled {
      guard try phase == .items ? takeItems() : settle() else { return }
    }
    if phase == .rest { try parse(pending.count) }
  }

  /// Gives libxml2 what stands before the items.
  private func takeHead() throws(SpreadsheetError) {
    while phase == .head {
      guard let place = pending.place(of: tags.head, rarest: tags.headRarest, from: 0) else {
        return try parse(max(0, pending.count - tags.head.utf8CodeUnitCount))
      }
      try parse(place + tags.head.utf8CodeUnitCount)
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
      skipSpace()
      let bytes = pending.bytes
      guard Self.begins(bytes, with: tags.start) else {
        phase = Self.begins(bytes, with: tags.close) ? .rest : .unsettled
        return true
      }
      let known = UnsafeBufferPointer(rebasing: bytes[..<(bytes.count - left)])
      if let length = items.prove(known) {
        pending.drop(length)
      } else {
        try takeUnproven()
      }
    }
    guard phase == .items else { return true }
    return try takeRest()
  }

  /// Gives libxml2 one item, which ends somewhere in what is pending.
  private func takeUnproven() throws(SpreadsheetError) {
    guard let place = pending.place(of: tags.end, rarest: tags.endRarest, from: 0) else {
      phase = .unsettled
      return
    }
    let whole = UnsafeBufferPointer(rebasing: pending.bytes[..<(place + tags.end.utf8CodeUnitCount)])
    try parse(whole.count) { settled in
      if settled { self.items.learn(from: whole) } else { self.phase = .unsettled }
    }
  }

  /// Looks at what stands behind the last item; false when more bytes are needed.
  private func takeRest() throws(SpreadsheetError) -> Bool {
    skipSpace()
    let bytes = pending.bytes
    guard bytes.count > 16 else { return false }
    guard Self.begins(bytes, with: tags.start) else {
      phase = Self.begins(bytes, with: tags.close) ? .rest : .unsettled
      return true
    }
    // An item that is longer than any should be is libxml2's.
    guard bytes.count > 16 * Chunk.size else { return false }
    phase = .unsettled
    return true
  }

  /// Gives libxml2 all up to the end of an item, until it rests between items again; false when more bytes are needed.
  private func settle() throws(SpreadsheetError) -> Bool {
    let length = tags.end.utf8CodeUnitCount
    guard let end = pending.place(of: tags.end, rarest: tags.endRarest, from: 0) else {
      try parse(max(0, pending.count - (length - 1)))
      return false
    }
    try parse(end + length) { settled in if settled { self.phase = .items } }
    return true
  }

  /// Passes white space between items.
  private func skipSpace() {
    let bytes = pending.bytes
    var count = 0
    let room = min(bytes.count, 256)
    var lines = 0
    while count < room {
      let byte = bytes[count]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0a else { break }
      if byte == 0x0a { lines += 1 }
      count += 1
    }
    guard count > 0 else { return }
    parser.pass(lines: lines)
    pending.drop(count)
  }

  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, with text: StaticString) -> Bool {
    guard bytes.count >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[index] != text.utf8Start[index] { return false }
    return true
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
