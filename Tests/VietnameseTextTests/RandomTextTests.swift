import Foundation
import TestSupport
import Testing

@testable import VietnameseText

/// Texts nobody would write: nothing traps, and what must hold for every text does.
@Suite struct RandomTextTests {
  /// Alphabets from which texts are drawn: letters, old code points, signs, look-alikes, marks, rarities.
  private static let alphabets: [[Unicode.Scalar]] = [
    Array("abcđeghikôơưăâêx ÁẠẬƯỚỲỹ".unicodeScalars),
    (0xA0...0xFF).compactMap { Unicode.Scalar($0 as UInt32) },
    Array("0123456789.,-/ %đ<>+e:TZ()".unicodeScalars),
    Array("хаеорсÐðƉΑχ'’`´ \u{AD}\u{200B}\u{FEFF}\u{A0}".unicodeScalars),
    ["e", "o", "a", "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{309}", "\u{31B}", "\u{323}", "\u{306}"],
    Array("Ã£¡©ÄƒÆ°á»ºâ€œ”’Å©á\u{9D}\u{90}".unicodeScalars),
    Array("ngày tháng năm 0123456789/-.".unicodeScalars),
    Array("xã. TT P5 Ấp , - : UBND 1) số".unicodeScalars),
    ["\u{0}", "\u{7F}", "\u{FFFD}", "\u{10FFFF}", "🙂", "👩", "\u{200D}", "\n", "\r", "ß", "İ", "ﬁ", "²"],
  ]

  private static func texts(seed: UInt64, count: Int) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      var view = String.UnicodeScalarView()
      var alphabet = alphabets.randomElement(using: &generator) ?? []
      for _ in 0..<Int.random(in: 0...24, using: &generator) {
        if Int.random(in: 0..<5, using: &generator) == 0 {
          alphabet = alphabets.randomElement(using: &generator) ?? []
        }
        if let scalar = alphabet.randomElement(using: &generator) { view.append(scalar) }
      }
      return String(view)
    }
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test func decoding() {
    for text in Self.texts(seed: 1, count: 4000) {
      for font in [nil, ".VnTime", ".VnTimeH", "VNI-Times", "Arial"] {
        let decoded = TextDecoder.decode(text, font: font)
        #expect(decoded.changed == (Self.scalars(decoded.text) != Self.scalars(text)))
        if font == nil || font == "Arial", text.utf8.allSatisfy({ $0 < 0x80 }) { #expect(!decoded.changed) }
      }
      _ = TextDecoder.prevailingEncoding(in: [text])
    }
  }

  @Test func cleaningTwiceIsCleaningOnce() {
    for text in Self.texts(seed: 2, count: 4000) {
      let cleaned = CleanedText(text)
      let again = CleanedText(cleaned.text)
      #expect(Self.scalars(again.text) == Self.scalars(cleaned.text))
      #expect(again.changes == [])
      #expect((cleaned.changes == []) == (Self.scalars(cleaned.text) == Self.scalars(text)))
    }
  }

  /// The key of a text is that of its cleaned form and of every other case of it; folding a key changes nothing.
  @Test func keys() {
    for text in Self.texts(seed: 3, count: 4000) {
      let key = MatchingKey(text)
      #expect(key == MatchingKey(text.cleaned))
      #expect(Self.scalars(MatchingKey(key.text).text) == Self.scalars(key.text))
      #expect(key.text.utf8.first != UInt8(ascii: " ") && key.text.utf8.last != UInt8(ascii: " "))
      _ = key.skeleton
    }
  }

  @Test func orderIsTotal() {
    let texts = Self.texts(seed: 4, count: 200)
    let keys = texts.map { VietnameseCollation.Key($0) }
    for (first, left) in zip(texts, keys) {
      for (second, right) in zip(texts, keys) {
        let isSame = Self.scalars(first) == Self.scalars(second)
        #expect((left == right) == isSame)
        let held: [Bool] = [left < right, right < left, isSame]
        #expect(held.count { $0 } == 1)
      }
    }
    #expect(keys.sorted() == keys.reversed().sorted())
  }

  @Test func answers() {
    for text in Self.texts(seed: 5, count: 4000) {
      for kind in NumberKind.allCases {
        if let number = NumberReading.read(text, as: kind).number {
          // What is written is read back.
          let written = NumberWriting.decimal(number, decimals: max(number.decimals, 1))
          if number.decimals != 3, kind == .decimal {
            #expect(NumberReading.read(written, as: kind).number == number)
          }
        }
      }
      if let date = DateReading.read(text).date {
        #expect(date.isValid)
        #expect(DateReading.read(date.description).date == date)
        #expect(DateReading.read(date.vietnamese).date == date)
      }
      _ = MarkReading.read(text)
      _ = PersonName(text)
      if let number = IdentityReading.read(text).number { #expect([9, 12].contains(number.digits.count)) }
    }
  }

  @Test func places() {
    for text in Self.texts(seed: 6, count: 3000) {
      if let place = PlaceName(text) { #expect(!place.name.isEmpty || place.kind == nil) }
      _ = PlaceLine(text)
      for level in PlaceLevel.allCases { _ = PlaceName(text, on: level) }
    }
  }

  /// Long texts take time in proportion to their length.
  ///
  /// Counted is the time of the processor, however busy the machine is; what grows faster would take hours.
  @Test func longTexts() {
    let start = Self.processorSeconds
    for piece in ["hé ", "é", "hé nghÌo ", "Ã£", "a\u{301}", "1,", "хх ", "ấp, ", "a-", "«", "?a", "hòa"] {
      let text = String(repeating: piece, count: 4000)
      _ = TextDecoder.decode(text)
      _ = TextDecoder.decode(text, font: ".VnTime")
      _ = MatchingKey(text)
      _ = VietnameseCollation.Key(text)
      _ = PlaceLine(text)
      _ = DateReading.read(text)
    }
    #expect(Self.processorSeconds - start < 60)
  }

  /// The time that the processor spent on this thread.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
