import Survey

/// Which names a rule of a scope can use: a name that never has a value there would make a rule that never speaks.
struct RuleNames {
  let vocabulary: RuleVocabulary
  let variables: VariablesFile
  let measures: [Measure]

  /// Checks the names of an expression.
  ///
  /// - Throws: ``RulebookErrors`` for the first name, in the order of the text, that has no value in the scope.
  func check(
    _ expression: RuleExpression, at node: StrictNode, in scope: EditRule.Scope
  ) throws(RulebookErrors) {
    let strange = expression.variables.map { vocabulary.name(ofSlot: $0) }.filter { !has($0, in: scope) }
    guard !strange.isEmpty else { return }
    let text = try node.text()
    let places = strange.map { (offset: Self.offset(of: $0, in: text), name: $0) }
    guard let first = places.min(by: { $0.offset < $1.offset }) else { return }
    throw RulebookErrors(
      .nameOutOfScope(node.place(ofScalar: first.offset, of: text), first.name, scope: scope))
  }

  private func has(_ name: String, in scope: EditRule.Scope) -> Bool {
    if let measure = measures.first(where: { $0.name == name }) {
      return measure.scope == .file ? scope == .file : scope == .household || scope == .person
    }
    if let fact = Fact(rawValue: name) { return fact.scopes.contains(scope) }
    guard let owner = variables.scope(of: name) else { return true }
    return switch owner {
    case .household: scope == .household || scope == .person
    case .person: scope == .person
    case .village: scope == .village
    case .area: scope == .area
    }
  }

  /// The place of a name as a word of its own, in scalars from 0.
  private static func offset(of name: String, in text: String) -> Int {
    let (scalars, name) = (Array(text.unicodeScalars), Array(name.unicodeScalars))
    guard name.count <= scalars.count else { return 0 }
    func isPartOfName(_ index: Int) -> Bool {
      scalars.indices.contains(index) && (scalars[index].properties.isAlphabetic || scalars[index] == "_")
    }
    return (0...(scalars.count - name.count)).first { start in
      scalars[start..<start + name.count].elementsEqual(name) && !isPartOfName(start - 1)
        && !isPartOfName(start + name.count)
    } ?? 0
  }
}
