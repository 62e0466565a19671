import Provenance
import Rules
import Spreadsheet
import Survey
import TestSupport

@testable import Stages

/// A sheet drawn in a test, taken through import, and as far through the other stages as a test wants.
struct ReviewedSheet {
  let rulebook: Rulebook
  /// What import made of the workbook.
  let imported: Outcome<ImportedWorkbook>

  private static let forms = Result { KnownForms(try ShippedRules.rulebook()) }

  /// Imports a workbook of one sheet.
  ///
  /// - Parameter round: The round the file is sent to; nil to take it from the title.
  init(_ grid: SheetGrid, named name: String = "Danh sách", sentTo round: RoundID? = nil) throws {
    try self.init([(name, grid)], sentTo: round)
  }

  /// Imports a workbook.
  init(_ sheets: [(name: String, grid: SheetGrid)], sentTo round: RoundID? = nil) throws {
    rulebook = try ShippedRules.rulebook()
    imported = try importTables(
      from: Workbook.drawn(sheets), file: "Thôn 3.xlsx",
      round: round.flatMap { [rulebook] in rulebook.rounds[$0] },
      forms: Self.forms.get())
  }

  /// A table that was read, nothing when it was not recognised.
  var table: ReceivedTable? { imported.value.tables.first }

  /// The roles of the first sheet's rows with their numbers, "accepted 2, heading 1", in the order of the roles.
  var roles: String {
    guard let rows = imported.value.accounts.first?.rows else { return "" }
    return RowRole.allCases.filter { rows[$0] != 0 }.map { "\($0.rawValue) \(rows[$0])" }.joined(
      separator: ", ")
  }

  /// The findings of import, "TB-004 F12".
  var findings: [String] { imported.findings.map(\.short) }

  /// The answer to a household variable on some record, from 0.
  func answer(_ id: VariableID, _ record: Int = 0) -> Answer? {
    guard let table, let slot = table.slot(of: id), table.records.indices.contains(record) else { return nil }
    return table.records[record].household.readings[slot].answer
  }

  /// The answer to a person variable on some member of some record, both from 0.
  func answer(_ id: VariableID, _ record: Int = 0, member: Int) -> Answer? {
    guard let table, let slot = table.personSlot(of: id), table.records.indices.contains(record),
      table.records[record].members.indices.contains(member)
    else { return nil }
    return table.records[record].members[member].readings[slot].answer
  }

  /// The table as that of a village in a commune of some name, "Xã ..." or "Phường ...".
  func placed(in commune: String = "Xã Bản Bo") throws -> PlacedTable? {
    guard let table else { return nil }
    return PlacedTable(table: table, place: Self.place(in: commune), village: Self.village)
  }

  /// The households of the sheet.
  func normalized(in commune: String = "Xã Bản Bo") throws -> NormalizedList {
    guard let placed = try placed(in: commune), let round = rulebook.rounds[placed.table.round] else {
      return NormalizedList()
    }
    return normalize(placed, village: Self.village, rulebook: rulebook, round: round)
  }

  /// What the edit rules find, "HH-004 F12".
  func violations(
    in commune: String = "Xã Bản Bo", register: VillageRegister = VillageRegister(),
    earlier: EarlierLists = EarlierLists()
  ) throws -> [Finding] {
    guard let placed = try placed(in: commune), let round = rulebook.rounds[placed.table.round] else {
      return []
    }
    var validator = Validator(rulebook: rulebook, round: round, register: register, earlier: earlier)
    return validator.judge(placed)
  }

  static let village = Village(code: "03433-01", commune: "03433", name: "Bản Nà Khương", isRegistered: false)

  static func place(in commune: String) -> ResolvedPlace {
    ResolvedPlace(
      commune: Area(level: .commune, code: "03433", name: commune, parent: "108"),
      district: Area(level: .district, code: "108", name: "Huyện Tam Đường", parent: "12"),
      province: Area(level: .province, code: "12", name: "Tỉnh Lai Châu", parent: nil),
      villageName: "Bản Nà Khương")
  }
}

extension Finding {
  /// The rule and the cell, "HH-004 F12".
  var short: String { rule.rawValue + (location.cell.map { " \($0)" } ?? "") }
}
