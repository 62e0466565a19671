/// An encoding from the years before Unicode, which gave Latin code points the shapes of Vietnamese letters.
///
/// A workbook keeps such text as Latin-1 code points; only the font shows them as Vietnamese.
public enum LegacyEncoding: String, Hashable, Sendable, CaseIterable {
  /// TCVN 5712:1993, third set, also called ABC: one code point for each letter, fonts `.VnTime`, `.VnArial` ...
  case tcvn3
  /// VNI for Windows: one or two code points for each letter, fonts `VNI-Times`, `VNI-Helve` ...
  case vni

  /// Whether a word reads the same as received and decoded.
  ///
  /// In TCVN3 ý stands for itself, in VNI í and ì do.
  func keeps(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    switch self {
    case .tcvn3: word.allSatisfy { $0.isASCII || $0 == "ý" }
    case .vni: word.allSatisfy { $0.isASCII || "íìÍÌ".unicodeScalars.contains($0) }
    }
  }

  /// The letters that code points stand for, or nil when one of them stands for none.
  ///
  /// ASCII letters stand for themselves in both encodings.
  func decode(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    switch self {
    case .tcvn3: TCVN3.decode(scalars)
    case .vni: VNI.decode(scalars)
    }
  }
}
