import Provenance

/// Packs findings to be laid aside, and unpacks them: exactly what was found.
enum FindingCoder {
  /// What is there of a place, as bits.
  private enum Part {
    static let sheet: UInt8 = 1
    static let cell: UInt8 = 2
    static let line: UInt8 = 4
    static let element: UInt8 = 8
  }

  /// Writes a finding after what was written before.
  static func write(_ stored: StoredFinding, to writer: inout ByteWriter) {
    let finding = stored.finding
    writer.write(finding.rule.rawValue)
    writer.write(finding.severity.rawValue)
    write(finding.location, to: &writer)
    writer.write(finding.otherLocations.count)
    for location in finding.otherLocations { write(location, to: &writer) }
    writer.write(finding.firstCell == nil ? 0 : 1)
    if let cell = finding.firstCell { write(cell, to: &writer) }
    for text in [finding.message, finding.remedy] {
      writer.write(text.vietnamese)
      writer.write(text.english)
    }
    writer.write(finding.waiver == nil ? 0 : 1)
    if let waiver = finding.waiver { write(waiver, to: &writer) }
    for text in [stored.delivery, stored.fileHash, stored.household, stored.change?.rawValue] {
      writer.write(text == nil ? 0 : 1)
      if let text { writer.write(text) }
    }
  }

  private static func write(_ place: SourceLocation, to writer: inout ByteWriter) {
    var parts: UInt8 = 0
    if place.sheet != nil { parts |= Part.sheet }
    if place.cell != nil { parts |= Part.cell }
    if place.line != nil { parts |= Part.line }
    if place.element != nil { parts |= Part.element }
    writer.write(parts)
    writer.write(place.file)
    if let sheet = place.sheet { writer.write(sheet) }
    if let cell = place.cell {
      writer.writeSigned(cell.row)
      writer.writeSigned(cell.column)
    }
    if let line = place.line { writer.writeSigned(line) }
    if let element = place.element { writer.write(element) }
  }

  /// Reads the next finding.
  static func finding(from reader: inout ByteReader) throws(StoreError) -> StoredFinding {
    let rule = RuleID(rawValue: try reader.text())
    let severity = Severity(rawValue: try reader.text()) ?? .error
    let location = try place(from: &reader)
    var others: [SourceLocation] = []
    for _ in 0..<(try reader.count()) { others.append(try place(from: &reader)) }
    let firstCell = try reader.count() == 0 ? nil : place(from: &reader)
    let message = BilingualText(vietnamese: try reader.text(), english: try reader.text())
    let remedy = BilingualText(vietnamese: try reader.text(), english: try reader.text())
    var finding = Finding(
      rule: rule, severity: severity, location: location, otherLocations: others, firstCell: firstCell,
      message: message, remedy: remedy)
    if try reader.count() > 0 { finding.waiver = try place(from: &reader) }
    var texts: [String?] = []
    for _ in 0..<4 { texts.append(try reader.count() == 0 ? nil : reader.text()) }
    return StoredFinding(
      finding: finding, delivery: texts[0], fileHash: texts[1], household: texts[2],
      change: texts[3].flatMap(FindingChange.init))
  }

  private static func place(from reader: inout ByteReader) throws(StoreError) -> SourceLocation {
    let parts = try reader.byte()
    let file = try reader.text()
    let sheet = parts & Part.sheet == 0 ? nil : try reader.text()
    let cell =
      parts & Part.cell == 0
      ? nil : CellReference(row: try reader.signed(), column: try reader.signed())
    let line = parts & Part.line == 0 ? nil : try reader.signed()
    let element = parts & Part.element == 0 ? nil : try reader.text()
    guard line != nil || element != nil else { return SourceLocation(file: file, sheet: sheet, cell: cell) }
    return SourceLocation(file: file, line: line, element: element)
  }
}
