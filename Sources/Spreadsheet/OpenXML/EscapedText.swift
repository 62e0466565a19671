/// Undoes `_xHHHH_`, by which texts hold what XML cannot (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
///
/// `_x005F_` is an underscore that is not the start of an escape. Two escapes may make one UTF-16 pair; half
/// a pair alone stays as it is written, as no text can hold it.
enum EscapedText {
  /// Replaces the escapes in what follows a place.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard bytes.count - start >= 7, bytes[start...].contains(UInt8(ascii: "_")) else { return }
    var plain: [UInt8] = []
    var index = start
    while index < bytes.count {
      if let (scalar, length) = scalar(in: bytes, at: index) {
        plain.append(contentsOf: String(Character(scalar)).utf8)
        index += length
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    bytes.replaceSubrange(start..., with: plain)
  }

  private static func scalar(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
    guard let first = unit(in: bytes, at: index) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 7) }
    guard UTF16.isLeadSurrogate(first), let second = unit(in: bytes, at: index + 7),
      UTF16.isTrailSurrogate(second)
    else { return nil }
    return (UTF16.decode(UTF16.EncodedScalar([first, second])), 14)
  }

  private static func unit(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
