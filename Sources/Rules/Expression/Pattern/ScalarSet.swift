/// A set of Unicode scalars, held as rising, separate ranges.
struct ScalarSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]

  /// The scalars of some ranges, given in any order and overlapping or not.
  init(_ ranges: [ClosedRange<UInt32>]) {
    var joined: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    self.ranges = joined
  }

  /// One scalar alone.
  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  /// All scalars that are not in the set.
  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.last { gaps.append(next...Self.last) }
    return ScalarSet(gaps)
  }

  /// The digits 0 to 9, `\d`.
  static let digits = ScalarSet([0x30...0x39])
  /// Blank, tab, line feed, vertical tab, form feed and carriage return, `\s`.
  static let spaces = ScalarSet([0x09...0x0D, 0x20...0x20])
  /// Everything but the line feed: the class `.` of patterns.
  static let anyButLineFeed = ScalarSet([0x0A...0x0A]).inverted

  /// The greatest Unicode scalar.
  static let last: UInt32 = 0x10FFFF
}
