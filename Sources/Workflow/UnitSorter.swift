import Provenance
import Rules
import Stages
import Store
import Survey

/// Sorts the placed tables of an import into units of delivery, and finds units that came in two versions.
struct UnitSorter {
  /// One delivery for each unit that came in one version, in the order of the units.
  private(set) var single: [Delivery] = []
  /// Every delivery of the units that came in one version, also the ones that say the same as another.
  private(set) var inOneVersion: [Delivery] = []
  /// The deliveries of the units that came in several versions.
  private(set) var conflicting: [Delivery] = []

  /// - Parameter jobs: How many tables are hashed at the same time; it never changes a result.
  init(_ placed: [Placement.Placed], jobs: Int = 1) throws {
    let byUnit = Dictionary(grouping: try placed.map(jobs: jobs) { Self.delivery(of: $0) }, by: \.unit)
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

  static func delivery(of part: Placement.Placed) -> Delivery {
    let table = part.table.table
    let village = part.table.village?.code ?? AreaCode(rawValue: "file-" + part.fileHash.prefix(16))
    let unit = DeliveryUnit(round: table.round, village: village, kind: table.kind, standard: table.standard)
    let id = ContentHash.hex(of: [
      unit.round.rawValue, village.rawValue, unit.kind.rawValue, unit.standard.rawValue, part.fileHash,
      table.location.sheet ?? "",
    ])
    return Delivery(
      id: String(id.prefix(24)), unit: unit, province: part.table.place?.province.code ?? "",
      district: part.table.place?.district?.code, commune: part.table.place?.commune.code ?? "",
      fileHash: part.fileHash, contentHash: contentHash(of: table), table: table)
  }

  /// The hash of what the cells say: variables and raw texts, whatever the file, its name and its rows.
  private static func contentHash(of table: ReceivedTable) -> String {
    let hash = ContentHash()
    hash.update(table.layout)
    for variable in table.variables + table.personVariables { hash.update(variable.id.rawValue) }
    for record in table.records {
      for row in [record.household] + record.members {
        for reading in row.readings { hash.update(reading.raw) }
        hash.update("|")
      }
    }
    return hash.finish()
  }

  /// One finding for each version of a unit, naming the others.
  func conflictFindings(_ rulebook: Rulebook) -> [StoredFinding] {
    conflicting.flatMap { delivery in
      let others = conflicting.filter { $0.unit == delivery.unit && $0.id != delivery.id }.map(
        \.table.location)
      return rulebook.findings("TB-012", at: delivery.table.location, others: others.sorted()).map {
        StoredFinding(finding: $0, delivery: nil, fileHash: delivery.fileHash)
      }
    }
  }
}
