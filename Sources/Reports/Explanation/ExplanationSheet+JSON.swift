extension ExplanationSheet {
  /// The sheet as one line of JSON: the facts by name, then an array for each step.
  public var json: String {
    let facts = fields.map { JSONText.string($0.name) + ":" + JSONText.string($0.text) }
    var members = ["\"facts\":{\(facts.joined(separator: ","))}"]
    for section in sections {
      let rows = section.rows.map { row in
        let cells = zip(section.columns, row).map { JSONText.string($0.name) + ":" + JSONText.string($1) }
        return "{\(cells.joined(separator: ","))}"
      }
      members.append(JSONText.string(section.name) + ":[" + rows.joined(separator: ",") + "]")
    }
    return "{" + members.joined(separator: ",") + "}"
  }
}
