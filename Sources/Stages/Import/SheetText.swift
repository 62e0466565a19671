import Spreadsheet
import Survey
import VietnameseText

/// The texts of one workbook in their normal form: decoded by the font they are written in, cleaned, each distinct
/// text once.
struct SheetText {
  /// A text as it reads, and what had to be done to it.
  struct Reading {
    var text: String
    var traits: Survey.Reading.Traits
    var key: MatchingKey
    var sign: RowKind.Sign?
  }

  private struct Source: Hashable {
    var text: String
    var font: String?
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
    let key = MatchingKey(cleaned.text)
    let reading = Reading(text: cleaned.text, traits: traits, key: key, sign: RowKind.sign(of: key))
    readings[source] = reading
    return reading
  }
}
