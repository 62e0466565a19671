/// The answers of one record, by slot.
typealias Answers = Span<Value>

// How a variable reads its slot: a slot beyond the end of the record, and a value of another type, is null.
extension Span<Value> {
  @inline(__always)
  func boolean(_ slot: Int32) -> Bool? {
    guard Int(slot) < count, case .boolean(let value) = self[Int(slot)] else { return nil }
    return value
  }

  @inline(__always)
  func integer(_ slot: Int32) -> Int? {
    guard Int(slot) < count, case .integer(let value) = self[Int(slot)] else { return nil }
    return value
  }

  @inline(__always)
  func number(_ slot: Int32) -> Double? {
    guard Int(slot) < count else { return nil }
    return switch self[Int(slot)] {
    case .number(let value): DecimalNumber.known(value)
    case .integer(let value): Double(value)
    default: nil
    }
  }

  @inline(__always)
  func string(_ slot: Int32) -> String? {
    guard Int(slot) < count, case .string(let value) = self[Int(slot)] else { return nil }
    return value
  }

  @inline(__always)
  func holdsString(_ slot: Int32) -> Bool {
    guard Int(slot) < count, case .string = self[Int(slot)] else { return false }
    return true
  }

  /// Whether nothing is known in a slot.
  func isNull(_ slot: Int) -> Bool { slot < count ? self[slot].isNull : true }
}
