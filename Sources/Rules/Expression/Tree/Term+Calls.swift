extension Term {
  /// A call of a function other than `match_characters` (see ``match(_:_:at:)``) over checked arguments.
  static func call(
    _ function: Function, _ arguments: [Term], at position: TextPosition
  ) throws(ExpressionError) -> Term {
    guard function.argumentCounts.contains(arguments.count), let first = arguments.first else {
      throw ExpressionError(.wrongCount(function, found: arguments.count), at: position)
    }
    let type = try function.result(first, Array(arguments.dropFirst()), at: position)
    return try Term(.call(function, arguments), type: type, at: position, over: arguments)
  }
}

extension Function {
  /// The type of the result over arguments whose number fits; refuses arguments of other types.
  fileprivate func result(
    _ first: Term, _ others: [Term], at position: TextPosition
  ) throws(ExpressionError) -> ValueType? {
    switch self {
    case .isNull:
      _ = try first.known()
      return .boolean
    case .between:
      try require(first, [.integer, .number, .string, .date])
      _ = try common([first] + others)
      return .boolean
    case .nvl:
      return try common([first] + others)
    case .length:
      return try over(first, .string, giving: .integer)
    case .trim, .upper, .lower:
      return try over(first, .string, giving: .string)
    case .substring:
      for other in others { try require(other, [.integer]) }
      return try over(first, .string, giving: .string)
    case .position:
      for other in others { try require(other, [.string]) }
      return try over(first, .string, giving: .integer)
    case .matchCharacters:
      throw ExpressionError(.patternNotALiteral, at: position)
    case .absolute:
      try require(first, [.integer, .number])
      return try first.known()
    case .ceiling, .floor:
      try require(first, [.integer, .number])
      return .integer
    case .round, .truncate:
      try require(first, [.integer, .number])
      for other in others { try require(other, [.integer]) }
      return others.isEmpty ? .integer : .number
    case .remainder:
      for argument in [first] + others { try require(argument, [.integer, .number]) }
      return try common([first] + others)
    case .year, .month, .dayOfMonth, .dayOfYear:
      return try over(first, .date, giving: .integer)
    case .daysBetween:
      for other in others { try require(other, [.date]) }
      return try over(first, .date, giving: .integer)
    }
  }

  private func require(_ argument: Term, _ allowed: [ValueType]) throws(ExpressionError) {
    try argument.require(allowed, by: rawValue)
  }

  private func over(
    _ argument: Term, _ type: ValueType, giving result: ValueType
  ) throws(ExpressionError) -> ValueType {
    try require(argument, [type])
    return result
  }

  /// The type all arguments share; refuses the first that does not fit those before it.
  private func common(_ arguments: [Term]) throws(ExpressionError) -> ValueType? {
    var shared: ValueType?
    for argument in arguments {
      let type = try argument.known()
      guard let common = shared.map({ $0.common(with: type) }) ?? type else {
        throw ExpressionError(.clash(rawValue, shared ?? type, type), at: argument.position)
      }
      shared = common
    }
    return shared
  }
}
