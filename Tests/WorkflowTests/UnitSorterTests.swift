import Provenance
import Rules
import Stages
import Store
import Survey
import TestSupport
import Testing

@testable import Workflow

/// One delivery for each unit; a unit that came in several versions is held back whole.
@Suite struct UnitSorterTests {
  private func part(
    file: Character, village: AreaCode? = "29461-01", kind: TableKind = .list, raw: String = "4", row: Int = 3
  ) throws -> Placement.Placed {
    var table = ReceivedTable(
      kind: kind, layout: "household-list", round: "2019", standard: "VN2016",
      location: SourceLocation(file: "\(file).xlsx", sheet: "Danh sách"),
      variables: [TableVariable(id: "household_size", columns: [3], headingRow: 2)], personVariables: [],
      listsAllMembers: false)
    let reading = Reading(answer: .text(raw), raw: raw, column: 3)
    table.records = [Record(household: RecordRow(row: row, readings: [reading]))]
    let villageOfTable = village.map {
      Village(code: $0, commune: "29461", name: "Ấp Chợ", isRegistered: true)
    }
    return Placement.Placed(
      table: try PackedTable(table), fileHash: String(repeating: file, count: 64), village: villageOfTable)
  }

  @Test("Different villages and kinds of table are different units")
  func units() throws {
    let sorter = try UnitSorter([
      part(file: "a"), part(file: "b", village: "29461-02"), part(file: "a", kind: .departures),
    ])
    #expect(
      sorter.single.map { "\($0.unit.village.rawValue) \($0.unit.kind.rawValue)" }
        == ["29461-01 departures", "29461-01 list", "29461-02 list"])
    #expect(sorter.conflicting.isEmpty)
  }

  @Test("The same content in two files, or on other rows, is one delivery, whatever the order of the files")
  func sameContent() throws {
    let parts = [try part(file: "b", row: 9), try part(file: "a")]
    let sorter = UnitSorter(parts)
    #expect(sorter.single.map(\.fileHash.first) == ["a"])
    #expect(sorter.conflicting.isEmpty)
    #expect(UnitSorter(parts.reversed()).single.map(\.id) == sorter.single.map(\.id))
  }

  @Test("Two contents for one unit are both held back, with a finding at each that names the other")
  func conflict() throws {
    let sorter = try UnitSorter([
      part(file: "a"), part(file: "b", raw: "5"), part(file: "c", village: "29461-02"), part(file: "d"),
    ])
    #expect(sorter.single.map(\.unit.village) == ["29461-02"])
    #expect(Set(sorter.conflicting.map(\.fileHash.first)) == ["a", "b", "d"])
    let findings = try sorter.conflictFindings(ShippedRules.rulebook())
    #expect(findings.count == 3)
    #expect(findings.allSatisfy { $0.finding.rule == "TB-012" && $0.finding.otherLocations.count == 2 })
  }

  @Test("A table of no village is a unit of its own file")
  func withoutVillage() throws {
    let sorter = try UnitSorter([
      part(file: "a", village: nil, kind: .resultsSummary),
      part(file: "b", village: nil, kind: .resultsSummary, raw: "5"),
    ])
    #expect(sorter.single.map(\.unit.village) == ["file-aaaaaaaaaaaaaaaa", "file-bbbbbbbbbbbbbbbb"])
  }
}
