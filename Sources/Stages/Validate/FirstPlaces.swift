import Provenance
import VietnameseText

/// Where each identity number stood first: numbers and places as whole numbers, a few dozen bytes for both, and exact.
struct FirstPlaces {
  private var places = PackedPlaces()
  /// Numbers of digits, in parts that grow one after the other: growing, all of them would for a moment be there twice.
  private var byDigits = [[UInt64: PackedPlaces.Place]](repeating: [:], count: Self.parts)
  /// The pseudonyms of numbers.
  private var byPseudonym: [IdentityPseudonym.Packed: PackedPlaces.Place] = [:]
  /// Anything else.
  private var byText: [String: PackedPlaces.Place] = [:]

  private static let parts = 64
  /// So many digits and their count fit into one whole number.
  private static let mostDigits = 17

  /// The place where a number stood first; nil when it was not seen.
  func place(of number: String) -> SourceLocation? {
    let packed =
      if let digits = Self.digits(of: number) {
        byDigits[Self.part(of: digits)][digits]
      } else if let pseudonym = IdentityPseudonym.Packed(number) {
        byPseudonym[pseudonym]
      } else {
        byText[number]
      }
    return packed.map(places.place)
  }

  /// Remembers a number that was not seen.
  mutating func remember(_ number: String, at place: SourceLocation) {
    let place = places.pack(place)
    if let digits = Self.digits(of: number) {
      byDigits[Self.part(of: digits)][digits] = place
    } else if let pseudonym = IdentityPseudonym.Packed(number) {
      byPseudonym[pseudonym] = place
    } else {
      byText[number] = place
    }
  }

  private static func part(of digits: UInt64) -> Int { Int(digits % UInt64(parts)) }

  /// Digits as one whole number, their count in front of them; nil for a text that is none, or too long.
  private static func digits(of number: String) -> UInt64? {
    var value: UInt64 = 0
    var count: UInt64 = 0
    for byte in number.utf8 {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte, count < mostDigits else { return nil }
      value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
      count += 1
    }
    return count * 100_000_000_000_000_000 + value
  }
}
