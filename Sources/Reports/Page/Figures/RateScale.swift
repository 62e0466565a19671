import Provenance
import VietnameseText

/// A round scale for shares in hundredths of a percent: up to five steps of 1, 2 or 5 and their tens.
struct RateScale: Equatable {
  /// The size of a step; 1 or more.
  let step: Int
  /// Where the scale begins, a multiple of the step.
  let bottom: Int
  /// The steps.
  let count: Int

  /// The scale that holds two shares and what lies between them, in the smallest steps that five are enough of.
  init(from lowest: Int = 0, to highest: Int) {
    let lowest = max(0, lowest)
    let highest = max(lowest, highest)
    var step = 1
    // 1, 2, 5, 10, 20, 50, ... hundredths.
    while step < 200_000, Self.steps(of: step, from: lowest, to: highest) > 5 {
      step = String(step).hasPrefix("2") ? step / 2 * 5 : step * 2
    }
    self.step = step
    bottom = lowest / step * step
    count = min(5, Self.steps(of: step, from: lowest, to: highest))
  }

  private static func steps(of step: Int, from lowest: Int, to highest: Int) -> Int {
    max(1, (highest - lowest / step * step + step - 1) / step)
  }

  /// The end of the scale.
  var top: Int { bottom + step * count }

  /// The lines of the scale, from its beginning to its end.
  var lines: [Int] { (0...count).map { bottom + $0 * step } }

  /// In which step a share lies, 0 for the lowest; the end of the scale belongs to the last.
  func place(of share: Int) -> Int { max(0, min(count - 1, (share - bottom) / step)) }

  /// A line of the scale as text: `10` or `2,5`.
  func text(_ share: Int, in language: Language) -> String {
    guard let number = DecimalNumber(units: share, decimals: 2) else { return "" }
    let text = NumberWriting.decimal(number)
    return language == .vietnamese ? text : String(text.map { $0 == "," ? "." : $0 })
  }
}
