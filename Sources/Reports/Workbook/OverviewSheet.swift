import Provenance

/// Draws the first sheet: what the workbook is about, how complete, what is not certain, and the tables in it.
struct OverviewSheet {
  let book: AreaBook

  /// Draws it.
  func draw(on sheet: WorkbookFile.Sheet) {
    let words = book.language
    sheet.setWidth(26, ofColumn: 0)
    sheet.setWidth(82, ofColumn: 1)
    let area = [book.superior, book.area.name].compactMap { $0?.uppercased() }.joined(separator: " – ")
    sheet.merge(area, rows: 0...0, columns: 0...1, WorkbookStyle(isBold: true))
    sheet.merge(
      Wording.reviewTitle[words].uppercased(), rows: 1...1, columns: 0...1,
      WorkbookStyle(size: 16, isBold: true, alignment: .center))
    sheet.setHeight(28, ofRow: 1)
    var row = 2
    if book.isDraft {
      sheet.merge(
        "\(Wording.draftMark[words]) – \(book.draftReasons.joined(separator: "; "))", rows: row...row,
        columns: 0...1,
        WorkbookStyle(size: 12, isBold: true, alignment: .center, wraps: true, color: 0xB00020))
      sheet.setHeight(36, ofRow: row)
      row += 1
    }
    row += 1
    for fact in BookFacts(book).lines {
      sheet.write(fact.name, row: row, column: 0, Self.factStyle)
      var style = WorkbookStyle(wraps: true, hasBorder: true)
      if fact.isWarning { style.color = 0xB00020 }
      sheet.write(fact.text, row: row, column: 1, style)
      sheet.setHeight(Double(TextHeight.lines(fact.text, width: 82).count) * 15 + 4, ofRow: row)
      row += 1
    }
    row += 1
    sheet.write(Wording.table[words], row: row, column: 0, Self.headStyle)
    sheet.write(Wording.tableTitle[words], row: row, column: 1, Self.headStyle)
    row += 1
    for table in book.tables {
      sheet.writeLink(
        table.sheet, toSheet: table.sheet, row: row, column: 0,
        WorkbookStyle(hasBorder: true, color: 0x1F4E79, isLink: true))
      sheet.write(table.title, row: row, column: 1, WorkbookStyle(wraps: true, hasBorder: true))
      row += 1
    }
    for text in book.missing {
      row += 1
      let style = WorkbookStyle(size: 10, isItalic: true, wraps: true)
      sheet.merge(text, rows: row...row, columns: 0...1, style)
      sheet.setHeight(Double(TextHeight.lines(text, width: 112).count) * 14 + 4, ofRow: row)
    }
    sheet.setPage(repeating: nil, breaks: [], pages: 1, footer: WorkbookFooter.text(book))
  }

  private static let factStyle = WorkbookStyle(isBold: true, wraps: true, hasBorder: true, fill: 0xE8EEF4)
  private static let headStyle = WorkbookStyle(
    isBold: true, alignment: .center, hasBorder: true, fill: 0xE8EEF4)
}
