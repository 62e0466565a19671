import Stages
import Store
import Survey

/// Packs the tables of one file as they may be kept, while it is read: its records leave the memory here.
final class FilePacking {
  private let screen: IdentityScreen?
  private let scratch: ScratchFile?
  private var open: [Int: Sheet] = [:]
  private var failure: StoreError?

  /// A sheet whose records are coming in.
  private struct Sheet {
    var packer: TablePacker
    let screen: IdentityScreen.RecordScreen?
  }

  /// - Parameters:
  ///   - screen: What puts pseudonyms in the place of identity numbers; nil to leave them.
  ///   - scratch: Where the records lie; nil to keep them in memory.
  init(screen: IdentityScreen?, scratch: ScratchFile?) {
    self.screen = screen
    self.scratch = scratch
  }

  /// Takes the next record of a sheet; whoever reads the file learns only at its end that one could not be laid aside.
  func take(_ record: Record, of table: ReceivedTable, onSheet sheet: Int) {
    guard failure == nil else { return }
    do throws(StoreError) {
      try append(record, of: table, onSheet: sheet)
    } catch {
      failure = error
    }
  }

  private func append(_ record: Record, of table: ReceivedTable, onSheet sheet: Int) throws(StoreError) {
    if open[sheet] == nil {
      open[sheet] = Sheet(packer: TablePacker(in: scratch), screen: screen?.ofRecords(in: table))
    }
    let kept = open[sheet]?.screen?.screened(record) ?? record
    try open[sheet]?.packer.append(kept, of: table)
  }

  /// The parts of the tables of the file that speak of one written place each, in the order of the tables.
  ///
  /// - Throws: `StoreError` when any record could not be laid aside.
  func parts(of workbook: ImportedWorkbook) throws(StoreError) -> [PackedTable] {
    if let failure { throw failure }
    var parts: [PackedTable] = []
    for (table, sheet) in zip(workbook.tables, workbook.sheets) {
      // What came with its table had to wait for the other sheets.
      for record in table.records { try append(record, of: table, onSheet: sheet) }
      guard var packer = open.removeValue(forKey: sheet)?.packer else { continue }
      parts += try packer.packed(table)
    }
    return parts
  }
}
