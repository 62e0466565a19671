/// Collects the sheets and styles of an OpenDocument file, and passes over its cells.
final class OpenDocumentOutline: XMLHandler {
  private(set) var sheets: [SheetDescription] = []
  private(set) var styles = OpenDocumentStyles()
  private let limits: ReadingLimits
  private var format: OpenDocumentFormat?
  private var isInBody = false
  private var tableDepth = 0

  init(limits: ReadingLimits) { self.limits = limits }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    switch element.namespace {
    case .openOffice: if "spreadsheet" ~= element.name { isInBody = true }
    case .openTable: if "table" ~= element.name { try startTable(element.attributes) }
    // Charts inside of a sheet bring documents with styles of their own.
    case .openNumber where !isInBody: startNumber(element)
    case .openStyle where !isInBody: try startStyle(element)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { format?.text(bytes) }

  func end(_ name: XMLName, namespace: XMLNamespace) {
    switch namespace {
    case .openTable: if "table" ~= name { tableDepth -= 1 }
    case .openNumber where format?.end(name) == true:
      if let finished = format { styles.formats[finished.name] = finished }
      format = nil
    case .openStyle: if "style" ~= name || "default-style" ~= name { styles.finishStyle() }
    default: break
    }
  }

  /// A table inside of another belongs to a cell or a chart, and is no sheet.
  private func startTable(_ attributes: XMLAttributes) throws(SpreadsheetError.Reason) {
    tableDepth += 1
    guard isInBody, tableDepth == 1 else { return }
    guard sheets.count < limits.sheets else { throw .limitExceeded(.sheets, limits.sheets) }
    let style = attributes["style-name", .openTable]?.string
    sheets.append(
      SheetDescription(
        name: attributes["name", .openTable]?.string ?? "",
        visibility: style.map { styles.hiddenTableStyles.contains($0) } ?? false ? .hidden : .visible,
        index: sheets.count))
  }

  private func startNumber(_ element: XMLElement) {
    if format == nil { format = OpenDocumentFormat(element) } else { format?.start(element) }
  }

  private func startStyle(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    if format != nil {
      format?.start(element)
    } else {
      guard styles.count < limits.cellStyles else { throw .limitExceeded(.cellStyles, limits.cellStyles) }
      styles.start(element)
    }
  }
}
