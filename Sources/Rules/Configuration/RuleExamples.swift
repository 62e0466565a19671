import Survey

/// The examples of a rule, read and tried: a rule whose examples say otherwise than its author expected is not loaded.
struct RuleExamples {
  let vocabulary: RuleVocabulary
  let check: RuleExpression

  /// The examples of a list, at least one; each has to satisfy the rule, or to violate it.
  func read(_ node: StrictNode, shouldPass: Bool) throws(RulebookErrors) -> [RuleExample] {
    let examples = try node.list { (node) throws(RulebookErrors) in
      let example = try example(node)
      let answer = check.truth(on: vocabulary.values(of: example))
      guard answer == shouldPass else {
        throw RulebookErrors(.exampleContradicts(node.place, shouldPass: shouldPass, answer: answer))
      }
      return example
    }
    guard !examples.isEmpty else { throw RulebookErrors(.noExample(node.place, shouldPass: shouldPass)) }
    return examples
  }

  private func example(_ node: StrictNode) throws(RulebookErrors) -> RuleExample {
    var values: [String: Value] = [:]
    for (name, value) in try node.entries() {
      guard let variable = vocabulary.table[name.text] else {
        throw RulebookErrors(
          .unknownKey(name.place, name.text, nearest: vocabulary.table.nearest(to: name.text)))
      }
      values[name.text] =
        switch variable.type {
        case .boolean: .boolean(try value.flag())
        case .integer: .integer(try value.wholeNumber())
        case .number: .number(Double("\(try value.decimal())") ?? .nan)
        case .string, .date: .string(try value.text())
        }
    }
    return RuleExample(values: values)
  }
}
