import Provenance
import Rules
import Stages
import Store
import Survey
import VietnameseText

/// Finds the places of all tables of an import together, so that neither the names nor the order of the files matter.
struct Placement {
  /// A part of a table with its file.
  struct Placed {
    var table: PlacedTable
    var fileHash: String
  }

  let rulebook: Rulebook
  let round: Round
  /// The villages, with those that became known.
  var register: VillageRegister
  /// The parts that were placed.
  private(set) var placed: [Placed] = []
  private var suggestions: PlaceSuggestion
  /// What could not be placed.
  private(set) var findings: [StoredFinding] = []
  /// The rows of the sheets, with what could not be placed among the rejected.
  private(set) var accounts: [StoredSheetAccount] = []

  init(rulebook: Rulebook, round: Round, register: VillageRegister) {
    self.rulebook = rulebook
    self.round = round
    self.register = register
    suggestions = PlaceSuggestion(rulebook: rulebook, round: round)
  }

  /// Places the tables of all files.
  mutating func place(_ readings: [FileReading]) {
    var resolver = PlaceResolver(areas: rulebook.areas, round: round)
    var parts = readings.flatMap { reading in
      (reading.imported?.tables ?? []).flatMap { table in
        table.partsByPlace.map { Placed(table: PlacedTable(table: $0, place: nil), fileHash: reading.hash) }
      }
    }
    for index in parts.indices { parts[index].table.place = resolver.resolve(writtenPlace(of: parts[index])) }
    let known = Set(parts.compactMap { $0.table.place?.commune.code })
    for index in parts.indices where parts[index].table.place == nil {
      parts[index].table.place = resolver.resolve(writtenPlace(of: parts[index]), among: known)
    }
    registerVillages(of: &parts)
    for reading in readings { accounts += accounts(of: reading) }
    for part in Self.joined(parts) {
      if part.table.village != nil || part.table.table.kind == .resultsSummary {
        placed.append(part)
      } else {
        reject(part)
      }
    }
  }

  /// Joins the parts of one sheet that turned out to be of one village, whatever they wrote its places like.
  private static func joined(_ parts: [Placed]) -> [Placed] {
    struct Whole: Hashable {
      var file: String
      var sheet: String?
      var village: AreaCode
      var kind: TableKind
      var standard: StandardID
    }
    var joined: [Placed] = []
    var places: [Whole: Int] = [:]
    for part in parts {
      guard let village = part.table.village else {
        joined.append(part)
        continue
      }
      let table = part.table.table
      let whole = Whole(
        file: part.fileHash, sheet: table.location.sheet, village: village.code, kind: table.kind,
        standard: table.standard)
      if let place = places[whole] {
        joined[place].table.table.append(table)
      } else {
        places[whole] = joined.count
        joined.append(part)
      }
    }
    return joined
  }

  /// The rows of a file's sheets.
  func accounts(of reading: FileReading) -> [StoredSheetAccount] {
    (reading.imported?.accounts ?? []).map {
      StoredSheetAccount(fileHash: reading.hash, sheet: $0.sheet, rows: $0.rows)
    }
  }

  private func writtenPlace(of part: Placed) -> WrittenPlace {
    part.table.table.places.first ?? WrittenPlace()
  }

  /// Gives villages their numbers: those of summary sheets in the order of the sheet, then those of lists by name.
  private mutating func registerVillages(of parts: inout [Placed]) {
    func order(_ index: Int) -> (String, String, Int) {
      let table = parts[index].table
      return (
        table.place?.commune.code.rawValue ?? "", parts[index].fileHash,
        table.table.records.first?.household.row ?? 0
      )
    }
    let summaries = parts.indices.filter { parts[$0].table.table.kind == .summary }.sorted {
      order($0) < order($1)
    }
    for index in summaries { registerVillage(of: &parts[index].table, isRegistered: true) }
    let names = parts.map { VietnameseCollation.Key($0.table.place?.villageName ?? "") }
    let others = parts.indices.filter { parts[$0].table.table.kind != .summary }.sorted {
      (names[$0], $0) < (names[$1], $1)
    }
    for index in others { registerVillage(of: &parts[index].table, isRegistered: false) }
  }

  private mutating func registerVillage(of table: inout PlacedTable, isRegistered: Bool) {
    guard let place = table.place, let name = place.villageName, table.table.kind != .resultsSummary else {
      return
    }
    table.village = register.register(name, in: place.commune.code, isRegistered: isRegistered)
  }

  /// A table whose place is not known: its rows are rejected, and said so once.
  private mutating func reject(_ part: Placed) {
    let table = part.table.table
    let written = writtenPlace(of: part)
    let names = [written.villageName, written.communeName, written.districtName, written.provinceName]
    let column = table.variables.first?.columns.first ?? 1
    let place = table.records.first.map { table.location(of: $0.household, column: column) } ?? table.location
    findings += rulebook.findings(
      "TB-014", at: place,
      [
        "place": BilingualText(names.compactMap { $0 }.joined(separator: ", ")),
        "suggestion": suggestions.text(for: written),
      ]
    ).map { StoredFinding(finding: $0, delivery: nil, fileHash: part.fileHash) }
    for (sheet, rows) in table.rows(of: table.records) {
      guard
        let index = accounts.firstIndex(where: { $0.fileHash == part.fileHash && $0.sheet == sheet ?? "" })
      else { continue }
      for _ in rows { accounts[index].rows.move(from: .accepted, to: .rejected) }
    }
  }
}
