import CLibXLSXWriter

/// A new workbook on disk; the only door to libxlsxwriter.
///
/// Rows and columns are counted from 0.
final class WorkbookFile {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [WorkbookStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private static let font = "Times New Roman"
  private var failure: lxw_error = LXW_NO_ERROR
  private var isClosed = false

  /// Starts a workbook.
  ///
  /// - Parameter created: The time of creation written into it, in seconds since 1970-01-01.
  init(path: String, title: String, created: Int) throws(WorkbookProblem) {
    guard let workbook = workbook_new(path) else { throw WorkbookProblem(reason: "memory") }
    self.workbook = workbook
    // Columns are measured in digits of the font of the first format; one that is missing gives other pages.
    if let standard = workbook.pointee.formats?.pointee.stqh_first {
      format_set_font_name(standard, Self.font)
    }
    title.withCString { text in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: text)
      properties.created = time_t(created)
      note(workbook_set_properties(workbook, &properties))
    }
  }

  deinit { if !isClosed { lxw_workbook_free(workbook) } }

  /// Adds a sheet.
  func addSheet(_ name: String) throws(WorkbookProblem) -> Sheet {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw WorkbookProblem(reason: "sheet name")
    }
    return Sheet(file: self, sheet: sheet)
  }

  /// Writes the file.
  func close() throws(WorkbookProblem) {
    isClosed = true
    note(workbook_close(workbook))
    if failure != LXW_NO_ERROR { throw WorkbookProblem(reason: String(cString: lxw_strerror(failure))) }
  }

  /// The first failure is kept and thrown at the end; the workbook is not written then.
  private func note(_ result: lxw_error) { if failure == LXW_NO_ERROR { failure = result } }

  private func format(_ style: WorkbookStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, Self.font)
    format_set_font_size(format, style.size)
    format_set_font_color(format, lxw_color_t(style.color))
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.isLink || style.isUnderlined {
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    if style.wraps { format_set_text_wrap(format) }
    if style.indent > 0 { format_set_indent(format, style.indent) }
    if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, lxw_color_t(fill))
    }
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    let alignment =
      switch style.alignment {
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(alignment.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    formats[style] = format
    return format
  }

  /// One sheet of the workbook.
  struct Sheet {
    private static let a4: UInt8 = 9
    fileprivate let file: WorkbookFile
    fileprivate let sheet: UnsafeMutablePointer<lxw_worksheet>

    func write(_ text: String, row: Int, column: Int, _ style: WorkbookStyle) {
      file.note(worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text, file.format(style)))
    }

    func write(_ number: Double, row: Int, column: Int, _ style: WorkbookStyle) {
      file.note(worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, file.format(style)))
    }

    /// A formula with the number it gives, for programs that do not reckon.
    func write(formula: String, _ number: Double, row: Int, column: Int, _ style: WorkbookStyle) {
      file.note(
        worksheet_write_formula_num(
          sheet, lxw_row_t(row), lxw_col_t(column), formula, file.format(style), number))
    }

    func writeBlank(row: Int, column: Int, _ style: WorkbookStyle) {
      file.note(worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), file.format(style)))
    }

    /// A text that leads to another sheet.
    func writeLink(_ text: String, toSheet name: String, row: Int, column: Int, _ style: WorkbookStyle) {
      let address = "internal:'\(name)'!A1"
      file.note(worksheet_write_url(sheet, lxw_row_t(row), lxw_col_t(column), address, file.format(style)))
      write(text, row: row, column: column, style)
    }

    /// A text over several cells.
    func merge(_ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ style: WorkbookStyle) {
      guard rows.count > 1 || columns.count > 1 else {
        return write(text, row: rows.lowerBound, column: columns.lowerBound, style)
      }
      file.note(
        worksheet_merge_range(
          sheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound),
          lxw_col_t(columns.upperBound), text, file.format(style)))
    }

    /// The width of a column in letters.
    func setWidth(_ width: Double, ofColumn column: Int) {
      file.note(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil))
    }

    /// The height of a row in points.
    func setHeight(_ height: Double, ofRow row: Int) {
      file.note(worksheet_set_row(sheet, lxw_row_t(row), height, nil))
    }

    func freeze(row: Int, column: Int) {
      worksheet_freeze_panes(sheet, lxw_row_t(row), lxw_col_t(column))
    }

    /// A4 across, as wide as the sheet, with the rows of the heads on every page.
    ///
    /// - Parameters:
    ///   - rows: The rows repeated on every page.
    ///   - breaks: The rows that begin a page.
    ///   - pages: The number of pages everything is put on; 0 for as many as it takes.
    func setPage(repeating rows: ClosedRange<Int>?, breaks: [Int], pages: Int, footer: String) {
      worksheet_set_paper(sheet, Self.a4)
      worksheet_set_landscape(sheet)
      worksheet_fit_to_pages(sheet, 1, UInt16(clamping: pages))
      if !breaks.isEmpty {
        var ends = breaks.map { lxw_row_t($0) } + [0]
        file.note(worksheet_set_h_pagebreaks(sheet, &ends))
      }
      worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
      worksheet_center_horizontally(sheet)
      worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
      if let rows {
        file.note(worksheet_repeat_rows(sheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)))
      }
      file.note(worksheet_set_footer(sheet, footer))
    }
  }
}

/// A workbook could not be written.
public struct WorkbookProblem: Error, Hashable {
  /// What the library says.
  public let reason: String
}
