import Provenance
import Rules
import Stages
import Store
import Survey

/// What newer deliveries changed and what they no longer speak of, as the store has it: the same for the run that
/// brought them and for every later one.
struct Supersessions {
  let rulebook: Rulebook
  let store: SurveyStore
  let round: Round
  let register: VillageRegister

  /// The findings at the newer files among some files.
  func findings(of fileHashes: Set<String>) throws -> [StoredFinding] {
    let deliveries = try store.deliveries(round: round.id)
    let names = try store.files().mapValues(\.name)
    let superseded = Dictionary(grouping: deliveries.filter { $0.state == .superseded }) { $0.supersededBy }
    let current = Dictionary(grouping: deliveries.filter { $0.state == .current }) {
      Whereabouts(fileHash: $0.fileHash, commune: $0.commune, kind: $0.unit.kind)
    }
    var findings: [StoredFinding] = []
    var said: Set<DeliveryUnit> = []
    for newer in deliveries where newer.state == .current && fileHashes.contains(newer.fileHash) {
      for older in superseded[newer.id] ?? [] {
        findings += try change(from: older, to: newer, named: names[older.fileHash] ?? "")
        let place = Whereabouts(fileHash: older.fileHash, commune: older.commune, kind: older.unit.kind)
        for unit in current[place] ?? [] where said.insert(unit.unit).inserted {
          findings += missing(unit, from: newer, named: names[newer.fileHash] ?? "")
        }
      }
    }
    return findings
  }

  /// The deliveries of one kind that came for one commune in one file.
  private struct Whereabouts: Hashable {
    var fileHash: String
    var commune: AreaCode
    var kind: TableKind
  }

  /// How many records a newer delivery added, took away and changed.
  private func change(
    from older: DeliverySummary, to newer: DeliverySummary, named name: String
  ) throws -> [StoredFinding] {
    let table = try store.table(of: newer)
    let difference = ListDifference(from: try store.table(of: older), to: table)
    return rulebook.findings(
      "TB-023", at: table.location,
      [
        "file": BilingualText(name), "added": BilingualText(String(difference.added)),
        "removed": BilingualText(String(difference.removed)),
        "changed": BilingualText(String(difference.changed)),
      ]
    ).map { StoredFinding(finding: $0, delivery: newer.id, fileHash: newer.fileHash) }
  }

  /// A village that stood in the earlier file and is missing from the newer one that took the place of the rest.
  private func missing(
    _ unit: DeliverySummary, from newer: DeliverySummary, named name: String
  ) -> [StoredFinding] {
    let village = register.villages(of: unit.commune).first { $0.code == unit.unit.village }
    return rulebook.findings(
      "TB-013", at: SourceLocation(file: name),
      ["village": BilingualText(village?.name ?? unit.unit.village.rawValue)]
    ).map { StoredFinding(finding: $0, delivery: nil, fileHash: newer.fileHash) }
  }
}
