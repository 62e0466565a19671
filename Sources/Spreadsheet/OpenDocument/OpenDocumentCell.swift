/// A cell of an OpenDocument file while it is being read (ODF 1.3 part 3, 9.1.4 and 19.385).
struct OpenDocumentCell {
  var style = StyleID.normal
  /// How many equal cells follow each other.
  var count = 1
  private(set) var hasFormula = false
  /// The paragraphs, joined by line feeds.
  private(set) var text: [UInt8] = []
  /// The font of the first run, where it has a style with one.
  private(set) var font: FontID?
  private var type = ""
  private var stored: String?
  private var isError = false
  private var paragraphCount = 0
  private var ending = Ending.start

  /// What a paragraph ends in so far, by which white space counts or does not.
  private enum Ending {
    case start
    case layoutSpace
    case character
  }

  /// Starts over with what stands in a start tag.
  mutating func reset(_ attributes: XMLAttributes) {
    text.removeAll(keepingCapacity: true)
    font = nil
    paragraphCount = 0
    hasFormula = attributes["formula", .openTable] != nil
    type = attributes["value-type", .openOffice]?.string ?? ""
    isError = attributes["value-type", .openExtension]?.equals("error") ?? false
    let place: StaticString =
      switch type {
      case "string": "string-value"
      case "date": "date-value"
      case "time": "time-value"
      case "boolean": "boolean-value"
      default: "value"
      }
    stored = attributes[place, .openOffice]?.string
  }

  mutating func startParagraph() {
    if paragraphCount > 0 { text.append(0x0a) }
    paragraphCount += 1
    ending = .start
  }

  mutating func endParagraph() {
    if ending == .layoutSpace { text.removeLast() }
  }

  /// Adds written text; a run of white space is one space, and none at either end (ODF 1.3 part 3, 6.1.2).
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if XMLSpace.contains(byte) {
        guard ending == .character else { continue }
        text.append(0x20)
        ending = .layoutSpace
      } else {
        text.append(byte)
        ending = .character
      }
    }
  }

  /// Adds a character that was written as an element.
  mutating func append(_ character: Unicode.Scalar) {
    text.append(UInt8(truncatingIfNeeded: character.value))
    ending = .character
  }

  /// Adds spaces that count.
  mutating func appendSpaces(_ count: Int, limit: Int) throws(SpreadsheetError.Reason) {
    guard count <= limit else { throw .limitExceeded(.cellTextBytes, limit) }
    text.append(contentsOf: repeatElement(0x20, count: count))
    ending = .character
  }

  /// Remembers the font of a run if no text stands before it.
  mutating func noteFont(_ font: FontID?) {
    if text.isEmpty { self.font = font }
  }

  /// What the cell holds; the stored value counts, and the paragraphs where a text has none.
  func value() throws(SpreadsheetError.Reason) -> CellValue? {
    let shown = String(decoding: text, as: UTF8.self)
    if isError || hasFormula && Self.errors.contains(shown) { return .error(shown) }
    switch type {
    case "": return nil
    case "string":
      let string = stored ?? shown
      return string.isEmpty && !hasFormula ? nil : .text(string)
    case "boolean":
      guard let stored else { return nil }
      // LibreOffice also writes numbers here; all but 0 are shown as TRUE.
      if let flag = Bool(stored) { return .boolean(flag) }
      guard let number = Self.number(stored) else { throw .damagedPart("a boolean that is none") }
      return .boolean(number != 0)
    case "date": return stored.map { CellValue.iso8601($0) ?? .text($0) }
    case "time": return stored.map { text in Self.seconds(text).map { .duration($0) } ?? .text(text) }
    default:
      guard let stored else { return nil }
      guard let number = Self.number(stored) else { throw .damagedPart("a number that is none") }
      return .number(number)
    }
  }

  private static func number(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalNumber.double($0) }
  }

  /// The errors a formula may show where the file does not mark them as such.
  private static let errors: Set<String> = [
    "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!",
  ]

  /// A duration as XML Schema writes it, `PT12H30M05.5S`, in seconds.
  private static func seconds(_ text: String) -> Double? {
    let isNegative = text.hasPrefix("-")
    guard text.dropFirst(isNegative ? 1 : 0).hasPrefix("P") else { return nil }
    var total = 0.0
    var digits = ""
    var isTime = false
    for character in text.dropFirst(isNegative ? 2 : 1) {
      switch character {
      case "T": isTime = true
      case "0"..."9", ".": digits.append(character)
      case "D", "H", "M", "S":
        let unit: Double? = ["D": 86_400, "H": 3600, "M": isTime ? 60 : nil, "S": 1][character] ?? nil
        guard let unit, let number = Double(digits) else { return nil }
        total += number * unit
        digits = ""
      default: return nil
      }
    }
    guard digits.isEmpty else { return nil }
    let rounded = (total * 1_000_000).rounded() / 1_000_000
    return isNegative ? -rounded : rounded
  }
}
