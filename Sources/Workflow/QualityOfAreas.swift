import Provenance
import Reports
import Store
import Survey

/// What was found in the areas of a round, counted up the area tree.
struct QualityOfAreas {
  /// The rule about totals in sheets that their rows do not add up to.
  private static let controlTotals: RuleID = "TB-007"

  private var findings: [AreaCode: [Severity: Int]] = [:]
  private var wrongTotals: [AreaCode: Int] = [:]

  private let places: PlacesOfFindings

  /// Nothing was found yet.
  ///
  /// - Parameter deliveries: The deliveries of the round.
  init(deliveries: [DeliverySummary]) { places = PlacesOfFindings(deliveries) }

  /// Counts an open finding of the round.
  mutating func add(_ stored: StoredFinding) {
    let placed = places.placed(stored)
    guard let area = placed.village ?? placed.commune else { return }
    findings[area, default: [:]][stored.finding.severity, default: 0] += 1
    if stored.finding.rule == Self.controlTotals { wrongTotals[area, default: 0] += 1 }
  }

  /// The areas with what was found in them and below them; of files that belong to several communes nothing is said.
  func adding(to areas: [AreaReport]) -> [AreaReport] {
    var areas = areas
    var places: [AreaCode: Int] = [:]
    for place in areas.indices {
      areas[place].findings = findings[areas[place].code] ?? [:]
      areas[place].wrongTotals = wrongTotals[areas[place].code] ?? 0
      places[areas[place].code] = place
    }
    // Villages come first, provinces last: every area is complete before it is added to the one above it.
    for area in areas.indices {
      guard let parent = areas[area].parent.flatMap({ places[$0] }), parent > area else { continue }
      let own = areas[area]
      areas[parent].findings?.merge(own.findings ?? [:], uniquingKeysWith: +)
      areas[parent].wrongTotals? += own.wrongTotals ?? 0
    }
    return areas
  }
}
