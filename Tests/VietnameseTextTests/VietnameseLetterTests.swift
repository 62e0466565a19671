import Testing

@testable import VietnameseText

@Suite struct VietnameseLetterTests {
  @Test(
    arguments: [
      ("a", 0, Tone.ngang, false), ("Ậ", 2, .nang, true), ("đ", 6, .ngang, false), ("Đ", 6, .ngang, true),
      ("ỹ", 31, .nga, false), ("Ư", 27, .ngang, true), ("ớ", 20, .sac, false), ("z", 32, .ngang, false),
    ] as [(Unicode.Scalar, UInt8, Tone, Bool)])
  func placeToneAndCase(scalar: Unicode.Scalar, position: UInt8, tone: Tone, isCapital: Bool) {
    #expect(
      VietnameseLetter(scalar) == VietnameseLetter(position: position, tone: tone, isCapital: isCapital))
  }

  @Test(arguments: ["1", " ", "ü", "Ð", "ç", "ñ", "°", "х", "\u{301}", "\u{10FFFF}"] as [Unicode.Scalar])
  func othersAreNoLetters(scalar: Unicode.Scalar) {
    #expect(VietnameseLetter(scalar) == nil)
  }

  /// 33 letters in two cases, and 12 vowels with five more tones in two cases.
  @Test func everyLetterIsReadBack() {
    let letters = (0...0x1EFF).compactMap { Unicode.Scalar($0 as UInt32) }.filter {
      VietnameseLetter($0) != nil
    }
    #expect(letters.count == 33 * 2 + 12 * 5 * 2)
    #expect(letters.allSatisfy { VietnameseLetter($0)?.scalar == $0 })
  }

  @Test func theVowels() {
    let vowels = VietnameseLetter.alphabet.filter { VietnameseLetter($0)?.isVowel == true }
    #expect(vowels == ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"])
  }
}
