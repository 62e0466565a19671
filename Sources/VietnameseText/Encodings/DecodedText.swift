/// A text after its encoding was read, and what was found out on the way.
public struct DecodedText: Hashable, Sendable {
  /// How the letters of a text were kept.
  public enum Encoding: String, Hashable, Sendable {
    /// Right Unicode, plain ASCII included.
    case unicode
    /// TCVN3 (ABC).
    case tcvn3
    /// VNI for Windows.
    case vni
    /// UTF-8 whose bytes were taken for Windows-1252 ("Tá»« tá»‘t").
    case misreadUTF8
    /// More than one of them in the same text.
    case mixed
  }

  /// The text in Unicode; the text as received where nothing had to be decoded.
  public let text: String
  /// How the letters were kept.
  public let encoding: Encoding
  /// Whether letters are lost or unreadable, so that the text must be asked for again and not be matched.
  public let isDamaged: Bool
  /// Whether `text` differs from the text received.
  public let changed: Bool
}
