import Rules
import Store
import Survey

/// What the villages of each province are counted by, beside their own lists: taken from that province alone, so that its
/// counts never depend on what else a store holds.
struct ProvincesOfRound {
  /// What is one for all villages of a province.
  struct Basis {
    /// The ethnic groups named in its summary sheets, in the order of the sheets.
    var groups: [String] = []
    /// Whether its lists hold households found not poor.
    var countsReviewed = false
    /// The standards its lists speak of; the official one when it has denominators only.
    var standards: [StandardID] = []

    /// The same as words of a mark.
    var words: [String] { groups + [String(countsReviewed)] + standards.map(\.rawValue) }
  }

  private let provinces: [AreaCode: AreaCode]
  private let bases: [AreaCode: Basis]

  /// - Parameters:
  ///   - deliveries: The tables that count.
  ///   - above: The areas above each village.
  init(
    _ round: Round, deliveries: [DeliverySummary], populations: [AreaCode: Population],
    above: [AreaCode: [AreaStep]], store: SurveyStore
  ) throws {
    let provinces = above.mapValues { $0.last { $0.level == .province }?.area ?? "" }
    var bases: [AreaCode: Basis] = [:]
    let populated = Dictionary(grouping: populations.keys) { provinces[$0] ?? "" }
    let lists = Dictionary(grouping: deliveries) { provinces[$0.unit.village] ?? "" }
    let reviewed = try store.provinces(of: Set(lists.keys), withHouseholdsOf: .notPoor, round: round.id)
    for province in Set(populated.keys).union(lists.keys) {
      let villages = Set(populated[province] ?? [])
      let groups = EthnicGroupOrder(populations.filter { villages.contains($0.key) })
      bases[province] = Basis(
        groups: groups.codes, countsReviewed: reviewed.contains(province),
        standards: Self.standards(of: lists[province] ?? [], in: round))
    }
    self.provinces = provinces
    self.bases = bases
  }

  /// What a village is counted by.
  subscript(village: AreaCode) -> Basis { bases[provinces[village] ?? ""] ?? Basis() }

  /// The standards of all provinces.
  var standards: Set<StandardID> { Set(bases.values.flatMap(\.standards)) }

  private static func standards(of deliveries: [DeliverySummary], in round: Round) -> [StandardID] {
    let spoken = Set(deliveries.filter { $0.unit.kind == .list }.map { $0.unit.counted(in: round) })
    let standards = round.standards.filter { spoken.contains($0) }
    return standards.isEmpty ? Array(round.standards.prefix(1)) : standards
  }
}

/// The ethnic groups named in summary sheets, in the order of the sheets.
struct EthnicGroupOrder {
  /// The groups' codes.
  let codes: [String]

  init(_ populations: [AreaCode: Population]) {
    var codes: [String] = []
    for village in populations.keys.sorted() {
      for count in populations[village]?.householdsByEthnicGroup ?? [] where !codes.contains(count.group) {
        codes.append(count.group)
      }
    }
    self.codes = codes
  }
}
