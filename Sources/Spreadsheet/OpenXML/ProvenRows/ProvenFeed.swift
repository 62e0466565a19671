/// Reads a worksheet part: rows that are proven are read at once, everything else is libxml2's.
///
/// libxml2 sees a sound document with fewer rows: what stands before the rows, every row that is not proven, and
/// what follows the rows. A row is only tried where libxml2 rests inside `sheetData` and has understood all it was
/// given; so no comment, section or reference of the file can hide or make a row.
final class WorksheetFeed: SheetFeed {
  private let stream: any ByteStream
  private let parser: XMLPushParser
  private let worksheet: Worksheet
  private let pending = PendingBytes()
  private var proof: RowProof
  private var phase = Phase.start
  private var isFinished = false

  /// What comes next.
  private enum Phase {
    /// The first bytes, which tell the encoding.
    case start
    /// What stands before the rows.
    case head
    /// Rows; libxml2 rests.
    case rows
    /// Rows; libxml2 is in the middle of something.
    case unsettled
    /// Everything else is libxml2's.
    case rest
  }

  init(
    _ stream: any ByteStream, worksheet: Worksheet, filter: XMLFilter, proof: RowProof, limits: ReadingLimits
  ) throws(SpreadsheetError) {
    self.stream = stream
    self.worksheet = worksheet
    self.proof = proof
    do throws(XMLProblem) {
      parser = try XMLPushParser(handler: worksheet, filter: filter, limits: limits)
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

  private func take() throws(SpreadsheetError) {
    if phase == .start { phase = WorksheetHead.isPlain(pending.bytes) ? .head : .rest }
    if phase == .head { try takeHead() }
    while phase == .rows || phase == .unsettled {
      guard try phase == .rows ? takeRow() : settle() else { return }
    }
    if phase == .rest { try parse(pending.count) }
  }

  /// Gives libxml2 what stands before the rows.
  private func takeHead() throws(SpreadsheetError) {
    let tag: StaticString = "<sheetData>"
    while phase == .head {
      guard let place = pending.place(of: tag, rarest: 6, from: 0) else {
        return try parse(max(0, pending.count - tag.utf8CodeUnitCount))
      }
      try parse(place + tag.utf8CodeUnitCount)
      if parser.rests(atDepth: 2), worksheet.isBetweenRows { phase = .rows }
    }
  }

  /// Takes one row, or what stands between rows; false when more bytes are needed.
  private func takeRow() throws(SpreadsheetError) -> Bool {
    skipSpace()
    let bytes = pending.bytes
    guard bytes.count > 16 else { return false }
    guard bytes.starts(with: "<row".utf8) else {
      phase = bytes.starts(with: "</sheetData".utf8) ? .rest : .unsettled
      return true
    }
    guard let end = pending.place(of: "</row>", rarest: 4, from: 4) else { return try wait() }
    let whole = UnsafeBufferPointer(rebasing: bytes[..<(end + 6)])
    if let (row, length) = proof.row(in: whole) {
      worksheet.append(proven: row)
      pending.drop(length)
      return true
    }
    try parse(whole.count) { settled in
      if settled { self.proof.learn(from: whole) } else { self.phase = .unsettled }
    }
    return true
  }

  /// Gives libxml2 all up to the end of a row, until it rests between rows again; false when more bytes are needed.
  private func settle() throws(SpreadsheetError) -> Bool {
    guard let end = pending.place(of: "</row>", rarest: 4, from: 0) else {
      try parse(max(0, pending.count - 5))
      return false
    }
    try parse(end + 6) { settled in if settled { self.phase = .rows } }
    return true
  }

  /// Waits for the end of a row, unless it is longer than any row should be.
  private func wait() throws(SpreadsheetError) -> Bool {
    guard pending.count > 16 * Chunk.size else { return false }
    phase = .unsettled
    return true
  }

  /// Passes white space between rows.
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
    parser.pass(lines: lines)
    pending.drop(count)
  }

  /// Gives libxml2 the first bytes.
  ///
  /// - Parameter then: Called before the bytes are forgotten, with whether libxml2 rests between rows.
  private func parse(_ count: Int, then: (Bool) -> Void = { _ in }) throws(SpreadsheetError) {
    guard count > 0 else { return }
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: pending.bytes[..<count]))
    try place { () throws(XMLProblem) in try parser.parse(bytes) }
    then(parser.rests(atDepth: 2) && worksheet.isBetweenRows)
    pending.drop(count)
  }

  /// Adds the file and the part to whatever libxml2 refuses.
  private func place(_ work: () throws(XMLProblem) -> Void) throws(SpreadsheetError) {
    do throws(XMLProblem) {
      try work()
    } catch {
      throw SpreadsheetError(
        error.reason, file: stream.file, part: stream.part, line: error.line)
    }
  }
}
