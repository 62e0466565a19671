/// The styles of an OpenDocument file as they are written, and what they come to.
struct OpenDocumentStyles {
  /// The number formats by name.
  var formats: [String: OpenDocumentFormat] = [:]
  /// The table styles that hide a sheet.
  private(set) var hiddenTableStyles: Set<String> = []
  private var cells: [String: Style] = [:]
  private var texts: [String: Style] = [:]
  private var fontFamilies: [String: String] = [:]
  private var open: (name: String, family: Family, style: Style)?

  /// A style as it is written; what it does not say, its parent says.
  private struct Style {
    var parent: String?
    var format: String?
    var font: String?
  }

  private enum Family {
    case cell
    case text
    case table
  }

  /// The name under which the style of all cells without one is kept.
  private static let defaultName = ""

  /// The number of styles so far.
  var count: Int { cells.count + texts.count + formats.count }

  mutating func start(_ element: XMLElement) {
    let attributes = element.attributes
    switch element.name {
    case "font-face":
      if let name = attributes["name", .openStyle]?.string,
        let family = attributes["font-family", .openGraphics]
      {
        fontFamilies[name] = Self.unquoted(family.string)
      }
    case "style", "default-style":
      let family: Family
      switch attributes["family", .openStyle]?.string {
      case "table-cell": family = .cell
      case "text": family = .text
      case "table": family = .table
      default: return
      }
      let style = Style(
        parent: attributes["parent-style-name", .openStyle]?.string,
        format: attributes["data-style-name", .openStyle]?.string)
      open = (attributes["name", .openStyle]?.string ?? Self.defaultName, family, style)
    case "text-properties":
      let family = attributes["font-family", .openFormatting].map { Self.unquoted($0.string) }
      if let font = family ?? attributes["font-name", .openStyle]?.string { open?.style.font = font }
    case "table-properties":
      if let open, attributes["display", .openTable]?.equals("false") == true {
        hiddenTableStyles.insert(open.name)
      }
    default: break
    }
  }

  mutating func finishStyle() {
    guard let finished = open else { return }
    open = nil
    switch finished.family {
    case .cell: cells[finished.name] = finished.style
    case .text: texts[finished.name] = finished.style
    case .table: break
    }
  }

  /// All cell styles, and their numbers by name; number 0 is the style of cells without one.
  func cellStyles() -> (styles: [CellStyle], numbers: [String: StyleID]) {
    var styles = [cellStyle(Self.defaultName)]
    var numbers: [String: StyleID] = [:]
    for name in cells.keys.sorted() where name != Self.defaultName {
      numbers[name] = StyleID(styles.count)
      styles.append(cellStyle(name))
    }
    return (styles, numbers)
  }

  /// The fonts of text styles by name.
  func textFonts(numberedBy fontNames: FontNames) -> [String: FontID] {
    texts.compactMapValues { $0.font.map { fontNames.id(of: fontFamilies[$0] ?? $0) } }
  }

  private func cellStyle(_ name: String) -> CellStyle {
    var font: String?
    var format: String?
    var next: String? = name
    // Parents that run in a circle end after as many steps as any honest chain could have.
    for _ in 0..<16 {
      guard let current = next, let style = cells[current] else { break }
      font = font ?? style.font
      format = format ?? style.format
      next = style.parent ?? (current == Self.defaultName ? nil : Self.defaultName)
    }
    return CellStyle(
      fontName: font.map { fontFamilies[$0] ?? $0 },
      numberFormat: format.flatMap { formats[$0] }.map { NumberFormat(code: $0.code(among: formats)) }
        ?? .general)
  }

  private static func unquoted(_ family: String) -> String {
    family.trimmingPrefix("'").hasSuffix("'") ? String(family.dropFirst().dropLast()) : family
  }
}
