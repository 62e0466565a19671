extension ExplanationSheet {
  /// The sheet as one line of JSON: the facts by name, then an array for each step.
  public var json: String {
    var members = ["\"facts\":" + JSONText.object(fields.map { ($0.name, $0.text) })]
    for section in sections {
      let rows = section.rows.map { JSONText.object(zip(section.columns.map(\.name), $0)) }
      members.append(JSONText.string(section.name) + ":[" + rows.joined(separator: ",") + "]")
    }
    return "{" + members.joined(separator: ",") + "}"
  }
}
