/// The powers of ten up to 10^14, which are exact.
final class PowersOfTen {
  /// 10 to the power of the place.
  let values: UnsafePointer<Double>
  private static let count = 15

  init() {
    let values = UnsafeMutablePointer<Double>.allocate(capacity: Self.count)
    var power = 1.0
    for place in 0..<Self.count {
      (values + place).initialize(to: power)
      power *= 10
    }
    self.values = UnsafePointer(values)
  }

  deinit { values.deallocate() }
}
