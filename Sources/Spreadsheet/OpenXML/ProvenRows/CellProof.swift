internal import Provenance

/// Proves the cells of a row byte by byte and understands them as ``CellDecoder`` does
/// (ECMA-376 part 1, 18.3.1.4).
///
/// Cells of a column begin alike in every row, but for its digits: the start tags that were met are remembered, and the
/// next ones compared with them by words of eight bytes.
struct CellProof {
  private let decoder: CellDecoder
  private let textLimit: Int
  private let lastColumn: Int
  private let formula = ProvenAttributes("t", "ref", "si", "ca", "aca", "bx")
  private let known = CellShapes()

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
    var writer = CellWriter(start, texts: tape.texts, strings: decoder.strings)
    var shapes = known.shapes
    var column = 0
    var last = -1
    var guess = -1
    while true {
      let word = cursor.word
      if guess < 0 || !shapes[guess].begins(word) {
        if word & ByteWord.mask(6) == ByteWord.word("</row>") { break }
        guess = known.place(in: word)
      }
      let begin = cursor.at
      guess = guess < 0 ? -1 : Self.shape(guess, at: &cursor, row: row, in: shapes)
      if guess >= 0 {
        let place = Int(shapes[guess].column)
        guard place > column else { return nil }
        column = place
      } else {
        guard let tag = CellTag(&cursor, after: column, atMost: lastColumn, row: row) else { return nil }
        column = tag.column
        guess = known.learn(tag, from: begin, to: cursor.at, row: row, numberKind: numberKind(of: tag.style))
        shapes = known.shapes
        if guess < 0 {
          guard tag.isEmpty || content(&cursor, of: tag, into: &writer) else { return nil }
          last = -1
          continue
        }
      }
      if last >= 0 { shapes[last].next = Int32(truncatingIfNeeded: guess) }
      last = guess
      guess = Int(shapes[last].next)
      if shapes[last].isEmpty { continue }
      guard writer.take(&cursor, shapes + last) || other(&cursor, shapes[last], into: &writer) else {
        return nil
      }
    }
    cursor.skip(6)
    return writer.end - start
  }

  /// Passes a start tag that was met before; -1 when it is none of its column's.
  @inline(__always)
  private static func shape(
    _ guess: Int, at cursor: inout ByteCursor, row: RowNumber, in shapes: UnsafeMutablePointer<CellShape>
  ) -> Int {
    let digits = cursor.at + shapes[guess].headCount
    guard ByteWord.load(digits) & row.mask == row.word else { return -1 }
    var place = guess
    repeat {
      if shapes[place].ends(digits + row.count) {
        cursor.skip(shapes[place].headCount + row.count + shapes[place].tailCount)
        return place
      }
      place = Int(shapes[place].sibling)
    } while place != guess
    return -1
  }

  private func numberKind(of style: Int) -> CompactCell.Kind {
    guard decoder.kinds.indices.contains(style) else { return .number }
    return switch decoder.kinds[style] {
    case .number, .text: .number
    case .dateTime, .timeOfDay, .duration: .serial
    }
  }

  private func other(_ cursor: inout ByteCursor, _ shape: CellShape, into writer: inout CellWriter) -> Bool {
    content(
      &cursor, of: CellTag(column: Int(shape.column), style: Int(shape.style), type: shape.type),
      into: &writer)
  }

  /// Passes what a cell holds and its end, and writes it unless it is nothing.
  private func content(_ cursor: inout ByteCursor, of tag: CellTag, into writer: inout CellWriter) -> Bool {
    var hasFormula = false
    if cursor.byte == UInt8(ascii: "<"), cursor.following == UInt8(ascii: "f") {
      guard passFormula(&cursor) else { return false }
      hasFormula = true
    }
    if tag.type == .inlineString {
      guard !hasFormula, let text = inlineText(&cursor) else { return false }
      if !text.isEmpty { writer.write(text, as: .text, tag, hasFormula: false) }
    } else if cursor.take("<v>") {
      guard stored(&cursor, of: tag, hasFormula: hasFormula, into: &writer), cursor.take("</v>") else {
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
    _ cursor: inout ByteCursor, of tag: CellTag, hasFormula: Bool, into writer: inout CellWriter
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
      writer.write(text, as: tag.type == .error ? .error : .text, tag, hasFormula: hasFormula)
    case .inlineString, .date:
      return false
    }
    return true
  }
}
