/// The names that parts of a configuration have taken; none is taken twice.
struct UniqueNames {
  private var taken: Set<String> = []

  /// The name at a node.
  ///
  /// - Throws: ``RulebookErrors`` when another part has it already.
  mutating func take(_ node: StrictNode) throws(RulebookErrors) -> String {
    let name = try node.text()
    guard taken.insert(name).inserted else { throw RulebookErrors(.nameTwice(node.place, name)) }
    return name
  }
}
