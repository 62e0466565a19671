import Provenance
import Testing

@testable import Reports

/// Scales and classes of rates, in hundredths of a percent.
@Suite struct RateScaleTests {
  /// From 0 to 14,89% steps of 5 are enough, from 9,91% steps of 2: 8, 10, 12, 14, 16.
  @Test func aScaleHasRoundStepsAndFiveAtMost() {
    let whole = RateScale(to: 1489)
    #expect(whole.lines == [0, 500, 1000, 1500])
    let part = RateScale(from: 991, to: 1489)
    #expect(part.step == 200)
    #expect(part.lines == [800, 1000, 1200, 1400, 1600])
    #expect(RateScale(to: 0).lines == [0, 1])
    #expect(RateScale(from: 500, to: 500).count == 1)
    #expect(RateScale(to: 10000).lines == [0, 2000, 4000, 6000, 8000, 10000])
  }

  /// A rate on a line belongs to the class above it; the highest rate to the last class.
  @Test func everyRateIsInOneClass() {
    let scale = RateScale(from: 991, to: 1600)
    #expect([991, 999, 1000, 1199, 1200, 1399, 1400, 1600].map(scale.place) == [0, 0, 1, 1, 2, 2, 3, 3])
    for highest in 0...3000 {
      let scale = RateScale(from: highest / 3, to: highest)
      #expect((1...5).contains(scale.count))
      #expect(scale.bottom <= highest / 3 && scale.top >= highest, "\(highest)")
    }
  }

  @Test func linesAreWrittenAsOfficesDo() {
    let scale = RateScale(to: 250)
    #expect(scale.lines.map { scale.text($0, in: .vietnamese) } == ["0", "0,5", "1", "1,5", "2", "2,5"])
    #expect(scale.text(150, in: .english) == "1.5")
  }
}
