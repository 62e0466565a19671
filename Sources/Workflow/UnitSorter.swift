import Provenance
import Rules
import Store
import Survey

/// Sorts the placed tables of an import into units of delivery, and finds units that came in two versions.
struct UnitSorter {
  /// One delivery for each unit that came in one version, in the order of the units.
  private(set) var single: [PackedDelivery] = []
  /// Every delivery of the units that came in one version, also the ones that say the same as another.
  private(set) var inOneVersion: [PackedDelivery] = []
  /// The deliveries of the units that came in several versions.
  private(set) var conflicting: [PackedDelivery] = []

  init(_ placed: [Placement.Placed]) {
    let byUnit = Dictionary(grouping: placed.map(Self.delivery(of:)), by: \.unit)
    for unit in byUnit.keys.sorted() {
      let versions = (byUnit[unit] ?? []).sorted {
        ($0.contentHash, $0.fileHash) < ($1.contentHash, $1.fileHash)
      }
      let contents = Set(versions.map(\.contentHash))
      if contents.count == 1, let first = versions.first {
        single.append(first)
        inOneVersion += versions
      } else {
        conflicting += versions
      }
    }
  }

  static func delivery(of part: Placement.Placed) -> PackedDelivery {
    let table = part.table
    let village = part.village?.code ?? AreaCode(rawValue: "file-" + part.fileHash.prefix(16))
    let unit = DeliveryUnit(round: table.round, village: village, kind: table.kind, standard: table.standard)
    let id = ContentHash.hex(of: [
      unit.round.rawValue, village.rawValue, unit.kind.rawValue, unit.standard.rawValue, part.fileHash,
      table.location.sheet ?? "",
    ])
    return PackedDelivery(
      id: String(id.prefix(24)), unit: unit, province: part.place?.province.code ?? "",
      district: part.place?.district?.code, commune: part.place?.commune.code ?? "",
      fileHash: part.fileHash, table: table)
  }

  /// One finding for each version of a unit, naming the others.
  func conflictFindings(_ rulebook: Rulebook) -> [StoredFinding] {
    let versions = Dictionary(grouping: conflicting, by: \.unit)
    return conflicting.flatMap { delivery in
      let others = (versions[delivery.unit] ?? []).filter { $0.id != delivery.id }.map(\.table.location)
      return rulebook.findings("TB-012", at: delivery.table.location, others: others.sorted()).map {
        StoredFinding(finding: $0, delivery: nil, fileHash: delivery.fileHash)
      }
    }
  }
}
