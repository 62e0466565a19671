import Survey

/// Every name a rule can use, with the slot its value lies in: variables, families, facts, measures, figures of the law.
///
/// Not a value: it is handed on with what rules see of every record.
public final class RuleVocabulary: Sendable {
  /// The names, for parsing expressions.
  public let table: VariableTable
  /// The number of slots.
  public let slots: Int
  private let slotsByName: [String: Int]
  /// The slots of the facts, by their bytes.
  private let slotsByFact: [Int]
  private let names: [String]

  /// The names of a configuration.
  ///
  /// - Throws: ``VariableTable/Fault`` when two of them are the same.
  init(
    variables: [Survey.Variable], families: [(VariableFamily, codes: Set<String>)],
    measures: [(String, ValueType)],
    figures: Set<String>
  ) throws(VariableTable.Fault) {
    var names: [(String, ValueType)] = variables.map { ($0.id.rawValue, $0.kind.valueType) }
    for (family, codes) in families {
      names += codes.sorted().map { (family.variable(of: $0).rawValue, family.kind.valueType) }
    }
    names += Fact.allCases.map { ($0.rawValue, $0.type) }
    names += measures
    names += figures.sorted().map { ($0, .integer) }
    table = try VariableTable(
      names.enumerated().map { slot, name in RuleVariable(name: name.0, slot: slot, type: name.1) })
    slots = names.count
    self.names = names.map(\.0)
    let slotsByName = Dictionary(
      names.enumerated().map { ($1.0, $0) }, uniquingKeysWith: { first, _ in first })
    self.slotsByName = slotsByName
    var slotsByFact = [Int](repeating: 0, count: Int(UInt8.max) + 1)
    for fact in Fact.allCases { slotsByFact[Int(fact.byte)] = slotsByName[fact.rawValue] ?? 0 }
    self.slotsByFact = slotsByFact
  }

  /// The slot of a name; nil when no rule can use it.
  public subscript(name: String) -> Int? { slotsByName[name] }

  /// The name whose value lies in a slot.
  public func name(ofSlot slot: Int) -> String { names.indices.contains(slot) ? names[slot] : "" }

  /// The values of an example by slot; what it does not name is null.
  func values(of example: RuleExample) -> [Value] {
    var values = [Value](repeating: .null, count: slots)
    for (name, value) in example.values {
      if let slot = slotsByName[name] { values[slot] = value }
    }
    return values
  }

  /// The slot of a fact.
  public subscript(fact: Fact) -> Int { slotsByFact[Int(fact.byte)] }
}

extension Survey.Variable.Kind {
  /// The type rules see.
  var valueType: ValueType {
    switch self {
    case .text, .name, .place, .code, .choice, .choices, .identity, .date: .string
    case .count, .points, .money: .integer
    case .decimal, .percent: .number
    case .mark: .boolean
    }
  }
}
