extension RuleBatch {
  /// Calculates the integers of a step; what is not there already goes to 64 places from `start`.
  ///
  /// The values of records that are not `active` may be anything.
  mutating func integer(
    _ index: StepIndex<IntegerStep>, _ rule: Prepared, _ active: UInt64, at start: Int
  ) -> Lane {
    switch rule.program.integers[index.position] {
    case .constant(let value):
      integers.withUnsafeMutableBufferPointer { values in
        for record in 0..<Self.capacity { values[start + record] = value }
      }
      return Lane(known: .max, place: start)
    case .null: return Lane(known: 0, place: start)
    case .variable(let slot): return Lane(known: integersKnown[column(slot)], place: place(slot))
    case .sum(let left, let right):
      return joined(left, right, rule, active, at: start) { $0.addingReportingOverflow($1) }
    case .difference(let left, let right):
      return joined(left, right, rule, active, at: start) { $0.subtractingReportingOverflow($1) }
    case .product(let left, let right):
      return joined(left, right, rule, active, at: start) { $0.multipliedReportingOverflow(by: $1) }
    case .remainder(let left, let right):
      return joined(left, right, rule, active, at: start) { left, right in
        CheckedInteger.remainder(left, right).map { ($0, false) } ?? (0, true)
      }
    case .choice(let condition, let result, let otherwise):
      let taken = boolean(condition, rule, active, at: start).satisfied
      let result = integer(result, rule, active & taken, at: start)
      let rest = integer(otherwise, rule, active & ~taken, at: start + Self.capacity)
      return merged(result, rest, by: taken, at: start)
    case .firstKnown(let first, let second):
      let first = integer(first, rule, active, at: start)
      guard active & ~first.known != 0 else { return first }
      let rest = integer(second, rule, active & ~first.known, at: start + Self.capacity)
      return merged(first, rest, by: first.known, at: start)
    case .negative, .absolute, .whole, .length, .position, .read, .readDay, .part, .daysBetween:
      var known: UInt64 = 0
      active.forEachBit { record in
        guard let value = rule.program.integer(index, of: rows[record]) else { return }
        integers[start + record] = value
        known |= 1 << UInt64(record)
      }
      return Lane(known: known, place: start)
    }
  }

  private mutating func merged(_ first: Lane, _ second: Lane, by mask: UInt64, at start: Int) -> Lane {
    integers.withUnsafeMutableBufferPointer { values in
      for record in 0..<Self.capacity {
        let isFirst = mask >> UInt64(truncatingIfNeeded: record) & 1 != 0
        let (one, other) = (values[first.place + record], values[second.place + record])
        values[start + record] = isFirst ? one : other
      }
    }
    return Lane(known: first.known & mask | second.known & ~mask, place: start)
  }

  @inline(__always)
  private mutating func joined(
    _ left: StepIndex<IntegerStep>, _ right: StepIndex<IntegerStep>, _ rule: Prepared, _ active: UInt64,
    at start: Int, _ join: (Int, Int) -> (Int, Bool)
  ) -> Lane {
    let left = integer(left, rule, active, at: start)
    let right = integer(right, rule, active, at: start + Self.capacity)
    var failed: UInt64 = 0
    integers.withUnsafeMutableBufferPointer { values in
      for record in 0..<Self.capacity {
        let (value, fails) = join(values[left.place + record], values[right.place + record])
        values[start + record] = value
        failed |= (fails ? 1 : 0) << UInt64(truncatingIfNeeded: record)
      }
    }
    return Lane(known: left.known & right.known & ~failed, place: start)
  }

  /// Calculates the numbers of a step; see ``integer``.
  mutating func number(
    _ index: StepIndex<NumberStep>, _ rule: Prepared, _ active: UInt64, at start: Int
  ) -> Lane {
    switch rule.program.numbers[index.position] {
    case .constant(let value):
      numbers.withUnsafeMutableBufferPointer { values in
        for record in 0..<Self.capacity { values[start + record] = value }
      }
      return Lane(known: .max, place: start)
    case .null: return Lane(known: 0, place: start)
    case .variable(let slot): return Lane(known: numbersKnown[column(slot)], place: place(slot))
    case .integer(let operand):
      let lane = integer(operand, rule, active, at: start)
      let integers = integers
      numbers.withUnsafeMutableBufferPointer { values in
        integers.withUnsafeBufferPointer { integers in
          for record in 0..<Self.capacity { values[start + record] = Double(integers[lane.place + record]) }
        }
      }
      return Lane(known: lane.known, place: start)
    case .negative(let operand): return changed(operand, rule, active, at: start) { -$0 }
    case .absolute(let operand): return changed(operand, rule, active, at: start) { abs($0) }
    case .sum(let left, let right): return joined(left, right, rule, active, at: start) { $0 + $1 }
    case .difference(let left, let right): return joined(left, right, rule, active, at: start) { $0 - $1 }
    case .product(let left, let right): return joined(left, right, rule, active, at: start) { $0 * $1 }
    case .quotient(let left, let right): return joined(left, right, rule, active, at: start) { $0 / $1 }
    case .rounded(let whole, let operand, let digits):
      let source = number(operand, rule, active, at: start)
      let digits = integer(digits, rule, active, at: start)
      var known = source.known & digits.known
      (known & active).forEachBit { record in
        let (value, digits) = (numbers[source.place + record], integers[digits.place + record])
        if let value = DecimalNumber.rounded(value, whole, digits: digits) {
          numbers[start + record] = value
        } else {
          known &= ~(1 << UInt64(record))
        }
      }
      return Lane(known: known, place: start)
    case .remainder, .read, .choice, .firstKnown:
      var known: UInt64 = 0
      active.forEachBit { record in
        guard let value = rule.program.number(index, of: rows[record]) else { return }
        numbers[start + record] = value
        known |= 1 << UInt64(record)
      }
      return Lane(known: known, place: start)
    }
  }

  @inline(__always)
  private mutating func changed(
    _ operand: StepIndex<NumberStep>, _ rule: Prepared, _ active: UInt64, at start: Int,
    _ change: (Double) -> Double
  ) -> Lane {
    let lane = number(operand, rule, active, at: start)
    numbers.withUnsafeMutableBufferPointer { values in
      for record in 0..<Self.capacity { values[start + record] = change(values[lane.place + record]) }
    }
    return Lane(known: lane.known, place: start)
  }

  @inline(__always)
  private mutating func joined(
    _ left: StepIndex<NumberStep>, _ right: StepIndex<NumberStep>, _ rule: Prepared, _ active: UInt64,
    at start: Int, _ join: (Double, Double) -> Double
  ) -> Lane {
    let left = number(left, rule, active, at: start)
    let right = number(right, rule, active, at: start + Self.capacity)
    var failed: UInt64 = 0
    numbers.withUnsafeMutableBufferPointer { values in
      for record in 0..<Self.capacity {
        let value = join(values[left.place + record], values[right.place + record])
        values[start + record] = value
        failed |= (value.isFinite ? 0 : 1) << UInt64(truncatingIfNeeded: record)
      }
    }
    return Lane(known: left.known & right.known & ~failed, place: start)
  }
}

extension Program {
  /// An integer of one record held as an array.
  fileprivate func integer(_ index: StepIndex<IntegerStep>, of row: [Value]) -> Int? {
    integer(index, row.span)
  }

  /// A number of one record held as an array.
  fileprivate func number(_ index: StepIndex<NumberStep>, of row: [Value]) -> Double? {
    number(index, row.span)
  }
}
