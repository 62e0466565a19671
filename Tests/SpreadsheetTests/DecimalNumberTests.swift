import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct DecimalNumberTests {
  private func read(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalNumber.double($0) }
  }

  @Test(arguments: [
    "", "-", "+", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "1 2", "một", "--1", "1e5x", "INF", "NaN", "1e999",
  ])
  func refusesWhatIsNoNumber(text: String) { #expect(read(text) == nil) }

  /// The standard library's own reading is the oracle: it is correctly rounded, only slower.
  @Test func agreesWithTheStandardLibraryOnRandomDecimals() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<Thoroughness.rounds(100_000) {
      let digits = Int.random(in: 1...19, using: &random)
      var text = Bool.random(using: &random) ? "-" : ""
      for _ in 0..<digits { text += String(Int.random(in: 0...9, using: &random)) }
      if Bool.random(using: &random) {
        text += "."
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          text += String(Int.random(in: 0...9, using: &random))
        }
      }
      if Bool.random(using: &random) { text += "E" + String(Int.random(in: -40...40, using: &random)) }
      if read(text)?.bitPattern != Double(text)?.bitPattern {
        Issue.record("\(text) is read as \(String(describing: read(text)))")
      }
    }
  }

  @Test func readsBackEveryDoubleItsShortestText() {
    var random = SeededRandom(seed: 8)
    for _ in 0..<Thoroughness.rounds(100_000) {
      let number = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
      guard number.isFinite else { continue }
      if read(number.description)?.bitPattern != number.bitPattern { Issue.record("\(number)") }
    }
  }

  @Test func halfwayCasesGoToTheEvenNeighbour() {
    #expect(read("9007199254740993") == 9_007_199_254_740_992)
    #expect(read("9007199254740995") == 9_007_199_254_740_996)
    #expect(read("9007199254740993.0000000000000000000000001") == 9_007_199_254_740_994)
  }
}

/// A generator of the same numbers on every machine (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
