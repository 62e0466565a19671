internal import Provenance

/// Proves the cells of a row byte by byte and understands them as ``CellDecoder`` does
/// (ECMA-376 part 1, 18.3.1.4).
struct CellProof {
  private let decoder: CellDecoder
  private let textLimit: Int
  private let lastColumn: Int
  private let formula = ProvenAttributes("t", "ref", "si", "ca", "aca", "bx")

  init(decoder: CellDecoder, limits: ReadingLimits) {
    self.decoder = decoder
    textLimit = limits.cellTextBytes
    lastColumn = min(limits.columns, CellReference.lastColumn)
  }

  /// A start tag.
  private struct Tag {
    var column: Int
    var style = 0
    var type = StoredCell.Kind.number
    var isEmpty = false
  }

  /// Passes all cells and the end of their row; nil when a byte is not proven.
  ///
  /// - Parameters:
  ///   - row: The digits of the row's number, which the address of each cell repeats.
  ///   - expected: How many cells the row before held.
  func cells(_ cursor: inout ByteCursor, row: UnsafeBufferPointer<UInt8>, expected: Int) -> [Cell]? {
    var cells: [Cell] = []
    cells.reserveCapacity(expected)
    var column = 0
    while !cursor.take("</row>") {
      guard let tag = tag(&cursor, after: column, row: row) else { return nil }
      column = tag.column
      if tag.isEmpty { continue }
      guard content(&cursor, of: tag, into: &cells) else { return nil }
    }
    return cells
  }

  /// Passes a start tag: address, style, type, each at most once.
  @inline(__always)
  private func tag(
    _ cursor: inout ByteCursor, after column: Int, row: UnsafeBufferPointer<UInt8>
  ) -> Tag? {
    guard cursor.take("<c") else { return nil }
    var tag = Tag(column: column + 1)
    var seen: UInt8 = 0
    while cursor.take(UInt8(ascii: " ")) {
      let name = cursor.byte
      let bit: UInt8 = name == UInt8(ascii: "r") ? 1 : name == UInt8(ascii: "s") ? 2 : 4
      guard seen & bit == 0, bit != 4 || name == UInt8(ascii: "t") else { return nil }
      seen |= bit
      cursor.step()
      guard cursor.take(UInt8(ascii: "=")), cursor.take(UInt8(ascii: "\"")) else { return nil }
      switch bit {
      case 1:
        guard let found = Self.column(&cursor), cursor.take(row) else { return nil }
        tag.column = found
      case 2:
        guard let style = cursor.integer() else { return nil }
        tag.style = style
      default:
        guard let type = Self.type(&cursor) else { return nil }
        tag.type = type
      }
      guard cursor.take(UInt8(ascii: "\"")) else { return nil }
    }
    guard tag.column > column, tag.column <= lastColumn else { return nil }
    if cursor.take(UInt8(ascii: ">")) { return tag }
    guard cursor.take("/>") else { return nil }
    tag.isEmpty = true
    return tag
  }

  @inline(__always)
  private static func column(_ cursor: inout ByteCursor) -> Int? {
    var column = 0
    for _ in 0..<3 {
      let letter = cursor.byte &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      cursor.step()
    }
    return column > 0 ? column : nil
  }

  @inline(__always)
  private static func type(_ cursor: inout ByteCursor) -> StoredCell.Kind? {
    switch cursor.byte {
    case UInt8(ascii: "s"):
      cursor.step()
      return cursor.take("tr") ? .formulaString : .sharedString
    case UInt8(ascii: "n"):
      cursor.step()
      return .number
    case UInt8(ascii: "b"):
      cursor.step()
      return .boolean
    case UInt8(ascii: "e"):
      cursor.step()
      return .error
    default: return cursor.take("inlineStr") ? .inlineString : nil
    }
  }

  /// Passes what a cell holds and its end, and adds it unless it is nothing.
  @inline(__always)
  private func content(_ cursor: inout ByteCursor, of tag: Tag, into cells: inout [Cell]) -> Bool {
    var hasFormula = false
    if cursor.byte == UInt8(ascii: "<"), cursor.following == UInt8(ascii: "f") {
      guard passFormula(&cursor) else { return false }
      hasFormula = true
    }
    var value: CellValue?
    var font: FontID?
    if tag.type == .inlineString {
      guard !hasFormula, let text = inlineText(&cursor) else { return false }
      if !text.isEmpty { value = .text(text.string) }
    } else if cursor.take("<v>") {
      guard let found = stored(&cursor, of: tag) else { return false }
      (value, font) = found
      guard cursor.take("</v>") else { return false }
    }
    guard cursor.take("</c>") else { return false }
    if value != nil || hasFormula {
      cells.append(
        Cell(
          column: tag.column, value: value, style: StyleID(tag.style), hasFormula: hasFormula, runFont: font))
    }
    return true
  }

  /// Passes a formula, whose words do not count.
  private func passFormula(_ cursor: inout ByteCursor) -> Bool {
    guard cursor.take("<f") else { return false }
    var seen: UInt64 = 0
    while cursor.byte == UInt8(ascii: " ") {
      guard formula.take(&cursor, seen: &seen) != nil else { return false }
    }
    if cursor.take("/>") { return true }
    return cursor.take(UInt8(ascii: ">")) && ProvenText(&cursor, atMost: textLimit) != nil
      && cursor.take("</f>")
  }

  private func inlineText(_ cursor: inout ByteCursor) -> ProvenText? {
    guard cursor.take("<is><t") else { return nil }
    let keepsSpace = cursor.take(" xml:space=\"preserve\"")
    guard cursor.take(UInt8(ascii: ">")),
      let text = ProvenText(&cursor, atMost: textLimit), keepsSpace || !text.hasOuterSpace
    else { return nil }
    return cursor.take("</t></is>") ? text : nil
  }

  /// Passes a value up to its end tag; nil when it is not proven or holds nothing.
  @inline(__always)
  private func stored(_ cursor: inout ByteCursor, of tag: Tag) -> (CellValue?, FontID?)? {
    switch tag.type {
    case .sharedString:
      guard let index = cursor.integer(), let shared = decoder.strings[index] else { return nil }
      return (shared.text.isEmpty ? nil : .text(shared.text), shared.font)
    case .number:
      guard let number = ProvenNumber.double(&cursor) else { return nil }
      let kind = decoder.kinds.indices.contains(tag.style) ? decoder.kinds[tag.style] : .number
      return (CellValue(serial: number, kind: kind, system: decoder.dateSystem), nil)
    case .boolean:
      if cursor.take(UInt8(ascii: "0")) { return (.boolean(false), nil) }
      return cursor.take(UInt8(ascii: "1")) ? (.boolean(true), nil) : nil
    case .formulaString, .error:
      guard let text = ProvenText(&cursor, atMost: textLimit), !text.isEmpty else { return nil }
      if tag.type == .formulaString { return (.text(text.string), nil) }
      return text.hasOuterSpace ? nil : (.error(text.string), nil)
    case .inlineString, .date:
      return nil
    }
  }
}
