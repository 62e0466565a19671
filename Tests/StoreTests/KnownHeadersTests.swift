import Provenance
import Survey
import Testing

@testable import Store

/// Tables without records are remembered as they are, also where their columns are those of another table.
@Suite struct KnownHeadersTests {
  /// A table of one village with columns for a code and, under some id, a name.
  private static func table(_ village: String, name: VariableID = "head_name", file: String) -> ReceivedTable
  {
    var table = ReceivedTable(
      kind: .list, layout: "household-list", round: "2019", standard: "VN2016",
      location: SourceLocation(file: file, sheet: village),
      variables: [
        TableVariable(id: "household_code", columns: [1], headingRow: 4),
        TableVariable(id: name, columns: [2], headingRow: 4),
      ], personVariables: [], listsAllMembers: false)
    var place = WrittenPlace()
    place.villageName = village
    table.places = [place]
    return table
  }

  @Test("A table of the same columns keeps its own place, sheet, days and kind")
  func sameColumns() throws {
    var known = KnownHeaders()
    _ = known.keep(Self.table("Bản Một", file: "a.xlsx"), of: "1")
    var second = Self.table("Bản Hai", file: "b.xlsx")
    second.kind = .approvedList
    second.round = "2020"
    second.memberSheet = "members"
    second.listsAllMembers = true
    second.days[.meeting] = Day(year: 2019, month: 10, day: 5)
    for kept in [known.keep(second, of: "2"), try #require(known["2"])] {
      #expect(kept.places.map(\.villageName) == ["Bản Hai"])
      #expect(kept.location == SourceLocation(file: "b.xlsx", sheet: "Bản Hai"))
      #expect(kept.kind == .approvedList)
      #expect(kept.round == "2020")
      #expect(kept.memberSheet == "members")
      #expect(kept.listsAllMembers)
      #expect(kept.days == [.meeting: Day(year: 2019, month: 10, day: 5)])
      #expect(kept.slot(of: "head_name") == 1)
    }
    #expect(known["1"]?.places.map(\.villageName) == ["Bản Một"])
    #expect(known["1"]?.days == [:])
  }

  @Test("A table of other columns under the same layout keeps its own columns")
  func otherColumns() {
    var known = KnownHeaders()
    _ = known.keep(Self.table("Bản Một", file: "a.xlsx"), of: "1")
    let kept = known.keep(Self.table("Bản Hai", name: "note", file: "a.xlsx"), of: "2")
    #expect(kept.variables.map(\.id) == ["household_code", "note"])
    #expect(kept.slot(of: "note") == 1)
    #expect(kept.slot(of: "head_name") == nil)
    #expect(known["1"]?.slot(of: "head_name") == 1)
    #expect(known["3"] == nil)
  }
}
