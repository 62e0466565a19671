/// What PostgreSQL says otherwise than SQLite; everything else of the store's SQL both understand.
enum PostgresDialect {
  /// A statement with its values numbered: the `?` outside of quotes and comments become `$1`, `$2` and so on.
  static func numbered(_ sql: String) -> String {
    var result: [UInt8] = []
    var number = 0
    var quote: UInt8?
    var isComment = false
    var last: UInt8 = 0
    for byte in sql.utf8 {
      if isComment {
        isComment = byte != 0x0A
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x27 || byte == 0x22 {
        quote = byte
      } else if byte == 0x2D, last == 0x2D {
        isComment = true
      } else if byte == 0x3F {
        number += 1
        result.append(contentsOf: "$\(number)".utf8)
        last = byte
        continue
      }
      result.append(byte)
      last = byte
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A text as PostgreSQL can keep it: a zero byte, which it has no place for, becomes the replacement character.
  static func storable(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\u{0}", with: "\u{FFFD}") : text
  }

  /// A name in quotes, for the few places where one is part of a statement.
  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}
