import Provenance
import Rules
import Spreadsheet
import Survey
import TestSupport

@testable import Stages

/// A list drawn in a test with decisions drawn beside it, replayed on it.
struct DecidedSheet {
  let rulebook: Rulebook
  let received: ReceivedTable
  /// What reading the decisions and replaying them found, with the other places, "TB-044 A2 E4".
  let findings: [String]
  let replayed: DecisionReplay.Result

  /// A list of the village 29461-01 in the round of 2019, and a sheet of decisions.
  init(_ list: SheetGrid, decisions: SheetGrid, standard: String = "") throws {
    rulebook = try ShippedRules.rulebook()
    let sheet = try ReviewedSheet(list)
    guard let table = sheet.table else { throw MissingTable() }
    received = table
    let read = try Self.read(decisions, rulebook: rulebook)
    let target = DecisionTarget(delivery: "a", village: "29461-01", table: table)
    replayed = DecisionReplay(rulebook: rulebook, targets: [target]).replay(read.value)
    findings =
      read.findings.map(\.short)
      + replayed.findings.map { found in
        ([found.finding.short] + found.finding.otherLocations.compactMap(\.cell).map(\.description))
          .joined(separator: " ")
      }
  }

  struct MissingTable: Error {}

  /// The decisions of the round of 2019 in a drawn sheet.
  static func read(_ grid: SheetGrid, rulebook: Rulebook) throws -> Outcome<[DecisionLine]> {
    guard let round = rulebook.rounds["2019"] else { throw MissingTable() }
    return try DecisionReader(rulebook: rulebook, round: round).read(
      try Workbook.drawn([("Quyết định", grid)]), file: "sua.xlsx", fileHash: "f")
  }

  /// The list as it is judged and counted.
  var table: ReceivedTable { received.decided(by: replayed.applied, rulebook: rulebook) }

  /// What a household variable of a record is read as, from 0.
  func reading(_ id: VariableID, _ record: Int = 0) -> Reading? {
    table.slot(of: id).map { table.records[record].household.readings[$0] }
  }

  /// What a person variable of a member is read as, both from 0.
  func reading(_ id: VariableID, _ record: Int = 0, member: Int) -> Reading? {
    table.personSlot(of: id).map { table.records[record].members[member].readings[$0] }
  }

  /// The coded households, "001 near-poor 5".
  func households() throws -> [String] {
    guard let round = rulebook.rounds["2019"] else { throw MissingTable() }
    let village = Village(code: "29461-01", commune: "29461", name: "Ấp Một", isRegistered: true)
    let list = normalize(
      PlacedTable(table: table, place: nil, village: village), village: village, rulebook: rulebook,
      round: round)
    return list.households.map { household, _ in
      let mark = household.key.ordinal > 1 ? "#\(household.key.ordinal)" : ""
      return "\(household.key.code)\(mark) \(household.status?.rawValue ?? "–") \(household.persons)"
    }
  }
}
