internal import Provenance

/// Writes single cells as lines; one value serves all cells of a sheet.
public struct CellLine {
  private let workbook: Workbook
  private let startJSON: [UInt8]
  private let startCSV: [UInt8]

  /// The letter by which a line names the type of its value.
  public enum Kind: String, CaseIterable, Sendable {
    /// A number.
    case number = "n"
    /// Text.
    case text = "s"
    /// TRUE or FALSE.
    case boolean = "b"
    /// A date, or a date with a time, in ISO 8601.
    case dateTime = "d"
    /// A duration or a time of day, in seconds.
    case duration = "t"
    /// An error.
    case error = "e"

    /// The type of a value.
    public init(_ value: CellValue) {
      switch value {
      case .number: self = .number
      case .text: self = .text
      case .boolean: self = .boolean
      case .dateTime: self = .dateTime
      case .duration: self = .duration
      case .error: self = .error
      }
    }
  }

  init(sheet: String, file: String?, workbook: Workbook) {
    self.workbook = workbook
    var json = Array("{".utf8)
    var csv: [UInt8] = []
    if let file {
      json += "\"file\":".utf8
      Self.append(jsonString: file, to: &json)
      json.append(UInt8(ascii: ","))
      Self.append(csvField: file, to: &csv)
      csv.append(UInt8(ascii: ","))
    }
    json += "\"sheet\":".utf8
    Self.append(jsonString: sheet, to: &json)
    startJSON = json
    Self.append(csvField: sheet, to: &csv)
    startCSV = csv
  }

  /// The heading of CSV for one workbook; that of several starts with a column `file`.
  public static let csvHeading = Array("sheet,ref,type,value,format,text\n".utf8)

  /// Appends the line of a cell, line feed included.
  func append(
    _ cell: Cell, _ value: CellValue, row: Int, as form: CellListing.Form, to buffer: inout [UInt8]
  ) {
    let format = workbook.style(cell.style).numberFormat
    let text = format.text(of: value, system: workbook.dateSystem)
    let kind = Kind(value).rawValue
    switch form {
    case .jsonLines:
      buffer += startJSON
      buffer += ",\"ref\":\"".utf8
      Self.append(row: row, column: cell.column, to: &buffer)
      buffer += "\",\"type\":\"".utf8
      buffer += kind.utf8
      buffer += "\",\"value\":".utf8
      Self.append(jsonValue: value, to: &buffer)
      buffer += ",\"format\":".utf8
      Self.append(jsonString: format.code, to: &buffer)
      buffer += ",\"text\":".utf8
      Self.append(jsonString: text, to: &buffer)
      buffer += "}\n".utf8
    case .csv:
      buffer += startCSV
      buffer.append(UInt8(ascii: ","))
      Self.append(row: row, column: cell.column, to: &buffer)
      buffer.append(UInt8(ascii: ","))
      buffer += kind.utf8
      buffer.append(UInt8(ascii: ","))
      Self.append(csvField: Self.plain(value), to: &buffer)
      buffer.append(UInt8(ascii: ","))
      Self.append(csvField: format.code, to: &buffer)
      buffer.append(UInt8(ascii: ","))
      Self.append(csvField: text, to: &buffer)
      buffer.append(UInt8(ascii: "\n"))
    }
  }

  private static func append(row: Int, column: Int, to buffer: inout [UInt8]) {
    buffer += CellReference.letters(ofColumn: column).utf8
    buffer += String(row).utf8
  }

  private static func plain(_ value: CellValue) -> String {
    switch value {
    case .text(let text), .error(let text): text
    case .number(let number), .duration(let number): digits(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .dateTime(let moment): moment.description
    }
  }

  private static func append(jsonValue value: CellValue, to buffer: inout [UInt8]) {
    switch value {
    case .text, .error, .dateTime: append(jsonString: plain(value), to: &buffer)
    case .number, .duration, .boolean: buffer += plain(value).utf8
    }
  }

  /// The shortest digits that read back as the same number; whole numbers without a point.
  private static func digits(_ number: Double) -> String {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
    return number.description
  }

  private static func append(jsonString text: String, to buffer: inout [UInt8]) {
    buffer.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): buffer += "\\\"".utf8
      case UInt8(ascii: "\\"): buffer += "\\\\".utf8
      case 0x0a: buffer += "\\n".utf8
      case 0x0d: buffer += "\\r".utf8
      case 0x09: buffer += "\\t".utf8
      case 0..<0x20:
        buffer += "\\u00".utf8
        buffer.append(hexDigit(byte >> 4))
        buffer.append(hexDigit(byte & 15))
      default: buffer.append(byte)
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// A text as a JSON string.
  public static func json(_ text: String) -> String {
    var buffer: [UInt8] = []
    append(jsonString: text, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// A field of RFC 4180, in quotation marks where it needs them.
  private static func append(csvField text: String, to buffer: inout [UInt8]) {
    let special = text.utf8.contains { $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d }
    guard special else {
      buffer += text.utf8
      return
    }
    buffer.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { buffer.append(0x22) }
      buffer.append(byte)
    }
    buffer.append(0x22)
  }
}
