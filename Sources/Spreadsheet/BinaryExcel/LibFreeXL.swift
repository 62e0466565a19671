internal import CLibFreeXL
internal import Foundation

/// The only file that knows libfreexl, which reads the texts of workbooks of Excel 97 to 2003.
///
/// It opens files by name alone, so it is given one of our own making: readable by the owner only, and without
/// a name as soon as it is open.
final class LibFreeXL {
  private var handle: UnsafeRawPointer?
  private var selected = -1

  /// Reads all cells of a workbook.
  ///
  /// - Parameters:
  ///   - bytes: A compound file whose records were checked.
  ///   - sheets: How many sheets of all kinds it must have.
  init(_ bytes: [UInt8], sheets: Int) throws(SpreadsheetError.Reason) {
    let descriptor = try Self.temporaryFile(bytes)
    defer { close(descriptor) }
    var handle: UnsafeRawPointer?
    let status = freexl_open("/dev/fd/\(descriptor)", &handle)
    self.handle = handle
    var count: UInt32 = 0
    guard status == FREEXL_OK, let handle,
      freexl_get_info(handle, UInt16(FREEXL_BIFF_SHEET_COUNT), &count) == FREEXL_OK,
      count == UInt32(clamping: sheets)
    else { throw .damagedPart("libfreexl cannot read it: \(status)") }
  }

  deinit {
    if let handle { freexl_close(handle) }
  }

  /// The text of a cell, or nil when it holds none; all numbers count from 0.
  func text(sheet: Int, row: Int, column: Int) -> String? {
    guard let handle, sheet >= 0, row >= 0, row < 65_536, column >= 0, column < 256 else { return nil }
    if sheet != selected {
      guard freexl_select_active_worksheet(handle, UInt16(clamping: sheet)) == FREEXL_OK else { return nil }
      selected = sheet
    }
    var cell = FreeXL_CellValue()
    let place = (UInt32(clamping: row), UInt16(clamping: column))
    guard freexl_get_cell_value(handle, place.0, place.1, &cell) == FREEXL_OK else { return nil }
    switch Int32(cell.type) {
    case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT, FREEXL_CELL_DATE, FREEXL_CELL_DATETIME, FREEXL_CELL_TIME:
      return cell.value.text_value.map { String(cString: $0) }
    default: return nil
    }
  }

  /// A file of the given content that has no name any more, open for reading.
  private static func temporaryFile(_ bytes: [UInt8]) throws(SpreadsheetError.Reason) -> Int32 {
    let placeholder = String(repeating: "X", count: 6)
    var name = Array((NSTemporaryDirectory() + "rasoat-" + placeholder).utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    unlink(name)
    var written = 0
    while written < bytes.count {
      let step = bytes.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress else { return -1 }
        return write(descriptor, start + written, buffer.count - written)
      }
      if step < 0, errno == EINTR { continue }
      guard step > 0 else {
        let problem = String(cString: strerror(errno))
        close(descriptor)
        throw .unreadable(problem)
      }
      written += step
    }
    return descriptor
  }
}
