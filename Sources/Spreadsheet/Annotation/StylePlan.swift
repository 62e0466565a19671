internal import Provenance

/// New cell styles at the end of a styles part; those that are there keep their numbers (ECMA-376 part 1, 18.8).
struct StylePlan {
  private let cursor: MarkupCursor
  private let formats: MarkupTag
  /// The bytes of the cell styles as they are written.
  private let known: [[UInt8]]
  private let fillList: MarkupTag?
  private let fills: [Range<Int>]
  private let fillPlace: Int
  private let fontList: MarkupTag?
  private let fontCount: Int
  private var newFormats: [[UInt8]] = []
  private var newFills: [String] = []
  private var newFonts: [String] = []
  /// The styles that were asked for already, by style and fill.
  private var numbers: [[Int]: Int] = [:]

  /// Where the styles of a workbook that has none are put; some programs look for them here alone.
  static let freePart = "xl/styles.xml"

  /// A part with one plain style, for a workbook that has none.
  static func plain(namespace: String) -> [UInt8] {
    let xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <styleSheet xmlns="\(namespace)"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
      </fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>
      """
    return Array(xml.utf8)
  }

  /// Reads a part that is well-formed; nil when it holds no cell styles, or too many to add any.
  init?(_ bytes: [UInt8], limits: ReadingLimits) {
    var search = MarkupCursor(bytes)
    var list = ""
    var open = 0
    var formats: MarkupTag?
    var known: [[UInt8]] = []
    var fillList: MarkupTag?
    var fills: [Range<Int>] = []
    var fillPlace: Int?
    var fontList: MarkupTag?
    var fontCount = 0
    while let tag = search.next() {
      let name = search.name(of: tag)
      switch tag.depth {
      case 0:
        guard name == "styleSheet" else { return nil }
        if tag.kind == .start { fillPlace = fillPlace ?? tag.range.upperBound }
      case 1:
        if tag.kind != .end { list = name ?? "" }
        if tag.kind != .start {
          switch name {
          case "cellXfs": formats = tag
          case "fills": fillList = tag
          case "fonts": fontList = tag
          default: break
          }
          if name == "fonts" || name == "numFmts" { fillPlace = tag.range.upperBound }
        }
      case 2:
        // Alternate contents make the numbers of a list depend on who reads it.
        if name == nil, ["cellXfs", "fills", "fonts"].contains(list) { return nil }
        if tag.kind != .end { open = tag.range.lowerBound }
        guard tag.kind != .start else { continue }
        switch (list, name) {
        case ("cellXfs", "xf"): known.append(Array(bytes[open..<tag.range.upperBound]))
        case ("fills", "fill"): fills.append(open..<tag.range.upperBound)
        case ("fonts", "font"): fontCount += 1
        default: break
        }
      default: break
      }
    }
    guard let formats, !known.isEmpty, known.count < limits.cellStyles / 2 else { return nil }
    cursor = search
    self.formats = formats
    self.known = known
    self.fillList = fillList
    self.fills = fills
    self.fillPlace = fillPlace ?? 0
    self.fontList = fontList
    self.fontCount = fontCount
  }

  private var prefix: String { String(decoding: cursor.prefix, as: UTF8.self) }

  /// The fill behind the cells of a style, as it is written; nil for none.
  func fill(ofStyle style: Int) -> String? {
    guard known.indices.contains(style) else { return nil }
    var search = MarkupCursor(known[style])
    guard let tag = search.next(), let fill = search.number("fillId", of: tag), fill > 0,
      fills.indices.contains(fill)
    else { return nil }
    return String(decoding: cursor.bytes[fills[fill]], as: UTF8.self)
  }

  /// The number of a style that is like another but for its fill.
  mutating func style(like style: Int, fill: Int) -> Int {
    let key = [style, fill]
    if let number = numbers[key] { return number }
    var bytes = known.indices.contains(style) ? known[style] : known[0]
    for (name, value) in [("fillId", String(fill)), ("applyFill", "1")] as [(StaticString, String)] {
      var search = MarkupCursor(bytes)
      guard let tag = search.next() else { continue }
      var edit = PartEdit()
      edit.set(name, to: value, of: tag, in: search)
      bytes = edit.applied(to: bytes)?.bytes ?? bytes
    }
    let number = number(of: bytes)
    numbers[key] = number
    return number
  }

  /// The number of a style, which is added where there is none like it.
  private mutating func number(of format: [UInt8]) -> Int {
    if let index = known.firstIndex(of: format) { return index }
    if let index = newFormats.firstIndex(of: format) { return known.count + index }
    newFormats.append(format)
    return known.count + newFormats.count - 1
  }

  /// The number of a fill, which is added where there is none like it.
  mutating func fill(_ xml: String) -> Int {
    if let index = fills.firstIndex(where: { cursor.bytes[$0].elementsEqual(xml.utf8) }) { return index }
    let first = fillList == nil ? 2 : fills.count
    if let index = newFills.firstIndex(of: xml) { return first + index }
    newFills.append(xml)
    return first + newFills.count - 1
  }

  /// The number of a fill of one colour.
  mutating func fill(color: String) -> Int {
    fill(
      "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(color)\"/>"
        + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>")
  }

  /// The number of a style for a sheet of the program's own: texts that wrap, from the top.
  mutating func textStyle(isBold: Bool = false, color: String? = nil, fill color2: String? = nil) -> Int {
    var font = 0
    if isBold || color != nil, fontList != nil {
      let mark = (isBold ? "<\(prefix)b/>" : "<\(prefix)u/>")
      let xml =
        "<\(prefix)font>\(mark)<\(prefix)sz val=\"11\"/>"
        + (color.map { "<\(prefix)color rgb=\"\($0)\"/>" } ?? "")
        + "<\(prefix)name val=\"Calibri\"/></\(prefix)font>"
      let index = newFonts.firstIndex(of: xml) ?? newFonts.count
      if index == newFonts.count { newFonts.append(xml) }
      font = fontCount + index
    }
    let fill = color2.map { self.fill(color: $0) } ?? 0
    let xml =
      "<\(prefix)xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""
      + " applyFill=\"1\" applyAlignment=\"1\"><\(prefix)alignment vertical=\"top\" wrapText=\"1\"/></\(prefix)xf>"
    return number(of: Array(xml.utf8))
  }

  /// What has to be put into the part.
  var edit: PartEdit {
    var edit = PartEdit()
    if let fontList, !newFonts.isEmpty {
      append(newFonts.joined(), count: fontCount + newFonts.count, to: fontList, &edit)
    }
    if let fillList {
      if !newFills.isEmpty {
        append(newFills.joined(), count: fills.count + newFills.count, to: fillList, &edit)
      }
    } else if !newFills.isEmpty {
      let plain = ["none", "gray125"].map {
        "<\(prefix)fill><\(prefix)patternFill patternType=\"\($0)\"/></\(prefix)fill>"
      }
      edit.insert(
        "<\(prefix)fills count=\"\(2 + newFills.count)\">\(plain.joined())\(newFills.joined())</\(prefix)fills>",
        at: fillPlace)
    }
    if !newFormats.isEmpty {
      let text = newFormats.map { String(decoding: $0, as: UTF8.self) }.joined()
      append(text, count: known.count + newFormats.count, to: formats, &edit)
    }
    return edit
  }

  /// Adds elements at the end of a list and corrects its count.
  private func append(_ text: String, count: Int, to list: MarkupTag, _ edit: inout PartEdit) {
    edit.append(to: list, in: cursor) { _ in text }
    var search = MarkupCursor(cursor.bytes)
    while let tag = search.next() {
      guard tag.depth == 1, tag.kind == .start, search.name(of: tag) == search.name(of: list) else {
        continue
      }
      if let range = search.value("count", of: tag) { edit.replace(range, with: String(count)) }
      return
    }
  }
}
