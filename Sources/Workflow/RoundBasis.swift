import Rules
import Stages
import Store
import Survey

/// What a round is counted from, as the store has it, and the marks that tell when any of it changes.
///
/// Where households are looked for in an earlier round all villages are linked before the first is counted, because households
/// move from one to another. What is counted of a household is read when its village is.
struct RoundBasis {
  let rulebook: Rulebook
  let store: SurveyStore
  let round: Round
  /// The tables that count.
  let deliveries: [DeliverySummary]
  /// The same by village.
  let villages: [AreaCode: [DeliverySummary]]
  let tables: DecidedTables
  let populations: [AreaCode: Population]
  /// What the villages of each province are counted by.
  let provinces: ProvincesOfRound
  /// The standards that something was received under; the official one when there are denominators only.
  let standards: [StandardID]
  /// The areas above each village that anything was ever received of.
  let above: [AreaCode: [AreaStep]]
  /// What the counts are made from.
  let marks: CountMarks

  private let earlier: EarlierRound.Lists
  private let linked: [StandardID: LinkedRound]

  init(
    rulebook: Rulebook, store: SurveyStore, round: Round, earlier: EarlierRound.Lists, jobs: Int
  ) throws {
    self.rulebook = rulebook
    self.store = store
    self.round = round
    self.earlier = earlier
    let deliveries = try store.deliveries(round: round.id, state: .current).filter {
      !$0.commune.rawValue.isEmpty
    }
    self.deliveries = deliveries
    let byVillage = Dictionary(grouping: deliveries, by: \.unit.village)
    villages = byVillage
    tables = try DecidedTables(rulebook: rulebook, store: store, round: round.id)
    populations = try store.populations(round: round.id)
    above = Self.above(try store.deliveries(round: round.id))
    let provinces = try ProvincesOfRound(
      round, deliveries: deliveries, populations: populations, above: above, store: store)
    self.provinces = provinces
    let spoken = round.standards.filter { provinces.standards.contains($0) }
    standards = spoken.isEmpty ? Array(round.standards.prefix(1)) : spoken
    let looksBack = standards.contains { !earlier[$0].villages.isEmpty }
    var linked: [StandardID: LinkedRound] = [:]
    for standard in looksBack ? standards : [] {
      linked[standard] = try LinkedRound(
        byVillage,
        households: {
          try store.households(round: round.id, village: $0, province: byVillage[$0]?.first?.province)
        }, under: standard, in: round, earlier: earlier[standard], store: store, jobs: jobs)
    }
    self.linked = linked
    marks = try CountMarks(
      common: [rulebook.hash] + standards.map(\.rawValue),
      villages: Self.words(
        of: byVillage, in: tables, rulebook: rulebook, store: store, round: round, earlier: earlier,
        linked: linked
      ).merging(byVillage.keys.map { ($0, provinces[$0].words) }) { $0 + [""] + $1 },
      above: above)
  }

  /// The stored households of a village.
  func households(of village: AreaCode) throws -> [StoredHousehold] {
    try store.households(
      round: round.id, village: village, province: villages[village]?.first?.province)
  }

  /// Villages that are counted together: a few at a time, so that what is in memory does not grow with the round.
  func parts(of villages: [AreaCode]) -> [[AreaCode]] {
    stride(from: 0, to: villages.count, by: Self.villagesTogether).map { start in
      Array(villages[start...].prefix(Self.villagesTogether))
    }
  }

  private static let villagesTogether = 64

  /// The households of some villages, in the order of the villages.
  func households(of chosen: [AreaCode], jobs: Int) throws -> [AreaCode: [StoredHousehold]] {
    Dictionary(uniqueKeysWithValues: zip(chosen, try chosen.map(jobs: jobs) { try households(of: $0) }))
  }

  /// Some villages as they are counted under a standard, and where the households of all villages were before.
  func linkedRound(
    under standard: StandardID, of chosen: [AreaCode: [StoredHousehold]], jobs: Int
  ) throws -> LinkedRound {
    if let known = linked[standard] { return known }
    return try LinkedRound(
      villages.filter { chosen[$0.key] != nil }, households: { chosen[$0] ?? [] }, under: standard,
      in: round, earlier: earlier[standard], store: store, jobs: jobs)
  }

  /// What the rounds before know of the households under a standard.
  func history(under standard: StandardID) throws -> History {
    try History(
      rulebook: rulebook, store: store, round: round, standard: standard, earlier: earlier[standard])
  }

  /// The areas above the villages of some deliveries, from the commune up.
  static func above(_ deliveries: [DeliverySummary]) -> [AreaCode: [AreaStep]] {
    Dictionary(grouping: deliveries, by: \.unit.village).compactMapValues { $0.first.map(above) }
  }

  private static func above(_ delivery: DeliverySummary) -> [AreaStep] {
    let steps: [(AreaLevel, AreaCode?)] = [
      (.commune, delivery.commune), (.district, delivery.district), (.province, delivery.province),
    ]
    return steps.compactMap { level, code in code.map { AreaStep(level: level, area: $0) } }
  }

  /// What the counts of each village are made from beside what is common: its deliveries and those of the earlier rounds with
  /// what was decided about them, how far they are coded, and the households that came, went or were decided upon.
  private static func words(
    of villages: [AreaCode: [DeliverySummary]], in tables: DecidedTables, rulebook: Rulebook,
    store: SurveyStore, round: Round, earlier: EarlierRound.Lists, linked: [StandardID: LinkedRound]
  ) throws -> [AreaCode: [String]] {
    var before: [AreaCode: [String]] = [:]
    for older in EarlierRound(rulebook: rulebook, store: store).roundsBefore(round.id) {
      let tables = try DecidedTables(rulebook: rulebook, store: store, round: older)
      for delivery in try store.deliveries(round: older, state: .current) {
        before[delivery.unit.village, default: []].append(tables.mark(of: delivery))
      }
    }
    let coded = try store.marks(round: round.id, stage: CodedMarks.stage)
    var links: [AreaCode: [String]] = [:]
    for (standard, round) in linked {
      for (village, words) in round.courses.words(of: round.villages.values.map { $0 }) {
        links[village, default: []] += words
      }
      for village in villages.keys {
        links[village, default: []] += earlier[standard].decisions(about: village).map(\.words)
      }
    }
    return villages.reduce(into: [:]) { words, village in
      let code = village.key
      words[code] =
        village.value.map { tables.mark(of: $0) }.sorted() + ["", coded[code] ?? ""]
        + (before[code] ?? []).sorted() + [""] + (links[code] ?? []).sorted()
    }
  }
}
