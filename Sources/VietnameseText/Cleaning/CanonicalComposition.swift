import Foundation

extension String {
  /// The text in Unicode normalization form C, in which every Vietnamese letter is one scalar.
  ///
  /// Text that is surely composed already, which is nearly all text, is returned as it is.
  var canonicallyComposed: String {
    unicodeScalars.allSatisfy(\.isSurelyComposed) ? self : precomposedStringWithCanonicalMapping
  }
}

extension Unicode.Scalar {
  /// Whether the scalar neither changes under composition nor combines with a neighbour.
  ///
  /// True up to U+02FF, for Cyrillic letters, in Latin Extended Additional, where the Vietnamese letters stand, for
  /// general punctuation but the quads U+2000 and U+2001, and for ticks and crosses (Unicode Standard Annex 15,
  /// property NFC_Quick_Check).
  fileprivate var isSurelyComposed: Bool {
    switch value {
    case 0...0x2FF, 0x0400...0x0482, 0x1E00...0x1EFF, 0x2002...0x20CF, 0x2500...0x27BF: true
    default: false
    }
  }
}
