/// The characters of the first personal computers, in which old writers of zips name files (APPNOTE appendix D.1).
enum CodePage437 {
  /// The text of some bytes; each byte is one character.
  static func text(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let place = Int(byte) - 0x80
      text.append(upper.indices.contains(place) ? upper[place] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  /// The characters from 0x80 on.
  private static let upper = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
      + "áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}").unicodeScalars)
}
