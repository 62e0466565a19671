internal import Provenance

/// The rows of a worksheet in the order of the file, whichever way they are read.
final class ProvenWorksheet: ProvenItems {
  let tags = ItemTags(
    head: "<sheetData>", headRarest: 6, start: "<row", end: "</row>", endRarest: 4, close: "</sheetData",
    depth: 2, headDepth: 2)
  private let worksheet: Worksheet
  /// Every row asks for it, so that exclusivity is not checked at run time.
  @exclusivity(unchecked) private var proof: RowProof
  /// The rows that are read and not yet handed out.
  let tape: RowTape

  init(_ worksheet: Worksheet, decoder: CellDecoder, limits: ReadingLimits) {
    self.worksheet = worksheet
    proof = RowProof(decoder: decoder, limits: limits)
    tape = RowTape(decoder: decoder)
  }

  var isAtHead: Bool { worksheet.isBetweenRows }
  var isBetweenItems: Bool { worksheet.isBetweenRows }

  func prove(_ bytes: UnsafeBufferPointer<UInt8>, onLine line: Int) -> ItemExtent? {
    guard let row = proof.row(in: bytes, onto: tape) else { return nil }
    worksheet.pass(rowOfNumber: row.number)
    return ItemExtent(bytes: row.length)
  }

  func learn(from bytes: UnsafeBufferPointer<UInt8>) { proof.learn(from: bytes) }

  func collect() {
    while let run = worksheet.rows.popFirst() { tape.append(run.row) }
  }
}

/// Hands out the rows of a worksheet as they are read.
///
/// Rows that were finished before a damaged place are handed out; then the error is thrown, and thrown again
/// at every further call.
final class TapeRows: RowSource {
  private let feed: ProvenFeed<ProvenWorksheet>
  private let worksheet: Worksheet
  private let tape: RowTape
  private var problem: SpreadsheetError?
  private var isFinished = false

  /// Reads up to the first row, so that what stands before it is known.
  init(_ feed: ProvenFeed<ProvenWorksheet>, _ worksheet: Worksheet, _ tape: RowTape) {
    self.feed = feed
    self.worksheet = worksheet
    self.tape = tape
    fill()
  }

  var hiddenColumns: Set<Int> { worksheet.hiddenColumns }
  var mergedRanges: [CellRange] { worksheet.mergedRanges }
  var routes: RowRoutes { worksheet.routes }

  func next() throws(SpreadsheetError) -> SheetRow? { try nextCompact()?.row }

  func nextCompact() throws(SpreadsheetError) -> CompactRow? {
    if tape.isEmpty { fill() }
    if let row = tape.popFirst() { return row }
    if let problem { throw problem }
    return nil
  }

  private func fill() {
    tape.reset()
    while tape.isEmpty, problem == nil, !isFinished {
      do throws(SpreadsheetError) { isFinished = try !feed.advance() } catch { problem = error }
    }
  }
}
