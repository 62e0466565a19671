/// The texts that cells refer to by number (ECMA-376 part 1, 18.4).
///
/// Their bytes stand in one piece of memory; a `String` is made of those that are asked for, once each. Every cell with text
/// asks for one, so that exclusivity is not checked at run time.
final class SharedStrings: XMLHandler {
  private let bytes = TextArena()
  /// Where each text ends.
  @exclusivity(unchecked) private var ends: [UInt32] = []
  @exclusivity(unchecked) private var made: [String?] = []
  @exclusivity(unchecked) private var fonts: [Int: FontID] = [:]
  /// Whether one of them is empty.
  @exclusivity(unchecked) private(set) var hasEmpty = false
  private let fontNames: FontNames
  private let limits: ReadingLimits
  private var item = RichText()
  /// Whether the parser stands in an item.
  private(set) var isInItem = false

  /// An empty list; a workbook may have none.
  init(fontNames: FontNames, limits: ReadingLimits) {
    self.fontNames = fontNames
    self.limits = limits
  }

  /// The number of texts.
  var count: Int { ends.count }

  /// Whether there may be another text.
  var hasRoom: Bool { ends.count < limits.sharedStrings && hasPlace }

  private var hasPlace: Bool { bytes.hasPlace(for: limits.cellTextBytes) }

  /// The text of a number and the font of its first run, or nil when the list is shorter.
  subscript(index: Int) -> (text: String, font: FontID?)? {
    guard ends.indices.contains(index) else { return nil }
    return (text(at: index), fonts.isEmpty ? nil : fonts[index])
  }

  /// Whether the text of a number, which is one of the list, is empty.
  func isEmpty(at index: Int) -> Bool { start(of: index) == ends[index] }

  private func start(of index: Int) -> UInt32 { index == 0 ? 0 : ends[index - 1] }

  private func text(at index: Int) -> String {
    if made.count < ends.count { made += [String?](repeating: nil, count: ends.count - made.count) }
    if let known = made[index] { return known }
    let text = String(decoding: bytes[Int(start(of: index))..<Int(ends[index])], as: UTF8.self)
    made[index] = text
    return text
  }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    if isInItem {
      item.start(element)
    } else if "si" ~= element.name {
      guard ends.count < limits.sharedStrings else {
        throw .limitExceeded(.sharedStrings, limits.sharedStrings)
      }
      guard hasPlace else { throw .limitExceeded(.inflatedBytes, limits.inflatedBytes) }
      isInItem = true
      item.reset()
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Reason) {
    guard isInItem else { return }
    item.text(bytes)
    guard item.bytes.count <= limits.cellTextBytes else {
      throw .limitExceeded(.cellTextBytes, limits.cellTextBytes)
    }
  }

  func end(_ name: XMLName, namespace: XMLNamespace) throws(SpreadsheetError.Reason) {
    guard isInItem else { return }
    guard "si" ~= name else { return item.end(name) }
    isInItem = false
    if let font = item.fontName { fonts[ends.count] = fontNames.id(of: font) }
    item.bytes.withUnsafeBufferPointer { bytes.append($0) }
    finishItem()
  }

  /// Takes a text that is proven.
  func append(_ text: ProvenText) {
    text.write(to: bytes)
    finishItem()
  }

  private func finishItem() {
    let end = UInt32(clamping: bytes.count)
    if end == ends.last ?? 0 { hasEmpty = true }
    ends.append(end)
  }
}
