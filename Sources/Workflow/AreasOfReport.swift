import Reports
import Rules
import Store
import Survey

/// Puts the stored counts of a round at their places in the area tree: names, parents, coverage.
struct AreasOfReport {
  private let rulebook: Rulebook
  private let coverage: CoverageTable
  private let year: Validity
  private let day: Day

  /// - Parameter day: The day whose names the areas are given; that of the round when left out.
  init(rulebook: Rulebook, round: Round, coverage: CoverageTable, day: Day? = nil) {
    self.rulebook = rulebook
    self.coverage = coverage
    self.day = day ?? round.areaDay
    year = Validity(
      from: Day(year: round.year, month: 1, day: 1), through: Day(year: round.year, month: 12, day: 31))
  }

  /// The areas with counts, and those above villages that were expected: villages, communes, districts, provinces,
  /// each level in the order of the codes.
  func reports(of tallies: [StoredTally]) -> [AreaReport] {
    let byArea = Dictionary(
      tallies.map { (Key(level: $0.level, code: $0.area), $0.tally) }, uniquingKeysWith: { first, _ in first }
    )
    var parents: [Key: AreaCode] = [:]
    var names: [Key: String] = [:]
    var keys = Set(byArea.keys)
    for village in coverage.villages {
      let own = Key(level: .village, code: village.code)
      let commune = Key(level: .commune, code: village.commune)
      let province = Key(level: .province, code: village.province)
      names[own] = village.name
      names[commune] = village.communeName
      parents[own] = village.commune
      parents[commune] = village.district ?? village.province
      keys.formUnion([commune, province])
      if let code = village.district {
        keys.insert(Key(level: .district, code: code))
        parents[Key(level: .district, code: code)] = village.province
      }
    }
    let coverages = AreaCoverages(coverage)
    return keys.sorted().map { key in
      let name = names[key] ?? name(of: key)
      return AreaReport(
        level: key.level, code: key.code, name: name, parent: parents[key],
        isUrban: key.level == .commune ? Area.isUrban(communeNamed: name) : nil,
        tally: byArea[key] ?? Tally(), coverage: coverages.coverage(of: key.code, level: key.level))
    }
  }

  private func name(of key: Key) -> String {
    let areas = rulebook.areas.areas(withCode: key.code).filter { $0.level == key.level }
    let area =
      areas.first { $0.validity.contains(day) } ?? areas.last { $0.validity.overlaps(year) }
      ?? areas.last
    return area?.name ?? key.code.rawValue
  }

  private struct Key: Hashable, Comparable {
    var level: AreaLevel
    var code: AreaCode

    static func < (left: Self, right: Self) -> Bool { (left.level, left.code) < (right.level, right.code) }
  }
}
