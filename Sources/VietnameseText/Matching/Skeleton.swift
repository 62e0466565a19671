import Foundation

extension MatchingKey {
  /// The folded text without any diacritic, for finding what a misspelled text may have meant; never for a match.
  ///
  /// Tones, circumflexes, horns and breves go, `đ` becomes d. Two more differences go with them: y becomes i, for
  /// both spellings of the same sound are in use (Lý and Lí, Mỹ and Mĩ), and a k that ends a word becomes c, for
  /// minority names are written with either (Đắk, Đăk, Đắc).
  public var skeleton: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let letter = VietnameseLetter(scalar) {
        bytes.append(Self.plainLetters[Int(letter.position)])
      } else if scalar.isASCII {
        Self.endWord(&bytes)
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        let kept = parts.filter { !$0.properties.isDiacritic }
        for part in kept { bytes.append(contentsOf: String(part).utf8) }
      }
    }
    Self.endWord(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The ASCII letter for each letter of the alphabet, in the order of `VietnameseLetter.alphabet`.
  private static let plainLetters = Array("aaabcddeefghijklmnooopqrstuuvwxiz".utf8)

  private static func endWord(_ bytes: inout [UInt8]) {
    guard bytes.count > 1, bytes[bytes.count - 1] == UInt8(ascii: "k") else { return }
    if "aeiou".utf8.contains(bytes[bytes.count - 2]) { bytes[bytes.count - 1] = UInt8(ascii: "c") }
  }
}
