/// A number format of an OpenDocument file, rewritten as a format code (ODF 1.3 part 3, 16.29).
struct OpenDocumentFormat {
  /// The name cell styles refer to.
  let name: String
  private var code = ""
  private var maps: [(condition: String, format: String)] = []
  private let isPercentage: Bool
  private var isElapsed: Bool
  private var literal: [UInt8]?
  private var isSymbol = false

  /// Starts a format, or returns nil when the element is none.
  init?(_ element: XMLElement) {
    guard let name = element.attributes["name", .openStyle]?.string else { return nil }
    switch element.name {
    case "number-style", "currency-style", "date-style", "boolean-style", "text-style": isPercentage = false
    case "percentage-style": isPercentage = true
    case "time-style": isPercentage = false
    default: return nil
    }
    self.name = name
    isElapsed = element.attributes["truncate-on-overflow", .openNumber]?.equals("false") ?? false
  }

  /// The code, with the formats it applies under conditions as sections before its own.
  func code(among formats: [String: OpenDocumentFormat]) -> String {
    let sections = maps.map { map in "[" + map.condition + "]" + (formats[map.format]?.code ?? "General") }
    return (sections + [code]).joined(separator: ";")
  }

  mutating func start(_ element: XMLElement) {
    let attributes = element.attributes
    let isLong = attributes["style", .openNumber]?.equals("long") ?? false
    switch element.name {
    case "number": code += Self.number(attributes)
    case "scientific-number":
      code += Self.number(attributes) + "E+" + zeros(attributes, "min-exponent-digits")
    case "fraction": code += "# ?/?"
    case "text", "currency-symbol":
      literal = []
      isSymbol = "currency-symbol" ~= element.name
    case "day": code += isLong ? "dd" : "d"
    case "month":
      let isNamed = attributes["textual", .openNumber]?.isTrue ?? false
      code += isNamed ? (isLong ? "mmmm" : "mmm") : (isLong ? "mm" : "m")
    case "year": code += isLong ? "yyyy" : "yy"
    case "day-of-week": code += isLong ? "dddd" : "ddd"
    case "hours": code += clock(isLong ? "hh" : "h")
    case "minutes": code += clock(isLong ? "mm" : "m")
    case "seconds":
      let places = min(attributes["decimal-places", .openNumber]?.integer ?? 0, 9)
      code += clock(isLong ? "ss" : "s") + (places > 0 ? "." + String(repeating: "0", count: places) : "")
    case "am-pm": code += "AM/PM"
    case "text-content": code += "@"
    case "boolean": code += "General"
    case "map": addMap(attributes)
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { literal?.append(contentsOf: bytes) }

  /// Takes an end tag and returns whether it ended the format itself.
  mutating func end(_ name: XMLName) -> Bool {
    switch name {
    case "text", "currency-symbol":
      let text = String(decoding: literal ?? [], as: UTF8.self)
      literal = nil
      if isSymbol { code += "[$" + text + "]" } else { code += text.map(plain).joined() }
      return false
    case "number-style", "percentage-style", "currency-style", "date-style", "time-style", "boolean-style",
      "text-style":
      return true
    default: return false
    }
  }

  /// Only the first unit of a duration exceeds its round.
  private mutating func clock(_ letters: String) -> String {
    guard isElapsed else { return letters }
    isElapsed = false
    return "[" + letters + "]"
  }

  private func plain(_ character: Character) -> String {
    if "-/: ()".contains(character) || character == "%" && isPercentage { return String(character) }
    return "\\" + String(character)
  }

  private func zeros(_ attributes: XMLAttributes, _ name: StaticString) -> String {
    String(repeating: "0", count: min(attributes[name, .openNumber]?.integer ?? 1, 30))
  }

  private static func number(_ attributes: XMLAttributes) -> String {
    let digits = min(attributes["min-integer-digits", .openNumber]?.integer ?? 0, 30)
    let places = attributes["decimal-places", .openNumber]?.integer
    let isGrouped = attributes["grouping", .openNumber]?.isTrue ?? false
    // Without a number of places the number is shown with as many as it has.
    guard let places else {
      return isGrouped ? "#,##0" : digits > 1 ? String(repeating: "0", count: digits) : "General"
    }
    var whole = String(repeating: "0", count: digits)
    if isGrouped {
      let padded = String(repeating: "#", count: max(0, 4 - digits)) + whole
      whole = padded.dropLast(3) + "," + padded.suffix(3)
    } else if digits == 0 {
      whole = "#"
    }
    return places > 0 ? whole + "." + String(repeating: "0", count: min(places, 30)) : whole
  }

  /// A condition is written as `value()>=0`.
  private mutating func addMap(_ attributes: XMLAttributes) {
    guard let condition = attributes["condition", .openStyle]?.string, condition.hasPrefix("value()"),
      let format = attributes["apply-style-name", .openStyle]?.string, maps.count < 3
    else { return }
    maps.append((String(condition.dropFirst(7)), format))
  }
}
