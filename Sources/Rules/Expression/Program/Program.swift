/// An expression as flat lists of steps, one list for each type of result, each step naming others by
/// position.
///
/// The tree says what an expression means; the program is the same made quick to evaluate. Positions are
/// resolved and types decided when it is built, so evaluating looks nothing up.
struct Program: Sendable {
  var booleans: [BooleanStep] = []
  var integers: [IntegerStep] = []
  var numbers: [NumberStep] = []
  var strings: [StringStep] = []

  /// The texts of string constants.
  var texts: [String] = []
  /// The sets of integers and day numbers, in rising order.
  var integerSets: [[Int]] = []
  /// The sets of numbers.
  var numberSets: [[Double]] = []
  /// The sets of texts, in the order of their code points.
  var stringSets: [[String]] = []
  var patterns: [Pattern] = []

  /// The step that gives the result of the whole expression.
  var result: Result = .boolean(StepIndex(0))

  /// The last step, by its type.
  enum Result: Sendable {
    case boolean(StepIndex<BooleanStep>)
    case integer(StepIndex<IntegerStep>)
    case number(StepIndex<NumberStep>)
    case string(StepIndex<StringStep>)
  }
}
