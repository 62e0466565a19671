/// A cell of a worksheet as it is written, before its value is understood.
///
/// One object serves all cells of a sheet, without run-time checks of exclusivity, as its worksheet does.
final class StoredCell {
  /// The bytes of its value.
  @exclusivity(unchecked) var text: [UInt8] = []
  /// The text it holds in itself.
  @exclusivity(unchecked) var inline = RichText()
  @exclusivity(unchecked) var type = Kind.number
  @exclusivity(unchecked) var style = 0
  /// Whether a value is written at all, be it an empty one.
  @exclusivity(unchecked) var hasValue = false
  @exclusivity(unchecked) var hasFormula = false

  /// How the value is written (ECMA-376 part 1, 18.18.11).
  enum Kind {
    case number
    case sharedString
    case inlineString
    case formulaString
    case boolean
    case error
    case date

    /// The kind of an attribute `t`; unknown words count as text, which loses nothing.
    init(_ word: XMLText) {
      self =
        if word.equals("s") {
          .sharedString
        } else if word.equals("n") {
          .number
        } else if word.equals("str") {
          .formulaString
        } else if word.equals("inlineStr") {
          .inlineString
        } else if word.equals("b") {
          .boolean
        } else if word.equals("e") {
          .error
        } else if word.equals("d") {
          .date
        } else {
          .formulaString
        }
    }
  }

  /// Forgets everything, to be used for the next cell.
  func reset() {
    if !text.isEmpty { text.removeAll(keepingCapacity: true) }
    if type == .inlineString { inline.reset() }
    type = .number
    style = 0
    hasValue = false
    hasFormula = false
  }
}
