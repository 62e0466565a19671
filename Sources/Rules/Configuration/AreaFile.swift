import Survey

/// `areas/areas.csv`: every unit with the days on which it had its name and its parent.
enum AreaFile {
  static func areas(_ file: ConfigurationFile) throws(RulebookErrors) -> [Area] {
    let table = try TableFile(
      file, required: ["level", "code", "name", "parent", "valid_from", "valid_to"], optional: ["note"])
    var areas: [Area] = []
    areas.reserveCapacity(table.rows.count)
    for row in table.rows {
      let parent = try row.optionalText("parent")
      areas.append(
        Area(
          level: try row.field("level").word(of: AreaLevel.self),
          code: AreaCode(rawValue: try row.text("code")),
          name: try row.text("name"), parent: parent.map { AreaCode(rawValue: $0) },
          validity: Validity(
            from: try row.optionalDay("valid_from").flatMap {
              Day(year: $0.year, month: $0.month, day: $0.day)
            },
            through: try row.optionalDay("valid_to").flatMap {
              Day(year: $0.year, month: $0.month, day: $0.day)
            })))
    }
    return areas
  }
}
