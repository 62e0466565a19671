extension RuleBatch {
  /// The truths of a step; those of records that are not `active` may be anything.
  ///
  /// - Parameter start: Where the room for values on the way is free.
  mutating func boolean(
    _ index: StepIndex<BooleanStep>, _ rule: Prepared, _ active: UInt64, at start: Int
  ) -> TruthMask {
    let step = rule.program.booleans[index.position]
    switch step {
    case .constant(let value): return TruthMask(value)
    case .null: return .unknown
    case .variable(let slot): return booleans[column(slot)]
    case .not(let operand): return boolean(operand, rule, active, at: start).negated
    case .and(let left, let right):
      let left = boolean(left, rule, active, at: start)
      let open = active & ~left.violated
      guard open != 0 else { return left }
      let right = boolean(right, rule, open, at: start)
      return TruthMask(
        satisfied: left.satisfied & right.satisfied, violated: left.violated | right.violated & open)
    case .or(let left, let right):
      let left = boolean(left, rule, active, at: start)
      let open = active & ~left.satisfied
      guard open != 0 else { return left }
      let right = boolean(right, rule, open, at: start)
      return TruthMask(
        satisfied: left.satisfied | right.satisfied & open, violated: left.violated & right.violated)
    case .both(let left, let right):
      let left = boolean(left, rule, active, at: start)
      let right = boolean(right, rule, active, at: start)
      let both = left.satisfied & right.satisfied
      return TruthMask(satisfied: both, violated: left.known & right.known & ~both)
    case .differs(let left, let right):
      let left = boolean(left, rule, active, at: start)
      let right = boolean(right, rule, active, at: start)
      let known = left.known & right.known
      let differs = (left.satisfied ^ right.satisfied) & known
      return TruthMask(satisfied: differs, violated: known & ~differs)
    case .booleanIsNull(let operand): return boolean(operand, rule, active, at: start).isUnknown
    case .choice(let condition, let result, let otherwise):
      let taken = boolean(condition, rule, active, at: start).satisfied
      let result = taken & active == 0 ? .unknown : boolean(result, rule, active & taken, at: start)
      let rest = active & ~taken
      return result.chosen(by: taken, else: rest == 0 ? .unknown : boolean(otherwise, rule, rest, at: start))
    case .firstKnown(let first, let second):
      let first = boolean(first, rule, active, at: start)
      let open = active & ~first.known
      return open == 0 ? first : first.chosen(by: first.known, else: boolean(second, rule, open, at: start))
    case .compareSlot, .compareIntegers, .compareNumbers, .integerIsIn, .numberIsIn, .integerIsNull,
      .numberIsNull:
      return comparison(step, rule, active, at: start)
    case .compareStrings(let comparison, let left, let right):
      return sameness(comparison, left, right, index, rule, active, at: start)
        ?? each(index, rule, active)
    case .stringIsIn(let operand, let set):
      guard let lane = code(operand, rule, active, at: start) else { return each(index, rule, active) }
      return membership(of: lane, in: rule.setNumbers[Int(set)])
    case .stringVariableIsNull(let slot):
      let known = codesKnown[column(slot)]
      return TruthMask(satisfied: ~known, violated: known)
    case .matches, .stringIsNull: return each(index, rule, active)
    }
  }

  /// The truths of a step asked of one record after the other.
  func each(_ index: StepIndex<BooleanStep>, _ rule: Prepared, _ active: UInt64) -> TruthMask {
    var answers = TruthMask.unknown
    active.forEachBit { record in
      switch rule.program.boolean(index, of: rows[record]) {
      case true: answers.satisfied |= 1 << UInt64(record)
      case false: answers.violated |= 1 << UInt64(record)
      case nil: break
      }
    }
    return answers
  }
}

extension Program {
  /// A truth of one record held as an array.
  fileprivate func boolean(_ index: StepIndex<BooleanStep>, of row: [Value]) -> Bool? {
    boolean(index, row.span)
  }
}
