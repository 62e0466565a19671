import VietnameseText

/// A percentage with the decimals it is printed with: 3,16 stands for whatever is rounded or cut off to it.
struct PrintedPercent: Hashable, Sendable {
  /// The percentage in units of its last decimal.
  let units: Int
  /// How many decimals are printed, from 0 to 6.
  let decimals: Int

  private static let most = 1_000_000_000

  /// Reads a number as printed; nil for what is no percentage.
  init?(_ printed: String) {
    guard let number = NumberReading.read(printed, as: .percent).number else { return nil }
    let mark = printed.lastIndex { ".,".contains($0) }
    let written = mark.map { printed.distance(from: $0, to: printed.endIndex) - 1 } ?? 0
    // Separators may also part thousands, as in 1.234.567 %: then nothing is behind a decimal mark.
    decimals = number.decimals == 0 && written == 3 ? 0 : max(written, number.decimals)
    guard decimals <= 6, number.units.magnitude < Self.most else { return nil }
    var units = number.units
    for _ in number.decimals..<max(decimals, number.decimals) { units *= 10 }
    guard units.magnitude < Self.most else { return nil }
    self.units = units
  }

  /// A percentage of units of its last decimal.
  init(units: Int, decimals: Int) {
    self.units = units
    self.decimals = decimals
  }

  private var scale: Int128 { (0..<decimals).reduce(1) { power, _ in power * 10 } }

  /// The percentage as printed.
  var exact: Ratio? { Ratio(Int128(units), over: scale) }
  /// The least percentage that is rounded to it.
  var least: Ratio? { Ratio(Int128(units) * 2 - 1, over: scale * 2) }
  /// The percentage from which on nothing is rounded or cut off to it.
  var beyond: Ratio? { Ratio(Int128(units) + 1, over: scale) }

  /// Whether a percentage may be printed so: rounded to the nearest, a half either way, or cut off.
  func fits(_ percentage: Ratio) -> Bool {
    guard let least, let beyond else { return false }
    return percentage >= least && percentage < beyond
  }

  /// Whether a count of a base may be printed so.
  func fits(_ count: Int, of base: Int) -> Bool {
    Ratio(Int128(count) * 100, over: Int128(base)).map(fits) ?? false
  }

  /// The bases of which a count is the share; nil when there are none, or any.
  func bases(of count: Int) -> ClosedRange<Ratio>? {
    let hundredfold = Ratio(Int128(count) * 100, over: 1)
    guard count > 0, let least, let beyond, let hundredfold, let low = hundredfold.divided(by: beyond),
      let high = hundredfold.divided(by: least), low <= high
    else { return nil }
    return low...high
  }

  /// The whole numbers that are the share of a base; nil when there are none.
  func counts(of base: Int) -> ClosedRange<Int>? {
    guard let least, let beyond, let low = least.times(Ratio(base))?.divided(by: Ratio(100))?.ceiling,
      let high = beyond.times(Ratio(base))?.divided(by: Ratio(100))
    else { return nil }
    // The upper end itself is beyond.
    guard let top = high.ceiling.map({ $0 - 1 }), low <= top else { return nil }
    return low...top
  }
}
