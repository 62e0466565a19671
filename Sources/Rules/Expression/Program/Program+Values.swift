import Survey

extension Program {
  /// An integer, a day number or null; null also where the result does not fit in 64 bits.
  func integer(_ index: StepIndex<IntegerStep>, _ answers: Answers) -> Int? {
    switch integers[index.position] {
    case .constant(let value): return value
    case .null: return nil
    case .variable(let slot): return answers.integer(slot)
    case .negative(let operand): return integer(operand, answers).flatMap { CheckedInteger.difference(0, $0) }
    case .absolute(let operand):
      return integer(operand, answers).flatMap(CheckedInteger.magnitude)
    case .sum(let left, let right): return integers(left, right, answers, CheckedInteger.sum)
    case .difference(let left, let right): return integers(left, right, answers, CheckedInteger.difference)
    case .product(let left, let right): return integers(left, right, answers, CheckedInteger.product)
    case .remainder(let left, let right): return integers(left, right, answers, CheckedInteger.remainder)
    case .whole(let rule, let operand):
      return number(operand, answers).flatMap { DecimalNumber.whole($0, rule) }
    case .length(let operand): return string(operand, answers)?.scalarCount
    case .position(let part, let whole):
      guard let part = string(part, answers), let whole = string(whole, answers) else { return nil }
      return whole.scalarPosition(of: part)
    case .read(let operand): return string(operand, answers).flatMap { DecimalText.integer($0) }
    case .readDay(let operand): return string(operand, answers).flatMap { Day($0)?.number }
    case .part(let part, let operand):
      return integer(operand, answers).flatMap { Day(number: $0) }.map { part.value(of: $0) }
    case .daysBetween(let left, let right):
      return integers(left, right, answers, CheckedInteger.difference).flatMap(CheckedInteger.magnitude)
    case .choice(let condition, let result, let otherwise):
      return integer(boolean(condition, answers) == true ? result : otherwise, answers)
    case .firstKnown(let first, let second): return integer(first, answers) ?? integer(second, answers)
    }
  }

  @inline(__always)
  private func integers(
    _ left: StepIndex<IntegerStep>, _ right: StepIndex<IntegerStep>, _ answers: Answers,
    _ joined: (Int, Int) -> Int?
  ) -> Int? {
    guard let left = integer(left, answers), let right = integer(right, answers) else { return nil }
    return joined(left, right)
  }

  /// A number or null; null also where the result is infinite or undefined.
  func number(_ index: StepIndex<NumberStep>, _ answers: Answers) -> Double? {
    switch numbers[index.position] {
    case .constant(let value): return value
    case .null: return nil
    case .variable(let slot): return answers.number(slot)
    case .integer(let operand): return integer(operand, answers).map { Double($0) }
    case .negative(let operand): return number(operand, answers).map { -$0 }
    case .absolute(let operand): return number(operand, answers).map { abs($0) }
    case .sum(let left, let right): return numbers(left, right, answers) { $0 + $1 }
    case .difference(let left, let right): return numbers(left, right, answers) { $0 - $1 }
    case .product(let left, let right): return numbers(left, right, answers) { $0 * $1 }
    case .quotient(let left, let right): return numbers(left, right, answers) { $0 / $1 }
    case .remainder(let left, let right):
      return numbers(left, right, answers) { $0.truncatingRemainder(dividingBy: $1) }
    case .rounded(let rule, let operand, let digits):
      guard let value = number(operand, answers), let digits = integer(digits, answers) else { return nil }
      return DecimalNumber.rounded(value, rule, digits: digits)
    case .read(let operand): return string(operand, answers).flatMap { DecimalText.number($0) }
    case .choice(let condition, let result, let otherwise):
      return number(boolean(condition, answers) == true ? result : otherwise, answers)
    case .firstKnown(let first, let second): return number(first, answers) ?? number(second, answers)
    }
  }

  @inline(__always)
  private func numbers(
    _ left: StepIndex<NumberStep>, _ right: StepIndex<NumberStep>, _ answers: Answers,
    _ joined: (Double, Double) -> Double
  ) -> Double? {
    guard let left = number(left, answers), let right = number(right, answers) else { return nil }
    return DecimalNumber.known(joined(left, right))
  }

  /// A text or null.
  func string(_ index: StepIndex<StringStep>, _ answers: Answers) -> String? {
    switch strings[index.position] {
    case .constant(let text): return texts[Int(text)]
    case .null: return nil
    case .variable(let slot): return answers.string(slot)
    case .joined(let left, let right):
      guard let left = string(left, answers), let right = string(right, answers) else { return nil }
      return left + right
    case .part(let operand, let start, let length):
      guard let text = string(operand, answers), let start = integer(start, answers),
        let length = integer(length, answers)
      else { return nil }
      return text.scalars(from: start, count: length)
    case .trimmed(let operand): return string(operand, answers)?.trimmedOfWhitespace
    case .upper(let operand): return string(operand, answers)?.uppercased()
    case .lower(let operand): return string(operand, answers)?.lowercased()
    case .digits(let operand): return integer(operand, answers).map { String($0) }
    case .day(let operand):
      return integer(operand, answers).flatMap { Day(number: $0)?.description }
    case .choice(let condition, let result, let otherwise):
      return string(boolean(condition, answers) == true ? result : otherwise, answers)
    case .firstKnown(let first, let second): return string(first, answers) ?? string(second, answers)
    }
  }
}

extension DayPart {
  fileprivate func value(of day: Day) -> Int {
    switch self {
    case .year: day.year
    case .month: day.month
    case .dayOfMonth: day.day
    case .dayOfYear: day.dayOfYear
    }
  }
}
