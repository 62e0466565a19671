/// The cell styles of a package: font and number format of each (ECMA-376 part 1, 18.8).
final class StyleSheet: XMLHandler {
  /// The styles by the number cells refer to; never empty.
  private(set) var styles: [CellStyle] = []
  private var codes: [Int: String] = [:]
  private var fonts: [String?] = []
  private var formats: [Int: NumberFormat] = [:]
  private var list = List.none
  private let limit: Int

  /// The lists that matter; a font or format elsewhere (differential styles, say) is another thing.
  private enum List {
    case none
    case numberFormats
    case fonts
    case cellFormats
  }

  /// The styles of a package without a styles part.
  init(limits: ReadingLimits) { limit = limits.cellStyles }

  /// The styles of a package.
  ///
  /// - Parameter part: The part that lists them; nil when the workbook names none.
  static func styles(of part: String?, in package: OpenXMLPackage) throws(SpreadsheetError) -> [CellStyle] {
    guard let part else { return [] }
    return try package.content(of: part, in: known) { () throws(SpreadsheetError) in
      let sheet = StyleSheet(limits: package.limits)
      try package.parse(part, with: sheet, filter: XMLFilter(root: "styleSheet"))
      return sheet.styles
    }
  }

  private static let known = PartMemory<[CellStyle]>()

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    switch (element.name, list) {
    case ("numFmt", .numberFormats):
      if let id = element.attributes["numFmtId"]?.integer, let code = element.attributes["formatCode"] {
        codes[id] = code.string
      }
    case ("numFmts", .none): list = .numberFormats
    case ("fonts", .none): list = .fonts
    case ("cellXfs", .none): list = .cellFormats
    case ("font", .fonts): fonts.append(nil)
    case ("name", .fonts):
      if !fonts.isEmpty { fonts[fonts.count - 1] = element.attributes["val"]?.string }
    case ("xf", .cellFormats):
      guard styles.count < limit else { throw .limitExceeded(.cellStyles, limit) }
      styles.append(style(element.attributes))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: XMLName, namespace: XMLNamespace) {
    switch (name, list) {
    case ("numFmts", .numberFormats), ("fonts", .fonts), ("cellXfs", .cellFormats): list = .none
    default: break
    }
  }

  private func style(_ attributes: XMLAttributes) -> CellStyle {
    let font = attributes["fontId"]?.integer ?? 0
    return CellStyle(
      fontName: fonts.indices.contains(font) ? fonts[font] : nil,
      numberFormat: format(attributes["numFmtId"]?.integer ?? 0))
  }

  /// One value per number, so that a thousand styles of one format hold one.
  private func format(_ id: Int) -> NumberFormat {
    if let known = formats[id] { return known }
    let format = codes[id].map { NumberFormat(code: $0) } ?? BuiltInFormats.format(of: id) ?? .general
    formats[id] = format
    return format
  }
}
