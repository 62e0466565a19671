extension IdentityPseudonym {
  /// The pseudonym of a number in 24 bytes; two are equal where their texts are.
  public struct Packed: Hashable, Sendable {
    /// The characters before the colon, eight bits each.
    private let form: UInt64
    /// The first half of the hash.
    private let high: UInt64
    /// The other half.
    private let low: UInt64

    /// Packs a text; nil where it is not up to eight characters, a colon and a hash of 32 lower-case hexadecimal digits.
    public init?(_ text: String) {
      let bytes = Array(text.utf8)
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon <= 8, bytes.count == colon + 33,
        !bytes[..<colon].contains(0),
        let high = Self.number(bytes[(colon + 1)...].prefix(16)), let low = Self.number(bytes.suffix(16))
      else { return nil }
      form = bytes[..<colon].reduce(0) { $0 << 8 | UInt64($1) }
      self.high = high
      self.low = low
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
      var number: UInt64 = 0
      for digit in digits {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt64(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"):
          number = number << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
        default: return nil
        }
      }
      return number
    }
  }
}
