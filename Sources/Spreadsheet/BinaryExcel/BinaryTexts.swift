/// The shared texts of a workbook, and what is needed around them, as a workbook stream of its own.
///
/// libfreexl is given no more than that, in one plain form: it trusts lengths that damaged files get wrong, and what
/// it never sees it cannot stumble over. It keeps a grid of all cells of all sheets, so its size is counted first;
/// what a sheet says of its own size is often wrong. It stops at empty texts and at what goes on in a further
/// record, so these texts are kept here.
struct BinaryTexts {
  /// The stream; its sheets are those given, in their order.
  private(set) var stream: [UInt8] = []
  /// The empty texts and those of more than 4000 characters, by their numbers.
  private(set) var keptTexts: [Int: String] = [:]

  /// Takes the texts out of a workbook stream.
  init(
    of workbook: [UInt8], sheets: [BinaryOutline.Sheet], limits: ReadingLimits
  ) throws(SpreadsheetError.Reason) {
    appendBeginning(kind: 5)
    // The code page of UTF-16.
    append(0x0042, [0xb0, 0x04])
    var places: [Int] = []
    for number in sheets.indices {
      places.append(stream.count + 4)
      // Place, options, and a name that no character set can spoil.
      let name = Array(String(number).utf8)
      append(0x0085, [0, 0, 0, 0, 0, 0, UInt8(clamping: name.count), 0] + name)
    }
    try appendSharedTexts(of: workbook)
    append(0x000a, [])
    var gridCells = 0
    for (sheet, place) in zip(sheets, places) {
      stream.replaceSubrange(place..<place + 4, with: Self.littleEndian(stream.count))
      gridCells += try append(sheet, of: workbook)
      guard gridCells <= limits.gridCells else { throw .limitExceeded(.gridCells, limits.gridCells) }
    }
  }

  /// Version 8, the kind that follows, and a build that wrote it ([MS-XLS] 2.4.21).
  private mutating func appendBeginning(kind: UInt8) {
    append(0x0809, [0, 6, kind, 0, 0xbb, 0x0d, 0xcc, 7, 0, 0, 0, 0, 6, 0, 0, 0])
  }

  /// Adds the list of shared texts, all in two bytes a character, with nothing but the characters.
  private mutating func appendSharedTexts(of workbook: [UInt8]) throws(SpreadsheetError.Reason) {
    var texts = try BinarySharedTexts(workbook)
    var record: [UInt8] = []
    var kind = 0x00fc
    var count = 0
    let start = stream.count + 4
    record += [UInt8](repeating: 0, count: 8)
    while var text = try texts.next() {
      if text.isEmpty || text.count > 4000 {
        keptTexts[count] = String(decoding: text, as: UTF16.self)
        text = [0x20]
      }
      count += 1
      if record.count + 3 + text.count * 2 > 8224 {
        append(kind, record)
        record.removeAll(keepingCapacity: true)
        kind = 0x003c
      }
      record += Self.littleEndian(text.count).prefix(2)
      record.append(1)
      for unit in text {
        record.append(UInt8(truncatingIfNeeded: unit))
        record.append(UInt8(truncatingIfNeeded: unit >> 8))
      }
    }
    append(kind, record)
    stream.replaceSubrange(start..<start + 8, with: Self.littleEndian(count) + Self.littleEndian(count))
  }

  /// Adds the cells of a sheet that hold shared texts, and returns how many cells the rectangle around them has.
  private mutating func append(
    _ sheet: BinaryOutline.Sheet, of workbook: [UInt8]
  ) throws(SpreadsheetError.Reason) -> Int {
    appendBeginning(kind: 0x10)
    let place = stream.count + 4
    append(0x0200, [UInt8](repeating: 0, count: 14))
    var records = BinarySheetRecords(workbook, from: sheet.start)
    var rows = 0
    var columns = 0
    while let record = try records.next() {
      guard record.kind == .sharedText else { continue }
      rows = max(rows, (record.word(0) ?? 0) + 1)
      columns = max(columns, (record.word(2) ?? 0) + 1)
      guard columns <= 256 else { throw .damagedPart("a cell outside of the sheet") }
      append(0x00fd, record.bytes.prefix(10))
    }
    append(0x000a, [])
    stream.replaceSubrange(place + 4..<place + 8, with: Self.littleEndian(rows))
    stream.replaceSubrange(place + 10..<place + 12, with: Self.littleEndian(columns).prefix(2))
    return rows * columns
  }

  private mutating func append(_ kind: Int, _ content: some Collection<UInt8>) {
    stream += Self.littleEndian(kind).prefix(2)
    stream += Self.littleEndian(content.count).prefix(2)
    stream += content
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
