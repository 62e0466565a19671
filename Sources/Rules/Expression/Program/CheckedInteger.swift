/// Arithmetic on integers that gives nil where the result does not exist or does not fit in 64 bits.
enum CheckedInteger {
  @inline(__always)
  static func sum(_ left: Int, _ right: Int) -> Int? { known(left.addingReportingOverflow(right)) }

  @inline(__always)
  static func difference(_ left: Int, _ right: Int) -> Int? {
    known(left.subtractingReportingOverflow(right))
  }

  @inline(__always)
  static func product(_ left: Int, _ right: Int) -> Int? {
    known(left.multipliedReportingOverflow(by: right))
  }

  /// The number without its sign; the smallest integer has none.
  @inline(__always)
  static func magnitude(_ value: Int) -> Int? { Int(exactly: value.magnitude) }

  /// What is left of a division, with the sign of the dividend: `mod(-5, 3)` is -2.
  @inline(__always)
  static func remainder(_ left: Int, _ right: Int) -> Int? {
    right == 0 ? nil : left.remainderReportingOverflow(dividingBy: right).partialValue
  }

  @inline(__always)
  private static func known(_ result: (partialValue: Int, overflow: Bool)) -> Int? {
    result.overflow ? nil : result.partialValue
  }
}

extension [Int] {
  /// Whether a value is in a list that stands in rising order.
  func containsSorted(_ value: Int) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] == value { return true }
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
