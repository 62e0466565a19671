import Foundation

/// Names in plain ASCII, as parts of file names and addresses.
public enum PlainName {
  /// A name in small ASCII letters and digits, with a dash between words: "Xã Lưu Nghiệp Anh" is `xa-luu-nghiep-anh`.
  ///
  /// Other letters lose their diacritics; what has no ASCII letter is left out. At most 60 letters.
  public static func of(_ name: String) -> String {
    var letters = ""
    var dashIsDue = false
    for scalar in name.precomposedStringWithCanonicalMapping.unicodeScalars {
      guard let letter = plain(scalar) else {
        dashIsDue = !letters.isEmpty
        continue
      }
      if letters.utf8.count + 1 >= longest { break }
      if dashIsDue { letters += "-" }
      dashIsDue = false
      letters.unicodeScalars.append(letter)
    }
    return letters
  }

  private static let longest = 60

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let letter = VietnameseLetter(scalar) { return plainLetters[Int(letter.position)] }
    let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
    guard let first = parts.first(where: \.isASCII) else { return nil }
    switch first {
    case "0"..."9", "a"..."z": return first
    case "A"..."Z": return Unicode.Scalar(first.value + 32)
    default: return nil
    }
  }

  /// The ASCII letter for each letter of the alphabet, in the order of `VietnameseLetter.alphabet`.
  private static let plainLetters = Array("aaabcddeefghijklmnooopqrstuuvwxyz".unicodeScalars)
}
