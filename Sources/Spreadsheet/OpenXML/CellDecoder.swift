/// Understands stored cells with the help of the workbook's strings, styles and dates.
struct CellDecoder {
  let strings: SharedStrings
  let kinds: [NumberFormat.Kind]
  let dateSystem: DateSystem
  let fontNames: FontNames

  /// The cell, or nil when it holds nothing.
  ///
  /// An empty text is nothing, unless a formula made it. A style the workbook does not have counts as none.
  func decode(_ stored: StoredCell, column: Int) throws(SpreadsheetError.Reason) -> Cell? {
    var font: FontID?
    let value: CellValue?
    switch stored.type {
    case .inlineString:
      value = stored.inline.bytes.isEmpty ? nil : .text(String(decoding: stored.inline.bytes, as: UTF8.self))
      font = stored.inline.fontName.map { fontNames.id(of: $0) }
    case .sharedString:
      guard !stored.text.isEmpty else { return empty(stored, column) }
      let shared = try sharedString(stored.text)
      value = shared.text.isEmpty ? nil : .text(shared.text)
      font = shared.font
    case .formulaString:
      value = text(stored)
    default:
      value = try plainValue(stored)
    }
    guard value != nil || stored.hasFormula else { return nil }
    return Cell(
      column: column, value: value, style: StyleID(stored.style), hasFormula: stored.hasFormula, runFont: font
    )
  }

  private func empty(_ stored: StoredCell, _ column: Int) -> Cell? {
    guard stored.hasFormula else { return nil }
    return Cell(column: column, value: nil, style: StyleID(stored.style), hasFormula: true)
  }

  private func sharedString(_ digits: [UInt8]) throws(SpreadsheetError.Reason) -> (
    text: String, font: FontID?
  ) {
    let index = digits.withUnsafeBufferPointer { XMLText($0).integer }
    guard let index, let shared = strings[index] else {
      throw .damagedPart("a reference to a shared text that is not there")
    }
    return shared
  }

  private func text(_ stored: StoredCell) -> CellValue? {
    var bytes = stored.text
    EscapedText.decode(&bytes, from: 0)
    // A formula may make an empty text; that is a result, not a missing one.
    guard !bytes.isEmpty || stored.hasFormula && stored.hasValue else { return nil }
    return .text(String(decoding: bytes, as: UTF8.self))
  }

  /// A number, boolean, error or date; white space around it does not count.
  private func plainValue(_ stored: StoredCell) throws(SpreadsheetError.Reason) -> CellValue? {
    var bytes = stored.text
    XMLSpace.trim(&bytes, from: 0)
    guard !bytes.isEmpty else { return nil }
    switch stored.type {
    case .boolean:
      let isTrue = bytes.withUnsafeBufferPointer { XMLText($0).boolean }
      guard let isTrue else { throw .damagedPart("a boolean that is none") }
      return .boolean(isTrue)
    case .error:
      return .error(String(decoding: bytes, as: UTF8.self))
    case .date:
      let text = String(decoding: bytes, as: UTF8.self)
      return CellValue.iso8601(text) ?? .text(text)
    default:
      guard let number = bytes.withUnsafeBufferPointer({ DecimalNumber.double($0) }) else {
        throw .damagedPart("a number that is none")
      }
      let kind = kinds.indices.contains(stored.style) ? kinds[stored.style] : .number
      return CellValue(serial: number, kind: kind, system: dateSystem)
    }
  }
}
