/// One cell of a proven row in sixteen bytes, without an object of its own.
struct CompactCell {
  /// What the cell holds, by its kind.
  let payload: UInt64
  /// The number of its style, at most nine digits.
  let style: UInt32
  /// The physical column, 1 for A.
  let column: UInt16
  /// What the payload is.
  let kind: Kind
  /// Whether the value is the stored result of a formula.
  let hasFormula: Bool

  /// What a payload is.
  enum Kind: UInt8 {
    /// A formula whose result is not stored; no payload.
    case nothing
    /// The bits of a number.
    case number
    /// The bits of a number under a style of dates, times or durations.
    case serial
    /// 0 or 1.
    case boolean
    /// The number of a shared text; an empty one only under a formula.
    case sharedText
    /// A text of the row's own: its place in the tape and its length, 32 bits each.
    case text
    /// An error of a formula, as a text is.
    case error
  }

  /// The place of a text in the tape.
  var bytes: Range<Int> {
    let start = Int(payload >> 32)
    return start..<(start + Int(payload & 0xffff_ffff))
  }
}
