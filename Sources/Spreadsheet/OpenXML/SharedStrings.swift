/// The texts that cells refer to by number, each made once (ECMA-376 part 1, 18.4).
///
/// Every cell with text asks for one, so that exclusivity is not checked at run time.
final class SharedStrings: XMLHandler {
  @exclusivity(unchecked) private var texts: [String] = []
  @exclusivity(unchecked) private var fonts: [Int: FontID] = [:]
  private let fontNames: FontNames
  private let limit: Int
  private let byteLimit: Int
  private var item = RichText()
  private var isInItem = false

  /// An empty list; a workbook may have none.
  init(fontNames: FontNames, limits: ReadingLimits) {
    self.fontNames = fontNames
    limit = limits.sharedStrings
    byteLimit = limits.cellTextBytes
  }

  /// The text of a number and the font of its first run, or nil when the list is shorter.
  subscript(index: Int) -> (text: String, font: FontID?)? {
    guard texts.indices.contains(index) else { return nil }
    return (texts[index], fonts.isEmpty ? nil : fonts[index])
  }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    if isInItem {
      item.start(element)
    } else if "si" ~= element.name {
      guard texts.count < limit else { throw .limitExceeded(.sharedStrings, limit) }
      isInItem = true
      item.reset()
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Reason) {
    guard isInItem else { return }
    item.text(bytes)
    guard item.bytes.count <= byteLimit else { throw .limitExceeded(.cellTextBytes, byteLimit) }
  }

  func end(_ name: XMLName, namespace: XMLNamespace) throws(SpreadsheetError.Reason) {
    guard isInItem else { return }
    guard "si" ~= name else { return item.end(name) }
    isInItem = false
    if let font = item.fontName { fonts[texts.count] = fontNames.id(of: font) }
    texts.append(String(decoding: item.bytes, as: UTF8.self))
  }
}
