import Survey

/// `areas/villages.csv`: where villages lie whose commune was divided or made of several, as the office says.
enum VillagesFile {
  /// Reads what was said; a line whose commune is blank says nothing yet.
  static func destinations(
    _ file: ConfigurationFile, areas: AreaTree
  ) throws(RulebookErrors) -> [VillageDestination] {
    let table = try TableFile(
      file, required: ["village", "commune", "day"], optional: ["name", "candidates", "note"])
    var destinations: [VillageDestination] = []
    var said: [Key: AreaCode] = [:]
    var errors: [RulebookError] = []
    for row in table.rows {
      let field = try row.field("commune")
      guard field.ifFilled != nil else { continue }
      let destination = VillageDestination(
        village: AreaCode(rawValue: try row.text("village")), commune: AreaCode(rawValue: try field.filled()),
        day: try row.day("day"))
      let isKnown = areas.areas(withCode: destination.commune).contains {
        $0.level == .commune && $0.validity.contains(destination.day)
      }
      if !isKnown { errors.append(.unknownArea(field.place, destination.commune, on: destination.day)) }
      let key = Key(village: destination.village, day: destination.day)
      if let other = said[key], other != destination.commune {
        errors.append(.villageTwice(field.place, destination.village, other))
      }
      said[key] = destination.commune
      destinations.append(destination)
    }
    if let all = RulebookErrors(errors) { throw all }
    return destinations
  }

  private struct Key: Hashable {
    var village: AreaCode
    var day: Day
  }
}
