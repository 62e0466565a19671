import Provenance
public import Spreadsheet

/// A sheet drawn in a test as people see it: a line is a row, bars stand between its cells.
///
/// `4` is a number, `'004` the text 004 as Excel would have it typed, `=` a formula without a stored result, `#N/A`
/// an error; anything else is text. A line that ends in `| hidden` is a hidden row; an empty line is an empty row.
public struct SheetGrid: Sendable, ExpressibleByStringLiteral {
  /// The lines, from the top down.
  public let lines: [String]

  /// A sheet as it is drawn.
  public init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A sheet as it is drawn.
  public init(stringLiteral value: String) { self.init(value) }

  /// The rows as the XML of a worksheet.
  public var data: String {
    lines.enumerated().map { index, line in row(line, number: index + 1) }.joined()
  }

  private func row(_ line: String, number: Int) -> String {
    var texts = line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
    if texts.first == "" { texts.removeFirst() }
    let isHidden = texts.last == "hidden"
    if isHidden || texts.last == "" { texts.removeLast() }
    let cells = texts.enumerated().map { column, text in
      Self.cell(text, at: CellReference(row: number, column: column + 1).description)
    }
    return "<row r=\"\(number)\"\(isHidden ? " hidden=\"1\"" : "")>\(cells.joined())</row>"
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func cell(_ text: String, at reference: String) -> String {
    switch text.first {
    case nil: ""
    case "=": "<c r=\"\(reference)\"><f>SUM(A1)</f></c>"
    case "#": "<c r=\"\(reference)\" t=\"e\"><v>\(text)</v></c>"
    case "'": inline(String(text.dropFirst()), at: reference)
    default: Double(text) == nil ? inline(text, at: reference) : "<c r=\"\(reference)\"><v>\(text)</v></c>"
    }
  }

  private static func inline(_ text: String, at reference: String) -> String {
    let text = WorkbookBuilder.escaped(text)
    return "<c r=\"\(reference)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
  }
}

extension Workbook {
  /// Opens a workbook drawn in a test.
  public static func drawn(_ sheets: [(name: String, grid: SheetGrid)]) throws -> Workbook {
    var builder = WorkbookBuilder()
    for sheet in sheets { builder.add(sheet: sheet.name, data: sheet.grid.data) }
    return try Workbook(bytes: builder.bytes(), named: "Thôn 3.xlsx")
  }
}
