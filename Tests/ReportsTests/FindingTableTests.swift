import Provenance
import Testing

@testable import Reports

/// Findings, their totals, their changes and the outcomes of rules as tables.
@Suite struct FindingTableTests {
  @Test("Totals by rule of the round, of each commune, of each village, and of what has no place")
  func totals() {
    #expect(
      FindingTotals(SmallFindings.round()).table == """
        area_level,area_code,area_name,rule,severity,count,gone,still,new
        round,,,FI-008,error,1,0,0,0
        round,,,HH-004,error,2,0,1,1
        round,,,HH-008,warning,1,1,0,0
        commune,11111,Xã Đắk R'Lấp,HH-004,error,2,0,1,1
        commune,11111,Xã Đắk R'Lấp,HH-008,warning,0,1,0,0
        commune,22222,Xã Bé,HH-008,warning,1,0,0,0
        village,11111-01,"Thôn ""A"" & <B>",HH-004,error,2,0,1,1
        village,11111-01,"Thôn ""A"" & <B>",HH-008,warning,0,1,0,0
        village,22222-01,Thôn Đầu,HH-008,warning,1,0,0,0
        none,,,FI-008,error,1,0,0,0

        """)
  }

  @Test("Changes by village, rule and household; what was never delivered twice is left out")
  func changes() {
    #expect(
      FindingChanges.table(of: SmallFindings.round(), in: .english) == """
        change,commune_code,village_code,village_name,rule,severity,household,file,sheet,cell,message
        still,11111,11111-01,"Thôn ""A"" & <B>",HH-004,error,001,a.xlsx,Thôn 1,D3,Wrong
        new,11111,11111-01,"Thôn ""A"" & <B>",HH-004,error,002,a.xlsx,Thôn 1,D4,Wrong
        gone,11111,11111-01,"Thôn ""A"" & <B>",HH-008,warning,001,older.xlsx,Thôn 1,F9,Wrong

        """)
    #expect(
      FindingTotals(SmallFindings.round()).changes?.vietnamese
        == "So với bản gửi trước: 1 đã hết, 1 vẫn còn, 1 mới")
    #expect(FindingTotals.changes(gone: 0, still: 0, new: 0) == nil)
    #expect(
      FindingTotals.changes(gone: 1234, still: 0, new: 5)?.english
        == "Compared with the delivery before: 1,234 gone, 0 still there, 5 new")
  }

  @Test("A line of JSON names place, household and change where they are known")
  func lines() {
    let placed = SmallFindings.round().findings
    #expect(
      FindingText.json(of: placed[0])
        == #"{"file":"a.xlsx","sheet":"Thôn 1","cell":"D3","rule":"HH-004","severity":"error","#
        + #""message_vi":"Sai </script><b>&","message_en":"Wrong","remedy_vi":"Sửa.","remedy_en":"Correct it.","#
        + #""commune_code":"11111","village_code":"11111-01","household":"001","change":"still","#
        + #""other_cells":["a.xlsx · Thôn 1!E3"]}"#)
    #expect(
      FindingText.json(of: placed[3])
        == #"{"file":"c.xlsx","rule":"FI-008","severity":"error","#
        + #""message_vi":"Sai </script><b>&","message_en":"Wrong","remedy_vi":"Sửa.","remedy_en":"Correct it.","#
        + #""other_cells":[]}"#)
  }

  @Test("Outcomes of rules, each with its counts and its reason")
  func outcomes() {
    let outcomes = SmallFindings.round().outcomes
    #expect(
      RuleOutcomeText.table(of: outcomes, in: .english) == """
        rule,severity,outcome,reason,missing,note,satisfied,violated,undetermined,failed,first_failure
        HH-004,error,found,,,,8,2,0,0,
        HH-027,warning,skipped,not-collected,floor_area,,0,0,0,0,
        HH-030,note,skipped,switched-off,,"Not asked here, ""for now"".",0,0,0,0,
        AR-010,warning,failed,,,,3,0,0,1,d.xlsx · Tổng hợp!F6

        """)
    #expect(
      RuleOutcomeText.lines(of: [outcomes[1], outcomes[3]]) == """
        {"rule":"HH-027","severity":"warning","outcome":"skipped","reason":"not-collected","satisfied":0,"violated":0,\
        "undetermined":0,"failed":0,"missing":["floor_area"]}
        {"rule":"AR-010","severity":"warning","outcome":"failed","first_failure":"d.xlsx · Tổng hợp!F6","satisfied":3,\
        "violated":0,"undetermined":0,"failed":1,"missing":[]}

        """)
  }
}
