/// The place of a step among the steps of its type; a boolean step can only be built over steps of the type
/// it needs.
struct StepIndex<Step>: Sendable {
  private let number: Int32

  init(_ position: Int) { number = Int32(truncatingIfNeeded: position) }

  /// The position in the array of steps.
  var position: Int { Int(number) }
}

/// A calculation that gives true, false or null.
///
/// `both` is the `and` of ``Function/between``, null as soon as one side is; `differs` is `xor` and `<>`.
///
/// The steps hold no references, so that evaluating one costs neither allocation nor reference counting;
/// texts, sets and patterns lie in tables of the ``Program``.
enum BooleanStep: Sendable {
  case constant(Bool)
  case null
  case variable(slot: Int32)
  case not(StepIndex<BooleanStep>)
  case and(StepIndex<BooleanStep>, StepIndex<BooleanStep>)
  case or(StepIndex<BooleanStep>, StepIndex<BooleanStep>)
  case both(StepIndex<BooleanStep>, StepIndex<BooleanStep>)
  case differs(StepIndex<BooleanStep>, StepIndex<BooleanStep>)
  case compareIntegers(Comparison, StepIndex<IntegerStep>, StepIndex<IntegerStep>)
  case compareSlot(Comparison, slot: Int32, constant: Int)
  case compareNumbers(Comparison, StepIndex<NumberStep>, StepIndex<NumberStep>)
  case compareStrings(Comparison, StepIndex<StringStep>, StepIndex<StringStep>)
  case integerIsIn(StepIndex<IntegerStep>, set: Int32)
  case numberIsIn(StepIndex<NumberStep>, set: Int32)
  case stringIsIn(StepIndex<StringStep>, set: Int32)
  case matches(StepIndex<StringStep>, pattern: Int32)
  case stringVariableIsNull(slot: Int32)
  case booleanIsNull(StepIndex<BooleanStep>)
  case integerIsNull(StepIndex<IntegerStep>)
  case numberIsNull(StepIndex<NumberStep>)
  case stringIsNull(StepIndex<StringStep>)
  case choice(StepIndex<BooleanStep>, StepIndex<BooleanStep>, StepIndex<BooleanStep>)
  case firstKnown(StepIndex<BooleanStep>, StepIndex<BooleanStep>)
}

/// A calculation that gives an integer, a day number or null.
enum IntegerStep: Sendable {
  case constant(Int)
  case null
  case variable(slot: Int32)
  case negative(StepIndex<IntegerStep>)
  case absolute(StepIndex<IntegerStep>)
  case sum(StepIndex<IntegerStep>, StepIndex<IntegerStep>)
  case difference(StepIndex<IntegerStep>, StepIndex<IntegerStep>)
  case product(StepIndex<IntegerStep>, StepIndex<IntegerStep>)
  case remainder(StepIndex<IntegerStep>, StepIndex<IntegerStep>)
  case whole(WholeNumberRule, StepIndex<NumberStep>)
  case length(StepIndex<StringStep>)
  case position(StepIndex<StringStep>, of: StepIndex<StringStep>)
  case read(StepIndex<StringStep>)
  case readDay(StepIndex<StringStep>)
  case part(DayPart, StepIndex<IntegerStep>)
  case daysBetween(StepIndex<IntegerStep>, StepIndex<IntegerStep>)
  case choice(StepIndex<BooleanStep>, StepIndex<IntegerStep>, StepIndex<IntegerStep>)
  case firstKnown(StepIndex<IntegerStep>, StepIndex<IntegerStep>)
}

/// A calculation that gives a decimal number or null.
enum NumberStep: Sendable {
  case constant(Double)
  case null
  case variable(slot: Int32)
  case integer(StepIndex<IntegerStep>)
  case negative(StepIndex<NumberStep>)
  case absolute(StepIndex<NumberStep>)
  case sum(StepIndex<NumberStep>, StepIndex<NumberStep>)
  case difference(StepIndex<NumberStep>, StepIndex<NumberStep>)
  case product(StepIndex<NumberStep>, StepIndex<NumberStep>)
  case quotient(StepIndex<NumberStep>, StepIndex<NumberStep>)
  case remainder(StepIndex<NumberStep>, StepIndex<NumberStep>)
  case rounded(WholeNumberRule, StepIndex<NumberStep>, digits: StepIndex<IntegerStep>)
  case read(StepIndex<StringStep>)
  case choice(StepIndex<BooleanStep>, StepIndex<NumberStep>, StepIndex<NumberStep>)
  case firstKnown(StepIndex<NumberStep>, StepIndex<NumberStep>)
}

/// A calculation that gives a text or null.
enum StringStep: Sendable {
  case constant(Int32)
  case null
  case variable(slot: Int32)
  case joined(StepIndex<StringStep>, StepIndex<StringStep>)
  case part(StepIndex<StringStep>, start: StepIndex<IntegerStep>, length: StepIndex<IntegerStep>)
  case trimmed(StepIndex<StringStep>)
  case upper(StepIndex<StringStep>)
  case lower(StepIndex<StringStep>)
  case digits(StepIndex<IntegerStep>)
  case day(StepIndex<IntegerStep>)
  case choice(StepIndex<BooleanStep>, StepIndex<StringStep>, StepIndex<StringStep>)
  case firstKnown(StepIndex<StringStep>, StepIndex<StringStep>)
}

/// How a number becomes a whole one.
enum WholeNumberRule: Sendable {
  /// To the nearest, halves away from zero.
  case nearest
  /// Towards zero.
  case towardsZero
  /// Up.
  case up
  /// Down.
  case down
}

/// What a date is asked for.
enum DayPart: Sendable {
  case year
  case month
  case dayOfMonth
  case dayOfYear
}
