import Provenance
import VietnameseText

/// Numbers in messages, each language in its own way: 1.870 and 1,870.
enum WrittenNumber {
  /// A count.
  static func count(_ count: Int) -> BilingualText { both(NumberWriting.count(count)) }

  /// Counts from one to another; one count where they are the same.
  static func counts(_ range: ClosedRange<Int>) -> BilingualText {
    let (first, last) = (count(range.lowerBound), count(range.upperBound))
    guard range.count > 1 else { return first }
    return BilingualText(
      vietnamese: first.vietnamese + "–" + last.vietnamese, english: first.english + "–" + last.english)
  }

  /// A percentage, rounded half away from zero.
  static func percent(_ percentage: Ratio, decimals: Int) -> BilingualText {
    guard let text = decimal(percentage, decimals: decimals) else { return BilingualText("?") }
    return BilingualText(vietnamese: text.vietnamese + "%", english: text.english + "%")
  }

  /// A number to some decimals, rounded half away from zero; nil when it is too large.
  static func decimal(_ number: Ratio, decimals: Int) -> BilingualText? {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    guard let scaled = number.times(Ratio(scale)) else { return nil }
    let isNegative = scaled.upper < 0
    let magnitude = isNegative ? Ratio(0).subtracting(scaled) : scaled
    guard let half = Ratio(1, over: 2), let units = magnitude?.adding(half)?.floor,
      let decimal = DecimalNumber(units: isNegative ? -units : units, decimals: decimals)
    else { return nil }
    return both(NumberWriting.decimal(decimal, decimals: decimals))
  }

  /// Whole numbers within a range of fractions; nil when there are none.
  static func whole(_ range: ClosedRange<Ratio>) -> ClosedRange<Int>? {
    guard let first = range.lowerBound.ceiling, let last = range.upperBound.floor, first <= last else {
      return nil
    }
    return first...last
  }

  /// The separators of English are those of Vietnamese the other way round.
  private static func both(_ vietnamese: String) -> BilingualText {
    let english = String(vietnamese.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    return BilingualText(vietnamese: vietnamese, english: english)
  }
}
