import Provenance

/// The worksheet part that lists remarks (ECMA-376 part 1, 18.3.1.99).
struct RemarkSheet {
  /// The first of the hidden columns that remember what was marked: sheet, cell, whether the comment is all ours, the
  /// fill before.
  static let memoryColumn = 7
  /// What the first of them says in the first row, by which the sheet is known again.
  static let mark = "rasoat"

  /// The styles of the sheet, where the workbook could be given some.
  struct Styles {
    var heading: Int
    var text: Int
    var link: Int
    var severity: [Severity: Int]
  }

  /// Excel takes 65,530 links in a sheet.
  private static let mostLinks = 65_000
  /// The widths of the columns in letters.
  private static let widths = [28, 58, 58, 12, 10]

  let headings: [String]
  let remarks: [Remark]
  let namespace: String
  let styles: Styles?
  /// What was done to the cell of each remark.
  let memory: [Int: Mark]

  /// What was done to a cell.
  struct Mark {
    /// The cell, the visible one of a merged range.
    let cell: CellReference
    /// Whether it had no comment before.
    let hasOwnComment: Bool
    /// The fill it had; nil for none.
    let fill: String?
  }

  /// The part, with a heading row and one row for each remark.
  var xml: String {
    var rows = row(
      1, headings.map { ($0, styles?.heading) }, memory: [Self.mark])
    var links = ""
    for (index, remark) in remarks.enumerated() {
      let target = remark.target
      let texts = remark.texts.enumerated().map { column, text in
        switch column {
        case 0: (text, target == nil ? styles?.text : styles?.link)
        case 3: (text, styles.map { $0.severity[remark.severity] ?? $0.text })
        default: (text, styles?.text)
        }
      }
      var remembered: [String] = []
      if let sheet = remark.sheet, let mark = memory[index] {
        remembered =
          [sheet, mark.cell.description, mark.hasOwnComment ? Self.mark : ""]
          + (mark.fill.map { [$0] } ?? [])
      }
      rows += row(index + 2, texts, memory: remembered)
      if let target, index < Self.mostLinks {
        links +=
          "<hyperlink ref=\"A\(index + 2)\" location=\"\(MarkupText.escaped(target, isUnicode: true))\"/>"
      }
    }
    let widths = Self.widths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    let hidden =
      "<col min=\"\(Self.memoryColumn)\" max=\"\(Self.memoryColumn + 3)\" width=\"9\" hidden=\"1\"/>"
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"\(namespace)\">"
      + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">"
      + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
      + "<cols>\(widths.joined())\(hidden)</cols><sheetData>\(rows)</sheetData>"
      + (links.isEmpty ? "" : "<hyperlinks>\(links)</hyperlinks>")
      + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
      + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>\n"
  }

  private func row(_ number: Int, _ texts: [(String, Int?)], memory: [String]) -> String {
    var cells = ""
    for (index, (text, style)) in texts.enumerated() {
      cells += Self.cell(text, at: CellReference(row: number, column: index + 1), style: style)
    }
    for (index, text) in memory.enumerated() {
      cells += Self.cell(text, at: CellReference(row: number, column: Self.memoryColumn + index), style: nil)
    }
    let lines = zip(texts, Self.widths).map { text, width in 1 + text.0.count * 10 / (width * 9) }.max() ?? 1
    let height = lines > 1 ? " ht=\"\(min(lines, 20) * 15)\" customHeight=\"1\"" : ""
    return "<row r=\"\(number)\"\(height)>\(cells)</row>"
  }

  private static func cell(_ text: String, at cell: CellReference, style: Int?) -> String {
    let mark = style.map { " s=\"\($0)\"" } ?? ""
    return
      "<c r=\"\(cell)\"\(mark) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(MarkupText.escaped(text, isUnicode: true))"
      + "</t></is></c>"
  }
}
