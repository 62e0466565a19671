import Store
import Survey

/// Villages of a nation with made-up counts, the same in every run.
struct MadeNation {
  /// How a nation is divided.
  struct Map {
    var name: String
    var communes: Int
    /// None where there are no districts.
    var districts: Int
    var provinces: Int

    /// As until June 2025, and as from July 2025 on, in round numbers.
    static let all = [
      Map(
        name: "63 provinces, 700 districts, 11,000 communes", communes: 11_000, districts: 700, provinces: 63),
      Map(name: "34 provinces, 3,300 communes", communes: 3_300, districts: 0, provinces: 34),
    ]
  }

  /// What a list of the law of 2022 asks: 54 lines.
  static let lines: [CountKey] = {
    var lines = [CountKey(.population, "all", .household), CountKey(.population, "all", .person)]
    for item in ["poor", "near-poor", "multidimensional-poor"] {
      lines += [CountKey(.status, item, .household), CountKey(.status, item, .person)]
    }
    for (status, item) in [("poor", "dtts"), ("near-poor", "dtts")] {
      lines += [CountUnit.household, .person].map { CountKey(.ethnicity, "\(status)-\(item)", $0) }
    }
    for table in [TallyTable.deprivationPoor, .deprivationNearPoor] {
      lines.append(CountKey(table, "total-deprivations", .deprivation))
      lines += (1...12).map { CountKey(table, "indicator-\($0)", .household) }
    }
    for table in [TallyTable.causePoor, .causeNearPoor] {
      lines += (1...8).map { CountKey(table, "cause-\($0)", .household) }
    }
    return lines
  }()

  let above: [AreaCode: [AreaStep]]
  private(set) var villages: [AreaCode: Tally] = [:]
  private var state: UInt64 = 20_261_122

  init(_ map: Map, villages number: Int) {
    var above: [AreaCode: [AreaStep]] = [:]
    var codes: [AreaCode] = []
    for village in 0..<number {
      let commune = village * map.communes / number
      let name = String(10_000 + commune)
      let code = AreaCode(rawValue: name + "-" + String(100 + village % 100).dropFirst())
      var steps = [AreaStep(level: .commune, area: AreaCode(rawValue: name))]
      if map.districts > 0 {
        let district = commune * map.districts / map.communes
        steps.append(AreaStep(level: .district, area: AreaCode(rawValue: String(100 + district))))
      }
      let province = commune * map.provinces / map.communes
      steps.append(AreaStep(level: .province, area: AreaCode(rawValue: String(10 + province))))
      above[code] = steps
      codes.append(code)
    }
    self.above = above
    for code in codes { villages[code] = counts() }
  }

  /// Other counts for one village: some households more or fewer on a third of its lines.
  ///
  /// - Returns: The village and its counts as they are from then on.
  mutating func correct() -> (village: AreaCode, tally: Tally) {
    let codes = villages.keys.sorted()
    let village = codes[Int(next() % UInt64(codes.count))]
    var counts = villages[village]?.counts ?? [:]
    for line in Self.lines where next() % 3 == 0 { counts[line] = Int(next() % 60) }
    let tally = Tally(counts)
    villages[village] = tally
    return (village, tally)
  }

  private mutating func counts() -> Tally {
    var counts: [CountKey: Int] = [:]
    for line in Self.lines { counts[line] = Int(next() % 60) }
    return Tally(counts)
  }

  private mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
