/// How wide a text can be in a drawing, on the safe side for any system font.
enum LetterWidth {
  /// The width of a text of a size in units of the drawing: 0.62 of the size for a letter, 0.9 for wide capitals.
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ("MWĐƯ%@…—".unicodeScalars.contains($1) ? 0.95 : 0.62) } * size
  }

  /// How many letters have room in a width.
  static func letters(in width: Double, size: Double) -> Int { max(4, Int(width / (0.62 * size))) }
}
