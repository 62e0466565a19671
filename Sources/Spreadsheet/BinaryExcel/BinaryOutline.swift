/// What the records of a workbook stream say about its sheets and styles; all of them are checked on the way.
struct BinaryOutline {
  /// The sheets of all kinds in the order of their tabs.
  private(set) var sheets: [Sheet] = []
  /// The styles by the numbers cells carry.
  private(set) var styles: [CellStyle] = []
  /// From which day serial numbers count.
  private(set) var dateSystem = DateSystem.from1900
  private var fonts: [String] = []
  private var codes: [Int: String] = [:]
  private var pairs: [(font: Int, format: Int)] = []

  /// A sheet as the workbook lists it ([MS-XLS] 2.4.28).
  struct Sheet {
    let name: String
    let visibility: SheetDescription.Visibility
    let holdsCells: Bool
    /// Where its records start in the stream.
    let start: Int
  }

  /// Walks over the records of the workbook.
  init(_ stream: [UInt8], limits: ReadingLimits) throws(SpreadsheetError.Reason) {
    guard let first = BinaryRecord(in: stream, at: 0), first.kind == .begin else {
      throw .damagedPart("a workbook stream without a beginning")
    }
    guard first.word(0) == 0x0600 else { throw .oldExcel }
    var place = first.end
    while true {
      let record = try Self.record(in: stream, at: place)
      if record.kind == .end { break }
      try note(record, limits)
      place = record.end
    }
    finishStyles()
  }

  /// The record at a place, which must be whole.
  static func record(in stream: [UInt8], at place: Int) throws(SpreadsheetError.Reason) -> BinaryRecord {
    guard let record = BinaryRecord(in: stream, at: place), record.bytes.count >= record.kind.leastLength
    else {
      throw .damagedPart("a record that is cut off")
    }
    return record
  }

  private mutating func note(_ record: BinaryRecord, _ limits: ReadingLimits) throws(SpreadsheetError.Reason)
  {
    switch record.kind {
    case .password: throw .passwordProtected
    case .dateMode: if record.word(0) == 1 { dateSystem = .from1904 }
    case .font: fonts.append(record.text(at: 14, longCount: false) ?? "")
    case .format:
      guard let id = record.word(0), let code = record.text(at: 2, longCount: true) else { break }
      codes[id] = code
    case .style:
      guard pairs.count < limits.cellStyles else { throw .limitExceeded(.cellStyles, limits.cellStyles) }
      pairs.append((record.word(0) ?? 0, record.word(2) ?? 0))
    case .sheet: try noteSheet(record, limits)
    default: break
    }
  }

  private mutating func noteSheet(
    _ record: BinaryRecord, _ limits: ReadingLimits
  ) throws(SpreadsheetError.Reason) {
    guard sheets.count < limits.sheets else { throw .limitExceeded(.sheets, limits.sheets) }
    guard let start = record.bytes.uint32(at: 0), let options = record.word(4),
      let name = record.text(at: 6, longCount: false)
    else { throw .damagedPart("a sheet without a name") }
    let visibility: SheetDescription.Visibility =
      switch options & 3 {
      case 0: .visible
      case 1: .hidden
      default: .veryHidden
      }
    sheets.append(Sheet(name: name, visibility: visibility, holdsCells: options >> 8 == 0, start: start))
  }

  private mutating func finishStyles() {
    styles = pairs.map { pair in
      // [MS-XLS] 2.5.129: there is no font of number 4.
      let font = pair.font > 4 ? pair.font - 1 : pair.font
      let format = codes[pair.format].map { NumberFormat(code: $0) } ?? BuiltInFormats.format(of: pair.format)
      return CellStyle(
        fontName: fonts.indices.contains(font) ? fonts[font] : nil, numberFormat: format ?? .general)
    }
  }
}

/// The records of one sheet, those of charts inside it left out.
struct BinarySheetRecords {
  private let stream: [UInt8]
  private var place: Int
  private var depth = 0

  init(_ stream: [UInt8], from start: Int) {
    self.stream = stream
    place = start
  }

  /// The next record, or nil after the last.
  mutating func next() throws(SpreadsheetError.Reason) -> BinaryRecord? {
    while true {
      let record = try BinaryOutline.record(in: stream, at: place)
      if depth == 0, record.kind != .begin { throw .damagedPart("a sheet without a beginning") }
      place = record.end
      switch record.kind {
      case .begin: depth += 1
      case .end:
        depth -= 1
        if depth == 0 { return nil }
      default: if depth == 1 { return record }
      }
    }
  }
}

extension BinaryRecord.Kind {
  /// The number of bytes without which the record cannot be what it says.
  fileprivate var leastLength: Int {
    switch self {
    case .begin: 4
    case .number: 14
    case .formula: 20
    case .integer, .sharedText: 10
    case .integers: 12
    case .label, .formattedLabel, .booleanOrError, .sheet, .texts: 8
    case .dimensions: 14
    case .row, .font: 16
    case .style: 20
    case .format: 5
    case .columnInformation: 10
    case .dateMode, .merges: 2
    case .string: 3
    case .password, .end, .continuation, .other: 0
    }
  }
}
