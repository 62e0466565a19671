extension StrictNode {
  /// The node as an expression of the rule language; a mistake is told where it stands in the file.
  ///
  /// - Parameters:
  ///   - table: The variables it may name.
  ///   - expected: The type its result must have; nil allows any.
  /// - Returns: The checked expression.
  /// - Throws: ``RulebookErrors`` with the first mistake of the expression.
  public func expression(
    over table: VariableTable, expecting expected: ValueType? = .boolean
  ) throws(RulebookErrors) -> RuleExpression {
    let text = try scalar().text
    do {
      return try RuleExpression(text, over: table, expecting: expected)
    } catch {
      throw RulebookErrors(RulebookError(place: place(of: error, in: text), message: error.message))
    }
  }

  private func place(of error: ExpressionError, in text: String) -> ConfigurationPlace {
    guard case .scalar(_, let style) = content else { return place }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let before = lines.prefix(error.line - 1).reduce(0) { $0 + $1.count + 1 }
    return source.place(ofScalar: before + error.column - 1, of: text, at: place, style: style)
  }

  /// Where a part of the node's text stands in the file.
  func place(ofScalar offset: Int, of text: String) -> ConfigurationPlace {
    guard case .scalar(_, let style) = content else { return place }
    return source.place(ofScalar: offset, of: text, at: place, style: style)
  }
}
