extension RuleBatch {
  /// Finds the numbers of a step's texts; what is not there already goes to 64 places from `start`.
  ///
  /// - Returns: nil where a text is made on the way, which has no number.
  mutating func code(
    _ index: StepIndex<StringStep>, _ rule: Prepared, _ active: UInt64, at start: Int
  ) -> Lane? {
    switch rule.program.strings[index.position] {
    case .constant(let text):
      let number = rule.textNumbers[Int(text)]
      codes.withUnsafeMutableBufferPointer { values in
        for record in 0..<Self.capacity { values[start + record] = number }
      }
      return Lane(known: .max, place: start)
    case .null: return Lane(known: 0, place: start)
    case .variable(let slot): return Lane(known: codesKnown[column(slot)], place: place(slot))
    case .choice(let condition, let result, let otherwise):
      let taken = boolean(condition, rule, active, at: start).satisfied
      guard let result = code(result, rule, active & taken, at: start),
        let rest = code(otherwise, rule, active & ~taken, at: start + Self.capacity)
      else { return nil }
      return merged(result, rest, by: taken, at: start)
    case .firstKnown(let first, let second):
      guard let first = code(first, rule, active, at: start),
        let rest = code(second, rule, active & ~first.known, at: start + Self.capacity)
      else { return nil }
      return merged(first, rest, by: first.known, at: start)
    case .joined, .part, .trimmed, .upper, .lower, .digits, .day: return nil
    }
  }

  private mutating func merged(_ first: Lane, _ second: Lane, by mask: UInt64, at start: Int) -> Lane {
    codes.withUnsafeMutableBufferPointer { values in
      for record in 0..<Self.capacity {
        let isFirst = mask >> UInt64(truncatingIfNeeded: record) & 1 != 0
        let (one, other) = (values[first.place + record], values[second.place + record])
        values[start + record] = isFirst ? one : other
      }
    }
    return Lane(known: first.known & mask | second.known & ~mask, place: start)
  }

  /// Whether texts are among some that rules write.
  func membership(of lane: Lane, in set: [Int32]) -> TruthMask {
    var members: UInt64 = 0
    codes.withUnsafeBufferPointer { values in
      for number in set { members |= Self.bits { values[lane.place + $0] == number } }
    }
    return TruthMask(satisfied: members & lane.known, violated: lane.known & ~members)
  }

  /// Texts compared for being the same, by their numbers; nil for another comparison and for texts made on the way.
  mutating func sameness(
    _ comparison: Comparison, _ left: StepIndex<StringStep>, _ right: StepIndex<StringStep>,
    _ index: StepIndex<BooleanStep>, _ rule: Prepared, _ active: UInt64, at start: Int
  ) -> TruthMask? {
    guard comparison == .equal || comparison == .unequal,
      let left = code(left, rule, active, at: start),
      let right = code(right, rule, active, at: start + Self.capacity)
    else { return nil }
    let known = left.known & right.known
    let (same, other) = codes.withUnsafeBufferPointer { values in
      (
        Self.bits { values[left.place + $0] == values[right.place + $0] },
        Self.bits { values[left.place + $0] == KnownTexts.other }
      )
    }
    let answers = TruthMask(satisfied: same & known, violated: known & ~same)
    let told = comparison == .equal ? answers : answers.negated
    // Two texts that no rule writes may be the same or not: the records that have them are asked one by one.
    let open = other & same & known & active
    return open == 0 ? told : each(index, rule, open).chosen(by: open, else: told)
  }
}
