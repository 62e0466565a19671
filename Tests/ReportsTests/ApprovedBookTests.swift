import Provenance
import Survey
import Testing

@testable import Reports

/// What is printed about areas an office stands by; the figures are those of ``TinyRound``.
@Suite struct ApprovedBookTests {
  private func approval(_ state: ReleaseState, _ decision: String, incomplete: Bool = false) throws
    -> Approval
  {
    Approval(
      area: "11111", level: .commune, superiors: ["333", "44"], state: state, decision: decision,
      date: try #require(Day("2019-12-05")), isIncomplete: incomplete, basis: "")
  }

  private func book(_ round: TinyRound = TinyRound(), _ approval: Approval?, changed: Bool = false) throws
    -> AreaBook
  {
    var report = try round.report()
    for index in report.areas.indices where report.areas[index].code == "11111" {
      report.areas[index].approval = approval
      report.areas[index].hasChangedSinceApproval = changed
    }
    let books = AreaBooks(report, language: .vietnamese)
    return books.book(of: try #require(books.areas.first { $0.code == "11111" }))
  }

  /// An error that is open in another commune keeps the round a draft, not what was approved.
  @Test func everySheetOfAnOfficialAreaNamesTheDecision() throws {
    var round = TinyRound()
    round.findings = [.error: 2]
    #expect(try book(round, nil).draftReasons == ["đợt rà soát còn 2 lỗi chưa xử lý"])
    let official = try book(round, approval(.official, "835/QĐ-UBND"))
    #expect(official.draftReasons.isEmpty)
    let words = "Số liệu chính thức theo Quyết định số 835/QĐ-UBND ngày 05/12/2019"
    #expect(official.stateLine == "2/2 đơn vị đã nộp – \(words)")
    let workbook = try WrittenWorkbook(official)
    #expect(workbook.rows("Tổng quan").contains("Kết quả|\(words)"))
    #expect(workbook.rows("Tổng quan").contains("Tình trạng|Đủ đơn vị, không còn lỗi; đã phê duyệt"))
    for sheet in workbook.sheets.dropFirst() {
      #expect(sheet.rows.contains { $0.hasSuffix(words) }, "\(sheet.name)")
    }
    #expect(WorkbookFooter.text(official).contains("&C&8\(words)&R"))
  }

  @Test func preliminaryResultsStayADraftWhileUnitsAreMissing() throws {
    var round = TinyRound()
    round.missing = ["11111-02"]
    let named = try book(round, approval(.preliminary, "88/BC-UBND", incomplete: true))
    #expect(named.isDraft)
    #expect(
      named.stateLine
        == "DỰ THẢO / Số liệu tạm tính – 1/2 đơn vị đã nộp – Số liệu sơ bộ theo văn bản số 88/BC-UBND ngày 05/12/2019"
    )
    #expect(
      try book(round, approval(.preliminary, "", incomplete: true)).release == "Số liệu sơ bộ ngày 05/12/2019"
    )
  }

  @Test func whatChangedSinceIsADraftAgain() throws {
    let book = try book(TinyRound(), nil, changed: true)
    #expect(book.draftReasons == ["danh sách hoặc số liệu đã thay đổi sau khi phê duyệt"])
  }

  /// ECMA-376 part 1, 18.3.1.46: 255 letters; an ampersand counts twice.
  @Test func theFootHasRoomForAnyDecision() throws {
    var round = TinyRound()
    round.missing = ["11111-02"]
    let long = try book(
      round, approval(.preliminary, String(repeating: "&", count: 100), incomplete: true))
    #expect(WorkbookFooter.text(long).count <= 255)
    #expect(!WorkbookFooter.text(long).replacing("&&", with: "").contains("& "))
    _ = try WrittenWorkbook(long)
  }

  @Test func aFormOfApprovedResultsSaysSo() throws {
    var report = try TinyRound().report()
    report.findings = [:]
    for index in report.areas.indices where report.areas[index].code == "11111" {
      report.areas[index].approval = try approval(.official, "835/QĐ-UBND")
      report.areas[index].coverage.official = report.areas[index].coverage.expected
    }
    let books = FormBooks(report, office: nil, day: nil, language: .vietnamese)
    let form = books.book(of: try #require(books.areas.first { $0.code == "11111" }))
    let line = "2/2 đơn vị đã nộp – Số liệu chính thức theo Quyết định số 835/QĐ-UBND ngày 05/12/2019"
    #expect(form.stateLine == line)
    #expect(try WrittenWorkbook(form).rows("Biểu 1").contains(line))
  }

  @Test func theListOfAreasIsOfTheAreasThatAreReleased() throws {
    var report = try TinyRound().report()
    report.findings = [.error: 1]
    #expect(report.isDraft && report.approvals.isEmpty)
    for index in report.areas.indices where report.areas[index].code == "11111" {
      report.areas[index].approval = try approval(.official, "835/QĐ-UBND")
    }
    #expect(report.isDraft, "the province at the top was not approved")
    let commune = report.restricted(to: ["11111", "11111-01", "11111-02"])
    #expect(commune.tops.map(\.code) == ["11111"] && !commune.isDraft)
    #expect(
      commune.approvals.map(\.english) == [
        "Xã Đắk R'Lấp Thượng: Official figures by decision 835/QĐ-UBND of 05/12/2019"
      ])
    #expect(TidyTable(commune).lines.allSatisfy { $0[3].hasPrefix("11111") })
  }
}
