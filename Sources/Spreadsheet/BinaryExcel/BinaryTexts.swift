/// The records of a workbook that hold texts, and what is needed around them, as a workbook stream of its own.
///
/// libfreexl is given no more than that: what it never sees it cannot stumble over. It keeps a grid of all cells
/// of all sheets, so its size is counted first; what a sheet says of its own size is often wrong.
enum BinaryTexts {
  /// The stream; its sheets are those given, in their order.
  static func stream(
    of stream: [UInt8], sheets: [BinaryOutline.Sheet], limits: ReadingLimits
  ) throws(SpreadsheetError.Reason) -> [UInt8] {
    var bytes: [UInt8] = []
    appendBeginning(kind: 5, to: &bytes)
    // The code page of UTF-16.
    append(0x0042, [0xb0, 0x04], to: &bytes)
    var places: [Int] = []
    for number in 1...max(1, sheets.count) where number <= sheets.count {
      places.append(bytes.count + 4)
      // Place, options, and a name that no character set can spoil.
      let name = Array(String(number).utf8)
      append(0x0085, [0, 0, 0, 0, 0, 0, UInt8(clamping: name.count), 0] + name, to: &bytes)
    }
    try appendSharedTexts(of: stream, to: &bytes)
    append(0x000a, [], to: &bytes)
    var gridCells = 0
    for (sheet, place) in zip(sheets, places) {
      for (offset, byte) in littleEndian(bytes.count).enumerated() { bytes[place + offset] = byte }
      gridCells += try append(sheet, of: stream, to: &bytes)
      guard gridCells <= limits.gridCells else { throw .limitExceeded(.gridCells, limits.gridCells) }
    }
    return bytes
  }

  /// Version 8, the kind that follows, and a build that wrote it ([MS-XLS] 2.4.21).
  private static func appendBeginning(kind: UInt8, to bytes: inout [UInt8]) {
    append(0x0809, [0, 6, kind, 0, 0xbb, 0x0d, 0xcc, 7, 0, 0, 0, 0, 6, 0, 0, 0], to: &bytes)
  }

  /// The list of shared texts with the records it goes on in ([MS-XLS] 2.4.265).
  private static func appendSharedTexts(
    of stream: [UInt8], to bytes: inout [UInt8]
  ) throws(SpreadsheetError.Reason) {
    var place = 0
    var isList = false
    while true {
      let record = try BinaryOutline.record(in: stream, at: place)
      if record.kind == .end { return }
      isList = record.kind == .texts || isList && record.kind == .continuation
      if isList { append(record.kind.rawValue, record.bytes, to: &bytes) }
      place = record.end
    }
  }

  /// Adds the texts of a sheet, and returns how many cells the rectangle around them has.
  private static func append(
    _ sheet: BinaryOutline.Sheet, of stream: [UInt8], to bytes: inout [UInt8]
  ) throws(SpreadsheetError.Reason) -> Int {
    appendBeginning(kind: 0x10, to: &bytes)
    let place = bytes.count + 4
    append(0x0200, [UInt8](repeating: 0, count: 14), to: &bytes)
    var records = BinarySheetRecords(stream, from: sheet.start)
    var rows = 0
    var columns = 0
    while let record = try records.next() {
      guard [.sharedText, .label, .formattedLabel].contains(record.kind) else { continue }
      rows = max(rows, (record.word(0) ?? 0) + 1)
      columns = max(columns, (record.word(2) ?? 0) + 1)
      guard columns <= 256 else { throw .damagedPart("a cell outside of the sheet") }
      append(record.kind.rawValue, record.bytes, to: &bytes)
    }
    append(0x000a, [], to: &bytes)
    bytes.replaceSubrange(place + 4..<place + 8, with: littleEndian(rows))
    bytes.replaceSubrange(place + 10..<place + 12, with: littleEndian(columns).prefix(2))
    return rows * columns
  }

  private static func append(_ kind: Int, _ content: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes += littleEndian(kind).prefix(2)
    bytes += littleEndian(content.count).prefix(2)
    bytes += content
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
