/// White space as XML has it: space, tab, line feed, carriage return.
enum XMLSpace {
  /// Whether a byte is white space.
  static func contains(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d }

  /// Takes white space off both ends of what follows a place.
  ///
  /// Without `xml:space="preserve"` it is layout of the file, not of the text; spreadsheets drop it too.
  static func trim(_ bytes: inout [UInt8], from start: Int) {
    while bytes.count > start, let last = bytes.last, contains(last) { bytes.removeLast() }
    let leading = bytes[start...].prefix(while: contains).count
    if leading > 0 { bytes.removeSubrange(start..<start + leading) }
  }
}
