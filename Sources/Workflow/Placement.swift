import Provenance
import Rules
import Stages
import Store
import Survey
import VietnameseText

/// Finds the places of all tables of an import together, so that neither the names nor the order of the files matter.
struct Placement {
  /// A part of a table with its file, and its place as soon as that is found.
  struct Placed {
    var table: PackedTable
    var fileHash: String
    var place: ResolvedPlace?
    var village: Village?
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
  /// Where the accounts of each file begin.
  private var firstAccounts: [String: Int] = [:]
  /// Where joined tables are laid; nil to keep them in memory.
  private let scratch: ScratchFile?

  init(rulebook: Rulebook, round: Round, register: VillageRegister, scratch: ScratchFile? = nil) {
    self.scratch = scratch
    self.rulebook = rulebook
    self.round = round
    self.register = register
    suggestions = PlaceSuggestion(rulebook: rulebook, round: round)
  }

  /// Places the tables of all files.
  ///
  /// - Throws: `StoreError` when what was laid aside of a table cannot be read.
  mutating func place(_ readings: [FileReading]) throws(StoreError) {
    var resolver = PlaceResolver(areas: rulebook.areas, round: round)
    var parts = readings.flatMap { reading in
      reading.tables.map { Placed(table: $0, fileHash: reading.hash) }
    }
    for index in parts.indices { parts[index].place = resolver.resolve(parts[index].table.place) }
    let known = Set(parts.compactMap { $0.place?.commune.code })
    for index in parts.indices where parts[index].place == nil {
      parts[index].place = resolver.resolve(parts[index].table.place, among: known)
    }
    registerVillages(of: &parts)
    for reading in readings {
      firstAccounts[reading.hash] = accounts.count
      accounts += reading.accounts.map {
        StoredSheetAccount(fileHash: reading.hash, sheet: $0.sheet, rows: $0.rows)
      }
    }
    for part in try joined(parts) {
      if part.village != nil || part.table.kind == .resultsSummary {
        placed.append(part)
      } else {
        try reject(part)
      }
    }
  }

  /// Joins the parts of one sheet that turned out to be of one village, whatever they wrote its places like.
  private func joined(_ parts: [Placed]) throws(StoreError) -> [Placed] {
    struct Whole: Hashable {
      var file: String
      var sheet: String?
      var village: AreaCode
      var kind: TableKind
      var standard: StandardID
    }
    var joined: [Placed] = []
    var places: [Whole: Int] = [:]
    var others: [Int: [PackedTable]] = [:]
    for part in parts {
      guard let village = part.village else {
        joined.append(part)
        continue
      }
      let table = part.table
      let whole = Whole(
        file: part.fileHash, sheet: table.location.sheet, village: village.code, kind: table.kind,
        standard: table.standard)
      if let place = places[whole] {
        others[place, default: []].append(table)
      } else {
        places[whole] = joined.count
        joined.append(part)
      }
    }
    for (place, others) in others {
      var table = try joined[place].table.unpacked()
      for other in others { table.append(try other.unpacked()) }
      joined[place].table = try PackedTable(table, in: scratch)
    }
    return joined
  }

  /// Gives villages their numbers: those of summary sheets in the order of the sheet, then those of lists by name.
  private mutating func registerVillages(of parts: inout [Placed]) {
    func order(_ index: Int) -> (String, String, Int) {
      let part = parts[index]
      return (part.place?.commune.code.rawValue ?? "", part.fileHash, part.table.firstRow)
    }
    let summaries = parts.indices.filter { parts[$0].table.kind == .summary }.sorted { order($0) < order($1) }
    for index in summaries { registerVillage(of: &parts[index], isRegistered: true) }
    let names = parts.map { VietnameseCollation.Key($0.place?.villageName ?? "") }
    let others = parts.indices.filter { parts[$0].table.kind != .summary }.sorted {
      (names[$0], $0) < (names[$1], $1)
    }
    for index in others { registerVillage(of: &parts[index], isRegistered: false) }
  }

  private mutating func registerVillage(of part: inout Placed, isRegistered: Bool) {
    guard let place = part.place, let name = place.villageName, part.table.kind != .resultsSummary else {
      return
    }
    part.village = register.register(name, in: place.commune.code, isRegistered: isRegistered)
  }

  /// A table whose place is not known: its rows are rejected, and said so once.
  private mutating func reject(_ part: Placed) throws(StoreError) {
    let table = try part.table.unpacked()
    let written = part.table.place
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
      guard let first = firstAccounts[part.fileHash],
        let index = accounts[first...].prefix(while: { $0.fileHash == part.fileHash })
          .firstIndex(where: { $0.sheet == sheet ?? "" })
      else { continue }
      for _ in rows { accounts[index].rows.move(from: .accepted, to: .rejected) }
    }
  }
}
