public import Foundation

/// Makes small XLSX workbooks for tests, from tables or from the XML of sheets; entries are stored, not
/// packed.
public struct WorkbookBuilder: Sendable {
  /// What a cell of a table holds.
  public enum Content: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
  {
    /// No cell at all.
    case empty
    /// A text, written as inline string.
    case text(String)
    /// A number as it is to be written.
    case number(String)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// A date by its serial number, in a style shown as dd/mm/yyyy.
    case date(Int)

    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(String(value)) }
    /// A number.
    public init(floatLiteral value: Double) { self = .number(String(value)) }
    /// A boolean.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// No cell.
    public init(nilLiteral: ()) { self = .empty }
  }

  /// One sheet.
  public struct Sheet: Sendable {
    /// The name on the tab.
    public var name: String
    /// `visible`, `hidden` or `veryHidden`.
    public var state = "visible"
    /// The whole worksheet part.
    public var xml: String
  }

  /// The sheets in order; the part of the first is `xl/worksheets/sheet1.xml`.
  public private(set) var sheets: [Sheet] = []
  /// The shared texts; plain text each.
  public var sharedStrings: [String] = []
  /// Parts that replace the ones made here, or are added, by their names; nil leaves a part out.
  public var parts: [String: [UInt8]?] = [:]
  /// Whether dates count from 1904.
  public var isDate1904 = false

  /// A workbook without sheets.
  public init() {}

  /// Adds a sheet from a table whose first cell is A1.
  ///
  /// - Parameters:
  ///   - name: The name on the tab.
  ///   - rows: The cells, row by row.
  ///   - merged: Merged ranges, such as `A1:C1`.
  ///   - state: `visible`, `hidden` or `veryHidden`.
  public mutating func add(
    sheet name: String, rows: [[Content]], merged: [String] = [], state: String = "visible"
  ) {
    var data = ""
    for (index, row) in rows.enumerated() {
      data += "<row r=\"\(index + 1)\">"
      for (offset, content) in row.enumerated() {
        data += Self.cell(content, at: Self.letters(offset + 1) + String(index + 1))
      }
      data += "</row>"
    }
    let ranges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let tail = merged.isEmpty ? "" : "<mergeCells count=\"\(merged.count)\">\(ranges)</mergeCells>"
    add(sheet: name, data: data, after: tail, state: state)
  }

  /// Adds a sheet from the XML inside `sheetData`, and what stands before and after it.
  public mutating func add(
    sheet name: String, data: String, before: String = "", after: String = "", state: String = "visible"
  ) {
    let xml =
      Self.declaration + "<worksheet xmlns=\"\(Self.main)\">\(before)<sheetData>\(data)</sheetData>\(after)"
    sheets.append(Sheet(name: name, state: state, xml: xml + "</worksheet>"))
  }

  /// Adds a sheet from the whole of its part.
  public mutating func add(sheet name: String, xml: String, state: String = "visible") {
    sheets.append(Sheet(name: name, state: state, xml: xml))
  }

  /// The zip package.
  public func bytes() -> [UInt8] { package().bytes() }

  /// The package before it becomes bytes, so that a test can damage it.
  public func package() -> ZipBuilder {
    var texts: [(String, String)] = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", Self.rootRelationships),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relationships),
      ("xl/styles.xml", Self.styles), ("xl/sharedStrings.xml", strings),
    ]
    for (index, sheet) in sheets.enumerated() {
      texts.append(("xl/worksheets/sheet\(index + 1).xml", sheet.xml))
    }
    var zip = ZipBuilder()
    for (name, text) in texts where parts[name] == nil { zip.add(name, text) }
    for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) {
      if let bytes { zip.entries.append(ZipBuilder.Entry(name, bytes)) }
    }
    return zip
  }

  /// Writes the workbook to a file.
  public func write(to url: URL) throws { try Data(bytes()).write(to: url) }

  /// The namespace of transitional sheets.
  public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The first line of every part.
  public static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
}

extension WorkbookBuilder {
  /// Text with the characters XML reserves written as references.
  public static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  private static func letters(_ column: Int) -> String {
    column > 26
      ? letters((column - 1) / 26) + letters((column - 1) % 26 + 1)
      : String(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")[column - 1])
  }

  private static func cell(_ content: Content, at reference: String) -> String {
    switch content {
    case .empty: ""
    case .text(let text):
      "<c r=\"\(reference)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
    case .number(let digits): "<c r=\"\(reference)\"><v>\(digits)</v></c>"
    case .boolean(let flag): "<c r=\"\(reference)\" t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
    case .date(let serial): "<c r=\"\(reference)\" s=\"1\"><v>\(serial)</v></c>"
    }
  }

  /// Style 0 is General in Calibri, style 1 dd/mm/yyyy in Calibri.
  private static let styles =
    declaration + """
      <styleSheet xmlns="\(main)"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
      </numFmts>\
      <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
      <cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/></cellXfs></styleSheet>
      """

  private var strings: String {
    let items = sharedStrings.map { "<si><t xml:space=\"preserve\">\(Self.escaped($0))</t></si>" }.joined()
    return Self.declaration + "<sst xmlns=\"\(Self.main)\">\(items)</sst>"
  }

  private var workbook: String {
    let list = sheets.enumerated().map { index, sheet in
      let name = Self.escaped(sheet.name)
      return
        "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
    }
    return Self.declaration + """
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><workbookPr date1904="\(isDate1904)"/>\
      <sheets>\(list.joined())</sheets></workbook>
      """
  }

  private var relationships: String {
    var list = sheets.indices.map { index in
      let target = "worksheets/sheet\(index + 1).xml"
      return "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.office)/worksheet\" Target=\"\(target)\"/>"
    }
    for (id, part) in [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")] {
      list.append("<Relationship Id=\"\(id)\" Type=\"\(Self.office)/\(id)\" Target=\"\(part)\"/>")
    }
    return Self.declaration
      + "<Relationships xmlns=\"\(Self.packageRelationships)\">\(list.joined())</Relationships>"
  }

  private static let rootRelationships =
    declaration + """
      <Relationships xmlns="\(packageRelationships)">\
      <Relationship Id="rId1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """

  private var contentTypes: String {
    let prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    return Self.declaration + """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="\(prefix)worksheet+xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(prefix)sheet.main+xml"/></Types>
      """
  }
}
