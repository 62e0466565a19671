internal import Provenance

/// Proves the cells of a row byte by byte and understands them as ``CellDecoder`` does
/// (ECMA-376 part 1, 18.3.1.4).
///
/// Cells of a column begin alike in every row, but for its digits: a start tag that was met is remembered for each column,
/// and the next ones compared with it by words of eight bytes.
struct CellProof {
  private let decoder: CellDecoder
  private let textLimit: Int
  private let lastColumn: Int
  private let formula = ProvenAttributes("t", "ref", "si", "ca", "aca", "bx")
  private let known = CellShapes()
  private let powers = PowersOfTen()
  /// `</row>`, the first byte lowest.
  private static let rowEnd: UInt64 = 0x3e77_6f72_2f3c

  init(decoder: CellDecoder, limits: ReadingLimits) {
    self.decoder = decoder
    textLimit = limits.cellTextBytes
    lastColumn = min(limits.columns, CellReference.lastColumn)
  }

  /// Passes all cells and the end of their row, and returns how many were written; nil when a byte is not proven.
  ///
  /// - Parameters:
  ///   - row: The row's number, whose digits the address of each cell repeats.
  ///   - tape: What they are written on, behind those that are there.
  func cells(_ cursor: inout ByteCursor, row: RowNumber, onto tape: RowTape) -> Int? {
    tape.makeRoom(forRowOf: cursor.end - cursor.at)
    let start = tape.cells + tape.cellCount
    var writer = CellWriter(start, strings: decoder.strings, powers: powers)
    var shapes = known.shapes
    var column: UInt16 = 0
    var last = -1
    var guess = -1
    // What other functions pass on is a copy, so that these stay in registers.
    var place = cursor
    while true {
      let tag: CellTag
      let numberKind: CompactCell.Kind
      if guess >= 0, let length = shapes[guess].length(at: place.at, row: row) {
        place.skip(length)
        tag = shapes[guess].tag
        numberKind = shapes[guess].numberKind
      } else {
        if place.word & ByteWord.mask(6) == Self.rowEnd { break }
        var next = place
        guard let met = unforeseen(&next, after: column, row: row) else { return nil }
        (place, tag, numberKind, guess) = (next, met.tag, met.numberKind, met.place)
        shapes = known.shapes
        if last >= 0, guess >= 0 { shapes[last].next = Int32(truncatingIfNeeded: guess) }
      }
      column = tag.column
      last = guess
      guess = last < 0 ? -1 : Int(shapes[last].next)
      if tag.isEmpty || writer.take(&place, tag, numberKind, decoder.strings) { continue }
      var (next, copy) = (place, writer)
      guard content(&next, of: tag, into: &copy, tape) else { return nil }
      (place, writer) = (next, copy)
    }
    cursor = place
    cursor.skip(6)
    return writer.end - start
  }

  /// Passes the start tag of a cell that did not come next in the row before; nil when a byte is not proven.
  ///
  /// - Returns: What the tag says, what a number is under its style, and the place of the column's shape, -1 for none.
  @inline(never)
  private func unforeseen(
    _ cursor: inout ByteCursor, after column: UInt16, row: RowNumber
  ) -> (tag: CellTag, numberKind: CompactCell.Kind, place: Int)? {
    let place = known.place(in: cursor.word)
    if place >= 0, let length = known.shapes[place].length(at: cursor.at, row: row) {
      cursor.skip(length)
      let shape = known.shapes[place]
      return shape.tag.column > column ? (shape.tag, shape.numberKind, place) : nil
    }
    let start = cursor.at
    guard
      let tag = CellTag(usual: &cursor, after: column, atMost: lastColumn, row: row)
        ?? CellTag(&cursor, after: column, atMost: lastColumn, row: row)
    else { return nil }
    let numberKind = numberKind(of: tag.style)
    return (
      tag, numberKind,
      known.note(tag, from: start, to: cursor.at, row: row, numberKind: numberKind)
    )
  }

  private func numberKind(of style: UInt32) -> CompactCell.Kind {
    let style = Int(style)
    guard decoder.kinds.indices.contains(style) else { return .number }
    return switch decoder.kinds[style] {
    case .number, .text: .number
    case .dateTime, .timeOfDay, .duration: .serial
    }
  }

  /// Passes what a cell holds and its end, and writes it unless it is nothing.
  private func content(
    _ cursor: inout ByteCursor, of tag: CellTag, into writer: inout CellWriter, _ tape: RowTape
  ) -> Bool {
    var hasFormula = false
    if cursor.byte == UInt8(ascii: "<"), cursor.following == UInt8(ascii: "f") {
      guard passFormula(&cursor) else { return false }
      hasFormula = true
    }
    if tag.type == .inlineString {
      guard !hasFormula, let text = inlineText(&cursor) else { return false }
      if !text.isEmpty { writer.write(text, as: .text, tag, hasFormula: false, to: tape.texts) }
    } else if cursor.take("<v>") {
      guard stored(&cursor, of: tag, hasFormula: hasFormula, into: &writer, tape), cursor.take("</v>") else {
        return false
      }
    } else if hasFormula {
      writer.write(0, as: .nothing, tag, hasFormula: true)
    }
    return cursor.take("</c>")
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

  /// Passes a value up to its end tag and writes it; false when it is not proven or holds nothing.
  private func stored(
    _ cursor: inout ByteCursor, of tag: CellTag, hasFormula: Bool, into writer: inout CellWriter,
    _ tape: RowTape
  ) -> Bool {
    switch tag.type {
    case .sharedString:
      guard let index = cursor.integer(), index < decoder.strings.count else { return false }
      if !hasFormula, decoder.strings.isEmpty(at: index) { return true }
      writer.write(UInt64(index), as: .sharedText, tag, hasFormula: hasFormula)
    case .number:
      guard let number = ProvenNumber.double(&cursor) else { return false }
      writer.write(number.bitPattern, as: numberKind(of: tag.style), tag, hasFormula: hasFormula)
    case .boolean:
      let isTrue = cursor.byte == UInt8(ascii: "1")
      guard isTrue || cursor.byte == UInt8(ascii: "0") else { return false }
      cursor.step()
      writer.write(isTrue ? 1 : 0, as: .boolean, tag, hasFormula: hasFormula)
    case .formulaString, .error:
      guard let text = ProvenText(&cursor, atMost: textLimit), !text.isEmpty else { return false }
      if tag.type == .error, text.hasOuterSpace { return false }
      writer.write(text, as: tag.type == .error ? .error : .text, tag, hasFormula: hasFormula, to: tape.texts)
    case .inlineString, .date:
      return false
    }
    return true
  }
}
