public import Survey

/// How many of the villages of every area have sent their lists: all areas in one pass over the villages.
public struct AreaCoverages: Sendable {
  private var coverages: [AreaLevel: [AreaCode: Coverage]] = [:]

  /// The coverage of every area that a village of the table lies in, and of the villages themselves.
  public init(_ table: CoverageTable) {
    for village in table.villages {
      let areas: [(AreaLevel, AreaCode?)] = [
        (.village, village.code), (.commune, village.commune), (.district, village.district),
        (.province, village.province),
      ]
      for case (let level, let area?) in areas {
        coverages[level, default: [:]][area, default: Coverage()].add(village)
      }
    }
  }

  /// The coverage of an area; one without villages has nothing expected and nothing received.
  public func coverage(of area: AreaCode, level: AreaLevel) -> Coverage {
    coverages[level]?[area] ?? Coverage()
  }
}
