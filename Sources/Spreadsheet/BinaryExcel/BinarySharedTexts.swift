/// The shared texts of a workbook stream, taken apart and checked ([MS-XLS] 2.4.265, 2.5.293).
///
/// The list may go on in further records, and break off at any place inside a text.
struct BinarySharedTexts {
  private var pieces: [ArraySlice<UInt8>] = []
  private var piece = 0
  private var place = 0
  private var declared = 0
  private var taken = 0

  /// Finds the list; a workbook may have none.
  init(_ stream: [UInt8]) throws(SpreadsheetError.Reason) {
    var next = 0
    while true {
      let record = try BinaryOutline.record(in: stream, at: next)
      next = record.end
      switch record.kind {
      case .end: return
      case .texts where pieces.isEmpty:
        declared = record.bytes.uint32(at: 4) ?? 0
        pieces.append(record.bytes.dropFirst(8))
      case .continuation where !pieces.isEmpty: pieces.append(record.bytes)
      default: if !pieces.isEmpty { return }
      }
    }
  }

  /// The next text in UTF-16, or nil after the last; some writers list more than they say.
  mutating func next() throws(SpreadsheetError.Reason) -> [UInt16]? {
    let before = (piece, place)
    if let text = text() {
      taken += 1
      return text
    }
    guard taken >= declared || isAtEnd(before) else { throw .damagedPart("a shared text that is cut off") }
    return nil
  }

  private func isAtEnd(_ position: (piece: Int, place: Int)) -> Bool {
    !pieces.indices.contains(position.piece)
      || position.piece == pieces.count - 1 && position.place == pieces[position.piece].count
  }

  private mutating func text() -> [UInt16]? {
    // A text never starts at the end of a record.
    while pieces.indices.contains(piece), place == pieces[piece].count { advance() }
    guard let count = number(2), var options = byte() else { return nil }
    let runs = options & 8 == 0 ? 0 : number(2)
    let addition = options & 4 == 0 ? 0 : number(4)
    guard let runs, let addition else { return nil }
    var units: [UInt16] = []
    while units.count < count {
      if pieces.indices.contains(piece), place == pieces[piece].count {
        // What goes on in the next record may go on in the other width.
        advance()
        guard let width = byte() else { return nil }
        options = width
      }
      guard let unit = number(options & 1 == 1 ? 2 : 1) else { return nil }
      units.append(UInt16(truncatingIfNeeded: unit))
    }
    return skip(runs * 4 + addition) ? units : nil
  }

  private mutating func skip(_ count: Int) -> Bool {
    var rest = count
    while rest > 0 {
      guard pieces.indices.contains(piece) else { return false }
      let step = min(rest, pieces[piece].count - place)
      place += step
      rest -= step
      if rest > 0 { advance() }
    }
    return true
  }

  private mutating func advance() {
    piece += 1
    place = 0
  }

  private mutating func byte() -> UInt8? { number(1).map { UInt8(truncatingIfNeeded: $0) } }

  /// A number of bytes that stand in one record.
  private mutating func number(_ width: Int) -> Int? {
    guard pieces.indices.contains(piece), place + width <= pieces[piece].count else { return nil }
    defer { place += width }
    let bytes = pieces[piece]
    return (0..<width).reduce(0) { $0 | Int(bytes[bytes.startIndex + place + $1]) << ($1 * 8) }
  }
}
