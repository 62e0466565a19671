/// The character between the fields of a text table.
enum Separator: UInt8, CaseIterable {
  /// A tab.
  case tab = 0x09
  /// A semicolon, as spreadsheets write where the comma is the decimal sign.
  case semicolon = 0x3b
  /// A comma.
  case comma = 0x2c

  /// The separator that cuts most lines of a text into the same number of fields, two at least.
  ///
  /// Of equal ones the first in the order above wins: commas also stand in numbers and names.
  init(of head: [UInt8]) {
    var best = (lines: 0, fields: 1, separator: Separator.comma)
    for candidate in Self.allCases {
      var lines: [Int: Int] = [:]
      for count in candidate.fieldCounts(in: head) where count > 1 { lines[count, default: 0] += 1 }
      for (fields, count) in lines where (count, fields) > (best.lines, best.fields) {
        best = (count, fields, candidate)
      }
    }
    self = best.separator
  }

  /// The separator that the first line of a text states in the way of Excel, `sep=;`, and the length of that line.
  static func declaration(in head: [UInt8]) -> (separator: UInt8, length: Int)? {
    guard head.count > 5,
      head.prefix(4).map({ $0 < 0x80 ? $0 | 0x20 : $0 }).elementsEqual("sep".utf8 + [0x3d])
    else { return nil }
    let separator = head[4]
    guard separator < 0x80, separator != 0x22, separator != 0x0a, separator != 0x0d else { return nil }
    switch head[5] {
    case 0x0a: return (separator, 6)
    case 0x0d: return (separator, head.count > 6 && head[6] == 0x0a ? 7 : 6)
    default: return nil
    }
  }

  /// The number of fields in each line of a text; line breaks in quotation marks do not count.
  private func fieldCounts(in text: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var fields = 1
    var isAtStart = true
    var isQuoted = false
    var hasText = false
    for (index, byte) in text.enumerated() {
      let next = index + 1 < text.count ? text[index + 1] : 0x0a
      if isQuoted {
        let closes = byte == 0x22 && (next == rawValue || next == 0x0a || next == 0x0d)
        if closes { isQuoted = false }
      } else if byte == 0x0a || byte == 0x0d {
        if hasText { counts.append(fields) }
        (fields, isAtStart, hasText) = (1, true, false)
      } else {
        hasText = true
        isQuoted = byte == 0x22 && isAtStart
        isAtStart = byte == rawValue
        if isAtStart { fields += 1 }
      }
    }
    if hasText, !isQuoted { counts.append(fields) }
    return counts
  }
}
