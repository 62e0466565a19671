extension RuleBatch {
  /// The truths of a step that compares numbers or asks for them.
  mutating func comparison(_ step: BooleanStep, _ rule: Prepared, _ active: UInt64, at start: Int)
    -> TruthMask
  {
    switch step {
    case .compareSlot(let comparison, let slot, let constant):
      let place = place(slot)
      let bits = integers.withUnsafeBufferPointer { values in
        Self.compared(comparison) { (values[place + $0] == constant, values[place + $0] < constant) }
      }
      return truths(bits, where: integersKnown[column(slot)])
    case .compareIntegers(let comparison, let left, let right):
      let left = integer(left, rule, active, at: start)
      let right = integer(right, rule, active, at: start + Self.capacity)
      let bits = integers.withUnsafeBufferPointer { values in
        Self.compared(comparison) { record in
          let (one, other) = (values[left.place + record], values[right.place + record])
          return (one == other, one < other)
        }
      }
      return truths(bits, where: left.known & right.known)
    case .compareNumbers(let comparison, let left, let right):
      let left = number(left, rule, active, at: start)
      let right = number(right, rule, active, at: start + Self.capacity)
      let bits = numbers.withUnsafeBufferPointer { values in
        Self.compared(comparison) { record in
          let (one, other) = (values[left.place + record], values[right.place + record])
          return (DecimalNumber.areEqual(one, other), one < other)
        }
      }
      return truths(bits, where: left.known & right.known)
    case .integerIsIn(let operand, let set):
      let lane = integer(operand, rule, active, at: start)
      let members = rule.program.integerSets[Int(set)]
      return truths(Self.bits { members.containsSorted(integers[lane.place + $0]) }, where: lane.known)
    case .numberIsIn(let operand, let set):
      let lane = number(operand, rule, active, at: start)
      let members = rule.program.numberSets[Int(set)]
      let bits = Self.bits { record in
        members.contains { DecimalNumber.areEqual($0, numbers[lane.place + record]) }
      }
      return truths(bits, where: lane.known)
    case .integerIsNull(let operand):
      let known = integer(operand, rule, active, at: start).known
      return TruthMask(satisfied: ~known, violated: known)
    case .numberIsNull(let operand):
      let known = number(operand, rule, active, at: start).known
      return TruthMask(satisfied: ~known, violated: known)
    default: return .unknown
    }
  }

  private func truths(_ bits: UInt64, where known: UInt64) -> TruthMask {
    TruthMask(satisfied: bits & known, violated: known & ~bits)
  }

  /// A bit for each record of which something holds.
  @inline(__always)
  static func bits(_ holds: (Int) -> Bool) -> UInt64 {
    var bits: UInt64 = 0
    for record in 0..<capacity { bits |= (holds(record) ? 1 : 0) << UInt64(truncatingIfNeeded: record) }
    return bits
  }

  /// A bit for each record whose two values compare as asked; equal comes before less, as numbers within their tolerance.
  @inline(__always)
  private static func compared(
    _ comparison: Comparison, _ order: (Int) -> (areEqual: Bool, isLess: Bool)
  ) -> UInt64 {
    switch comparison {
    case .equal: bits { order($0).areEqual }
    case .unequal: bits { !order($0).areEqual }
    case .less:
      bits { record in
        let order = order(record)
        return order.isLess && !order.areEqual
      }
    case .lessOrEqual:
      bits { record in
        let order = order(record)
        return order.isLess || order.areEqual
      }
    case .greater:
      bits { record in
        let order = order(record)
        return !order.isLess && !order.areEqual
      }
    case .greaterOrEqual:
      bits { record in
        let order = order(record)
        return !order.isLess || order.areEqual
      }
    }
  }
}
