import Survey

/// Up to 64 records side by side, and rules asked of all of them at once.
///
/// The answers are those that ``RuleExpression/truth(on:)-(Span<Value>)`` gives for each record. Asked of many, a rule is looked up
/// once for 64 records, and `and`, `or`, `not` are one operation on their bits.
public struct RuleBatch: Sendable {
  /// The most records of a batch.
  public static let capacity = 64

  /// A rule with the numbers of the texts it writes.
  struct Prepared: Sendable {
    var program: Program
    var textNumbers: [Int32]
    var setNumbers: [[Int32]]
  }

  /// The number of records.
  public private(set) var count = 0
  private(set) var rows: [[Value]] = []
  private(set) var texts = KnownTexts()
  private var rules: [Prepared] = []
  // The slots of each type, in the order of their columns.
  private var booleanSlots: [Int] = []
  private var integerSlots: [Int] = []
  private var numberSlots: [Int] = []
  private var textSlots: [Int] = []
  private var columns: [Int] = []

  var booleans: [TruthMask] = []
  // Of each type 64 values for each column, after room for what is calculated on the way: 64 for each level of an expression.
  var integers = [Int](repeating: 0, count: room)
  var integersKnown: [UInt64] = []
  var numbers = [Double](repeating: 0, count: room)
  var numbersKnown: [UInt64] = []
  var codes = [Int32](repeating: KnownTexts.other, count: room)
  var codesKnown: [UInt64] = []

  private static var room: Int { (Term.deepest + 2) * capacity }

  /// Values of 64 records: where they lie, and which records have one.
  struct Lane {
    var known: UInt64
    var place: Int
  }

  /// A batch for some rules over one table of variables.
  public init(_ expressions: [RuleExpression]) {
    var types: [Int: ValueType] = [:]
    for expression in expressions {
      for variable in expression.namedVariables { types[variable.slot] = variable.type }
      var texts = self.texts
      let program = expression.program
      rules.append(
        Prepared(
          program: program, textNumbers: program.texts.map { texts.number(adding: $0) },
          setNumbers: program.stringSets.map { $0.map { texts.number(adding: $0) } }))
      self.texts = texts
    }
    columns = [Int](repeating: 0, count: (types.keys.max() ?? -1) + 1)
    for (slot, type) in types.sorted(by: { $0.key < $1.key }) { addColumn(slot, type) }
  }

  private mutating func addColumn(_ slot: Int, _ type: ValueType) {
    switch type {
    case .boolean:
      columns[slot] = booleanSlots.count
      booleanSlots.append(slot)
      booleans.append(.unknown)
    case .integer, .date:
      columns[slot] = integerSlots.count
      integerSlots.append(slot)
      integersKnown.append(0)
      integers += [Int](repeating: 0, count: Self.capacity)
    case .number:
      columns[slot] = numberSlots.count
      numberSlots.append(slot)
      numbersKnown.append(0)
      numbers += [Double](repeating: 0, count: Self.capacity)
    case .string:
      columns[slot] = textSlots.count
      textSlots.append(slot)
      codesKnown.append(0)
      codes += [Int32](repeating: KnownTexts.other, count: Self.capacity)
    }
  }

  /// The column of a slot among those of its type.
  @inline(__always)
  func column(_ slot: Int32) -> Int { columns[Int(slot)] }

  /// Where the values of a column lie.
  @inline(__always)
  func place(_ slot: Int32) -> Int { Self.room + columns[Int(slot)] * Self.capacity }

  /// Takes all records out.
  public mutating func removeAll() {
    count = 0
    rows.removeAll(keepingCapacity: true)
    for column in booleans.indices { booleans[column] = .unknown }
    for column in integersKnown.indices { integersKnown[column] = 0 }
    for column in numbersKnown.indices { numbersKnown[column] = 0 }
    for column in codesKnown.indices { codesKnown[column] = 0 }
  }

  /// Adds a record, given as its values by slot; a batch of ``capacity`` takes no more.
  ///
  /// A slot beyond the end, and a value of another type than its variable's, counts as null.
  public mutating func add(_ answers: [Value]) {
    guard count < Self.capacity else { return }
    let bit: UInt64 = 1 << UInt64(count)
    let values = answers.span
    let place = Self.room + count
    for (column, slot) in booleanSlots.enumerated() where slot < values.count {
      if case .boolean(let flag) = values[slot] {
        if flag { booleans[column].satisfied |= bit } else { booleans[column].violated |= bit }
      }
    }
    for (column, slot) in integerSlots.enumerated() where slot < values.count {
      if case .integer(let number) = values[slot] {
        integers[place + column * Self.capacity] = number
        integersKnown[column] |= bit
      }
    }
    for (column, slot) in numberSlots.enumerated() where slot < values.count {
      if let number = values.number(Int32(truncatingIfNeeded: slot)) {
        numbers[place + column * Self.capacity] = number
        numbersKnown[column] |= bit
      }
    }
    for (column, slot) in textSlots.enumerated() where slot < values.count {
      if case .string(let text) = values[slot] {
        codes[place + column * Self.capacity] = texts.number(of: text)
        codesKnown[column] |= bit
      }
    }
    rows.append(answers)
    count += 1
  }

  /// What a rule says of the records, by its place among those the batch was made for.
  public mutating func answers(ofRule index: Int) -> TruthMask {
    guard case .boolean(let step) = rules[index].program.result, count > 0 else { return .unknown }
    let all: UInt64 = count == Self.capacity ? .max : (1 << UInt64(count)) - 1
    let answers = boolean(step, rules[index], all, at: 0)
    return TruthMask(satisfied: answers.satisfied & all, violated: answers.violated & all)
  }
}

extension UInt64 {
  /// Calls a function for each bit that is set, with its place from 0.
  @inline(__always)
  func forEachBit(_ body: (Int) -> Void) {
    var rest = self
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }
}
