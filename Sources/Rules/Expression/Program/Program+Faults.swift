/// Where a calculation itself has no result: both sides are known, and still there is none (a division by zero, a number
/// that does not fit, a text that is no number). A missing value is never a fault.
///
/// Walked only for records that a rule could not answer; only branches that were taken count.
extension Program {
  /// Whether a boolean step is null through a fault.
  func hasFault(_ index: StepIndex<BooleanStep>, _ answers: Answers) -> Bool {
    guard boolean(index, answers) == nil else { return false }
    switch booleans[index.position] {
    case .constant, .null, .variable, .stringVariableIsNull, .booleanIsNull, .integerIsNull, .numberIsNull,
      .stringIsNull:
      return false
    case .not(let operand): return hasFault(operand, answers)
    case .and(let left, let right), .or(let left, let right), .both(let left, let right),
      .differs(let left, let right), .firstKnown(let left, let right):
      return hasFault(left, answers) || hasFault(right, answers)
    case .compareSlot: return false
    case .compareIntegers(_, let left, let right):
      return hasFault(left, answers) || hasFault(right, answers)
    case .compareNumbers(_, let left, let right):
      return hasFault(left, answers) || hasFault(right, answers)
    case .compareStrings(_, let left, let right):
      return hasFault(left, answers) || hasFault(right, answers)
    case .integerIsIn(let operand, _): return hasFault(operand, answers)
    case .numberIsIn(let operand, _): return hasFault(operand, answers)
    case .stringIsIn(let operand, _), .matches(let operand, _): return hasFault(operand, answers)
    case .choice(let condition, let result, let otherwise):
      return hasFault(condition, answers)
        || hasFault(boolean(condition, answers) == true ? result : otherwise, answers)
    }
  }

  private func hasFault(_ index: StepIndex<IntegerStep>, _ answers: Answers) -> Bool {
    guard integer(index, answers) == nil else { return false }
    switch integers[index.position] {
    case .constant, .null, .variable: return false
    case .negative(let operand), .absolute(let operand), .part(_, let operand):
      return integer(operand, answers) != nil || hasFault(operand, answers)
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .remainder(let left, let right), .daysBetween(let left, let right):
      guard integer(left, answers) == nil || integer(right, answers) == nil else { return true }
      return hasFault(left, answers) || hasFault(right, answers)
    case .whole(_, let operand): return number(operand, answers) != nil || hasFault(operand, answers)
    case .length(let operand): return hasFault(operand, answers)
    case .position(let part, let whole): return hasFault(part, answers) || hasFault(whole, answers)
    case .read(let operand), .readDay(let operand):
      return string(operand, answers) != nil || hasFault(operand, answers)
    case .choice(let condition, let result, let otherwise):
      return hasFault(condition, answers)
        || hasFault(boolean(condition, answers) == true ? result : otherwise, answers)
    case .firstKnown(let first, let second): return hasFault(first, answers) || hasFault(second, answers)
    }
  }

  private func hasFault(_ index: StepIndex<NumberStep>, _ answers: Answers) -> Bool {
    guard number(index, answers) == nil else { return false }
    switch numbers[index.position] {
    case .constant, .null, .variable: return false
    case .integer(let operand): return hasFault(operand, answers)
    case .negative(let operand), .absolute(let operand): return hasFault(operand, answers)
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right), .remainder(let left, let right):
      guard number(left, answers) == nil || number(right, answers) == nil else { return true }
      return hasFault(left, answers) || hasFault(right, answers)
    case .rounded(_, let operand, let digits):
      guard number(operand, answers) == nil || integer(digits, answers) == nil else { return true }
      return hasFault(operand, answers) || hasFault(digits, answers)
    case .read(let operand): return string(operand, answers) != nil || hasFault(operand, answers)
    case .choice(let condition, let result, let otherwise):
      return hasFault(condition, answers)
        || hasFault(boolean(condition, answers) == true ? result : otherwise, answers)
    case .firstKnown(let first, let second): return hasFault(first, answers) || hasFault(second, answers)
    }
  }

  private func hasFault(_ index: StepIndex<StringStep>, _ answers: Answers) -> Bool {
    guard string(index, answers) == nil else { return false }
    switch strings[index.position] {
    case .constant, .null, .variable: return false
    case .joined(let left, let right), .firstKnown(let left, let right):
      return hasFault(left, answers) || hasFault(right, answers)
    case .part(let operand, let start, let length):
      return hasFault(operand, answers) || hasFault(start, answers) || hasFault(length, answers)
    case .trimmed(let operand), .upper(let operand), .lower(let operand): return hasFault(operand, answers)
    case .digits(let operand): return hasFault(operand, answers)
    case .day(let operand): return integer(operand, answers) != nil || hasFault(operand, answers)
    case .choice(let condition, let result, let otherwise):
      return hasFault(condition, answers)
        || hasFault(boolean(condition, answers) == true ? result : otherwise, answers)
    }
  }

  /// Whether the calculation has steps that can fail at all.
  var canFail: Bool {
    integers.contains { step in
      switch step {
      case .negative, .absolute, .sum, .difference, .product, .remainder, .daysBetween, .whole, .read,
        .readDay,
        .part:
        true
      default: false
      }
    }
      || numbers.contains { step in
        switch step {
        case .sum, .difference, .product, .quotient, .remainder, .rounded, .read: true
        default: false
        }
      }
      || strings.contains { step in if case .day = step { true } else { false } }
  }
}
