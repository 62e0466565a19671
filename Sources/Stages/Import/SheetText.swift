import Spreadsheet
import Survey
import VietnameseText

/// The texts of one workbook in their normal form: decoded by the font they are written in, cleaned, each distinct
/// text once as long as they are not too many.
struct SheetText {
  /// A text as it reads, and what had to be done to it.
  ///
  /// Names stand in one cell only, answers and places in many: what a column makes of a text is remembered, and keys and
  /// signs are made when somebody asks.
  final class Reading {
    let text: String
    let traits: Survey.Reading.Traits
    private(set) lazy var key = MatchingKey(text)
    private(set) lazy var sign = RowKind.sign(of: key)
    private var last: Answer?
    private var before: Answer?

    /// What a column made of the text.
    private typealias Answer = (column: TableColumns.Column, reading: Survey.Reading)

    init(text: String, traits: Survey.Reading.Traits) {
      self.text = text
      self.traits = traits
    }

    /// What a column made of the text when it stood there last; nil when others came after.
    func reading(in column: TableColumns.Column) -> Survey.Reading? {
      if let last, last.column === column { return last.reading }
      if let before, before.column === column { return before.reading }
      return nil
    }

    /// Remembers what a column makes of the text.
    func remember(_ reading: Survey.Reading, in column: TableColumns.Column) {
      before = last
      last = (column, reading)
    }
  }

  /// A text as it stands there, byte for byte, in its font.
  private struct Source: Hashable {
    var text: String
    var font: String?

    static func == (left: Self, right: Self) -> Bool {
      left.text.hasBytes(of: right.text) && left.font == right.font
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var readings: [Source: Reading] = [:]

  /// The text of a cell; nil when the cell holds no text.
  mutating func reading(of cell: Cell, in workbook: Workbook) -> Reading? {
    guard case .text(let raw)? = cell.value else { return nil }
    return reading(of: raw, font: workbook.fontName(of: cell))
  }

  /// A text in its normal form.
  mutating func reading(of raw: String, font: String?) -> Reading {
    let source = Source(text: raw, font: font)
    if let known = readings[source] { return known }
    let decoded = TextDecoder.decode(raw, font: font)
    let cleaned = CleanedText(decoded.text)
    var traits: Survey.Reading.Traits = []
    if decoded.changed { traits.insert(.decoded) }
    if decoded.isDamaged { traits.insert(.lettersLost) }
    if !cleaned.changes.isEmpty { traits.insert(.cleaned) }
    let reading = Reading(text: cleaned.text, traits: traits)
    // Names and numbers of a great sheet stand in one cell each; what stands in many is soon known again.
    if readings.count >= Self.mostKnown { readings.removeAll(keepingCapacity: true) }
    readings[source] = reading
    return reading
  }

  /// How many distinct texts are remembered.
  private static let mostKnown = 1 << 14
}
