import Survey
import VietnameseText

/// Packs the records of a table for the store, and unpacks them: a few bytes a cell, exactly what was read.
enum RecordCoder {
  /// The kinds of answers, as the first byte of a reading; 16 is added when a raw text or traits follow.
  private enum Tag {
    static let missing: UInt8 = 0
    static let unreadable: UInt8 = 1
    static let no: UInt8 = 2
    static let yes: UInt8 = 3
    static let whole: UInt8 = 4
    static let decimal: UInt8 = 5
    static let text: UInt8 = 6
    static let code: UInt8 = 7
    static let codes: UInt8 = 8
    static let date: UInt8 = 9
    /// The answer is the raw text itself.
    static let sameText: UInt8 = 10
    static let hasRaw: UInt8 = 16
    static let hasPlace: UInt8 = 32
    /// The first byte that begins no reading.
    static let end: UInt8 = 64
  }

  /// The bytes of a record.
  static func bytes(of record: Record, table: ReceivedTable) -> [UInt8] {
    var writer = ByteWriter()
    write(record, of: table, to: &writer)
    return writer.bytes
  }

  /// Writes a record after what was written before.
  static func write(_ record: Record, of table: ReceivedTable, to writer: inout ByteWriter) {
    write(record.household, variables: table.variables, of: table, to: &writer)
    writer.write(record.members.count)
    for member in record.members {
      write(member, variables: table.personVariables, of: table, to: &writer)
    }
  }

  /// The record of some bytes.
  static func record(_ bytes: [UInt8], table: ReceivedTable) throws(StoreError) -> Record {
    var reader = ByteReader(bytes)
    let household = try row(variables: table.variables, of: table, from: &reader)
    var members: [RecordRow] = []
    for _ in 0..<(try reader.count()) {
      members.append(try row(variables: table.personVariables, of: table, from: &reader))
    }
    try reader.finish()
    return Record(household: household, members: members)
  }

  private static func write(
    _ row: RecordRow, variables: [TableVariable], of table: ReceivedTable, to writer: inout ByteWriter
  ) {
    writer.write(row.row)
    let first = row.lines.first ?? 0
    if table.isXML { writer.write(first) }
    let isXML = table.isXML
    for place in 0..<min(row.readings.count, variables.count) {
      write(row.readings[place], firstColumn: variables[place].columns.first ?? 0, to: &writer)
      if isXML { writer.write((row.line(ofColumn: row.readings[place].column) ?? first) - first) }
    }
  }

  private static func row(
    variables: [TableVariable], of table: ReceivedTable, from reader: inout ByteReader
  ) throws(StoreError) -> RecordRow {
    let number = try reader.count()
    var lines = table.isXML ? [try reader.count()] : []
    var readings: [Reading] = []
    readings.reserveCapacity(variables.count)
    for place in variables.indices {
      readings.append(try reading(firstColumn: variables[place].columns.first ?? 0, from: &reader))
      if let first = lines.first {
        lines.append(first.addingReportingOverflow(try reader.count()).partialValue)
      }
    }
    return RecordRow(row: number, lines: lines, readings: readings)
  }

  private static func write(_ reading: Reading, firstColumn: Int, to writer: inout ByteWriter) {
    var isRaw = false
    if case .text(let text) = reading.answer {
      isRaw = !text.isEmpty && text.hasBytes(of: reading.raw)
    }
    var tag = isRaw ? Tag.sameText : tag(of: reading.answer)
    let hasRaw = !reading.raw.isEmpty && !isRaw
    let hasPlace = reading.column != firstColumn || !reading.traits.isEmpty
    if hasRaw { tag |= Tag.hasRaw }
    if hasPlace { tag |= Tag.hasPlace }
    writer.write(tag)
    if hasPlace {
      writer.write(reading.column)
      writer.write(Int(reading.traits.rawValue))
    }
    if hasRaw { writer.write(reading.raw) }
    if isRaw { writer.write(reading.raw) } else { write(reading.answer, to: &writer) }
  }

  private static func tag(of answer: Answer) -> UInt8 {
    switch answer {
    case .missing: Tag.missing
    case .unreadable: Tag.unreadable
    case .flag(let flag): flag ? Tag.yes : Tag.no
    case .whole: Tag.whole
    case .decimal: Tag.decimal
    case .text: Tag.text
    case .code: Tag.code
    case .codes: Tag.codes
    case .date: Tag.date
    }
  }

  private static func write(_ answer: Answer, to writer: inout ByteWriter) {
    switch answer {
    case .missing, .unreadable, .flag: break
    case .whole(let number): writer.writeSigned(number)
    case .decimal(let number): writer.write(number.bitPattern)
    case .text(let text), .code(let text): writer.write(text)
    case .codes(let codes):
      writer.write(codes.count)
      for code in codes { writer.write(code) }
    case .date(let date):
      writer.write(date.year)
      writer.write(date.month ?? 0)
      writer.write(date.day ?? 0)
    }
  }

  private static func reading(firstColumn: Int, from reader: inout ByteReader) throws(StoreError) -> Reading {
    let tag = try reader.byte()
    guard tag < Tag.end else { throw unknown(tag) }
    var column = firstColumn
    var traits: Reading.Traits = []
    if tag & Tag.hasPlace != 0 {
      column = try reader.count()
      traits = Reading.Traits(rawValue: UInt16(truncatingIfNeeded: try reader.number()))
    }
    var raw = tag & Tag.hasRaw != 0 ? try reader.text() : ""
    let kind = tag & 15
    guard kind == Tag.sameText else {
      return Reading(answer: try answer(kind, from: &reader), raw: raw, column: column, traits: traits)
    }
    raw = try reader.text()
    return Reading(answer: .text(raw), raw: raw, column: column, traits: traits)
  }

  private static func answer(_ kind: UInt8, from reader: inout ByteReader) throws(StoreError) -> Answer {
    switch kind {
    case Tag.missing: return .missing
    case Tag.unreadable: return .unreadable
    case Tag.no: return .flag(false)
    case Tag.yes: return .flag(true)
    case Tag.whole: return .whole(try reader.signed())
    case Tag.decimal: return .decimal(Double(bitPattern: try reader.number()))
    case Tag.text: return .text(try reader.text())
    case Tag.code: return .code(try reader.text())
    case Tag.codes:
      var codes: [String] = []
      for _ in 0..<(try reader.count()) { codes.append(try reader.text()) }
      return .codes(codes)
    case Tag.date:
      let year = try reader.count()
      let month = try reader.count()
      let day = try reader.count()
      let date = PartialDate(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
      return .date(date)
    default:
      throw unknown(kind)
    }
  }

  private static func unknown(_ kind: UInt8) -> StoreError {
    StoreError(.damaged("an unknown kind of answer, \(kind)"), during: "reading records")
  }
}
