extension Program {
  /// True, false or null.
  func boolean(_ index: StepIndex<BooleanStep>, _ answers: Answers) -> Bool? {
    switch booleans[index.position] {
    case .constant(let value): return value
    case .null: return nil
    case .variable(let slot): return answers.boolean(slot)
    case .not(let operand): return boolean(operand, answers).map { !$0 }
    case .and(let left, let right):
      guard let known = boolean(left, answers) else { return boolean(right, answers) == false ? false : nil }
      return known ? boolean(right, answers) : false
    case .or(let left, let right):
      guard let known = boolean(left, answers) else { return boolean(right, answers) == true ? true : nil }
      return known ? true : boolean(right, answers)
    case .both(let left, let right):
      guard let left = boolean(left, answers), let right = boolean(right, answers) else { return nil }
      return left && right
    case .differs(let left, let right):
      guard let left = boolean(left, answers), let right = boolean(right, answers) else { return nil }
      return left != right
    case .compareSlot(let comparison, let slot, let constant):
      guard let value = answers.integer(slot) else { return nil }
      return comparison.holds(areEqual: value == constant, isLess: value < constant)
    case .compareIntegers(let comparison, let left, let right):
      guard let left = integer(left, answers), let right = integer(right, answers) else { return nil }
      return comparison.holds(areEqual: left == right, isLess: left < right)
    case .compareNumbers(let comparison, let left, let right):
      guard let left = number(left, answers), let right = number(right, answers) else { return nil }
      return DecimalNumber.holds(comparison, left, right)
    case .compareStrings(let comparison, let left, let right):
      guard let left = string(left, answers), let right = string(right, answers) else { return nil }
      let order = CodePointOrder.compare(left, right)
      return comparison.holds(areEqual: order == 0, isLess: order < 0)
    case .integerIsIn(let operand, let set):
      return integer(operand, answers).map { integerSets[Int(set)].containsSorted($0) }
    case .numberIsIn(let operand, let set):
      return number(operand, answers).map { value in
        numberSets[Int(set)].contains { DecimalNumber.areEqual($0, value) }
      }
    case .stringIsIn(let operand, let set):
      return string(operand, answers).map { CodePointOrder.contains($0, in: stringSets[Int(set)]) }
    case .matches(let operand, let pattern):
      return string(operand, answers).map { patterns[Int(pattern)].matches($0) }
    case .stringVariableIsNull(let slot): return !answers.holdsString(slot)
    case .booleanIsNull(let operand): return boolean(operand, answers) == nil
    case .integerIsNull(let operand): return integer(operand, answers) == nil
    case .numberIsNull(let operand): return number(operand, answers) == nil
    case .stringIsNull(let operand): return string(operand, answers) == nil
    case .choice(let condition, let result, let otherwise):
      return boolean(boolean(condition, answers) == true ? result : otherwise, answers)
    case .firstKnown(let first, let second): return boolean(first, answers) ?? boolean(second, answers)
    }
  }
}
