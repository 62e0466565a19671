/// Turns a typed tree into a program.
///
/// Every function below adds the steps of one term and returns the last of them. The tree has been checked,
/// so a term asked for a type it cannot have does not occur; it would become null.
struct Compiler {
  private(set) var program = Program()

  /// The program of a whole expression.
  static func program(for term: Term) -> Program {
    var compiler = Compiler()
    switch term.type {
    case .boolean, nil: compiler.program.result = .boolean(compiler.boolean(term))
    case .integer, .date: compiler.program.result = .integer(compiler.integer(term))
    case .number: compiler.program.result = .number(compiler.number(term))
    case .string: compiler.program.result = .string(compiler.string(term))
    }
    return compiler.program
  }

  mutating func add(_ step: BooleanStep) -> StepIndex<BooleanStep> {
    program.booleans.append(step)
    return StepIndex(program.booleans.count - 1)
  }

  mutating func add(_ step: IntegerStep) -> StepIndex<IntegerStep> {
    program.integers.append(step)
    return StepIndex(program.integers.count - 1)
  }

  mutating func add(_ step: NumberStep) -> StepIndex<NumberStep> {
    program.numbers.append(step)
    return StepIndex(program.numbers.count - 1)
  }

  mutating func add(_ step: StringStep) -> StepIndex<StringStep> {
    program.strings.append(step)
    return StepIndex(program.strings.count - 1)
  }
}

// MARK: Tables

extension Compiler {
  mutating func text(_ text: String) -> StepIndex<StringStep> {
    program.texts.append(text)
    return add(.constant(Int32(program.texts.count - 1)))
  }

  mutating func pattern(_ pattern: Pattern) -> Int32 {
    program.patterns.append(pattern)
    return Int32(program.patterns.count - 1)
  }

  mutating func set(_ integers: [Int]) -> Int32 {
    program.integerSets.append(integers.sorted())
    return Int32(program.integerSets.count - 1)
  }

  mutating func set(_ numbers: [Double]) -> Int32 {
    program.numberSets.append(numbers)
    return Int32(program.numberSets.count - 1)
  }

  mutating func set(_ strings: [String]) -> Int32 {
    program.stringSets.append(strings.sorted { CodePointOrder.compare($0, $1) < 0 })
    return Int32(program.stringSets.count - 1)
  }
}
