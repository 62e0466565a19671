/// Collects the sheets and styles of a document, and passes over its cells.
final class SpreadsheetMLOutline: XMLHandler {
  private(set) var sheets: [SheetDescription] = []
  /// The styles; the first is that of cells without one.
  private(set) var styles: [CellStyle] = [.plain]
  private(set) var styleNumbers: [String: StyleID] = [:]
  private(set) var dateSystem = DateSystem.from1900
  private let limits: ReadingLimits
  private var style: OpenStyle?
  private var visibility: [UInt8]?

  /// The style that is being read.
  private struct OpenStyle {
    let id: String
    var fontName: String?
    var numberFormat: NumberFormat
  }

  init(limits: ReadingLimits) { self.limits = limits }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    switch (element.namespace, element.name) {
    case (.spreadsheet2003, "Worksheet"): try addSheet(element.attributes)
    case (.spreadsheet2003, "Style"): startStyle(element.attributes)
    case (.spreadsheet2003, "NumberFormat"):
      guard let code = element.attributes.own("Format") else { break }
      style?.numberFormat = SpreadsheetMLFormats.format(named: code.string)
    case (.spreadsheet2003, "Font"):
      if let name = element.attributes.own("FontName") { style?.fontName = name.string }
    case (.excel2003, "Visible"): visibility = []
    case (.excel2003, "Date1904"): dateSystem = .from1904
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    visibility?.append(contentsOf: bytes)
  }

  func end(_ name: XMLName, namespace: XMLNamespace) throws(SpreadsheetError.Reason) {
    switch (namespace, name) {
    case (.spreadsheet2003, "Style"): try finishStyle()
    case (.excel2003, "Visible"): setVisibility()
    default: break
    }
  }

  private func addSheet(_ attributes: XMLAttributes) throws(SpreadsheetError.Reason) {
    guard sheets.count < limits.sheets else { throw .limitExceeded(.sheets, limits.sheets) }
    guard let name = attributes.own("Name") else { throw .damagedPart("a sheet without a name") }
    sheets.append(SheetDescription(name: name.string, visibility: .visible, index: sheets.count))
  }

  private func setVisibility() {
    let word = String(decoding: visibility ?? [], as: UTF8.self)
    visibility = nil
    guard let last = sheets.last else { return }
    let state: SheetDescription.Visibility =
      switch word {
      case "SheetHidden": .hidden
      case "SheetVeryHidden": .veryHidden
      default: .visible
      }
    sheets[sheets.count - 1] = SheetDescription(name: last.name, visibility: state, index: last.index)
  }

  /// A style starts as its parent, or as the default one.
  private func startStyle(_ attributes: XMLAttributes) {
    guard let id = attributes.own("ID")?.string else { return }
    let parent = styleNumbers[attributes.own("Parent")?.string ?? "Default"] ?? .normal
    let base = styles.indices.contains(parent.index) ? styles[parent.index] : .plain
    style = OpenStyle(id: id, fontName: base.fontName, numberFormat: base.numberFormat)
  }

  private func finishStyle() throws(SpreadsheetError.Reason) {
    guard let finished = style else { return }
    guard styles.count < limits.cellStyles else { throw .limitExceeded(.cellStyles, limits.cellStyles) }
    style = nil
    let value = CellStyle(fontName: finished.fontName, numberFormat: finished.numberFormat)
    if finished.id == "Default" {
      styles[0] = value
      styleNumbers[finished.id] = .normal
    } else {
      styleNumbers[finished.id] = StyleID(styles.count)
      styles.append(value)
    }
  }
}

extension XMLAttributes {
  /// An attribute of SpreadsheetML 2003, which some writers leave without its prefix.
  func own(_ name: StaticString) -> XMLText? { self[name, .spreadsheet2003] ?? self[name] }
}
