import Foundation
import Provenance
import Rules
import Survey
import TestSupport
import Testing

@testable import Reports

/// The forms that offices sign, filled in from a made-up round; the figures are those of ``TinyRound``.
@Suite struct FormTableTests {
  private func book(_ code: AreaCode, of round: TinyRound = TinyRound(), day: Day? = nil) throws -> FormBook {
    let rulebook = try ShippedRules.rulebook()
    let books = FormBooks(
      try round.report(), office: rulebook.office, day: day, language: .vietnamese)
    return books.book(of: try #require(books.areas.first { $0.code == code }))
  }

  @Test func aFormIsPrintedAsOfficesPrintIt() throws {
    let workbook = try WrittenWorkbook(try book("11111", day: Day("2020-02-09")))
    #expect(
      workbook.rows("Biểu 1") == [
        "UBND HUYỆN THỬ|||||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BAN CHỈ ĐẠO RÀ SOÁT XÃ ĐẮK R'LẤP THƯỢNG|||||Độc lập - Tự do - Hạnh phúc",
        "|||||Đắk R'Lấp Thượng, ngày 09 tháng 02 năm 2020",
        "TỔNG HỢP KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO",
        "Xã Đắk R'Lấp Thượng – Rà soát năm 2019",
        "2/2 đơn vị đã nộp – kết quả sơ bộ (0/2 đơn vị đã có quyết định)",
        "Đơn vị tính: hộ, nhân khẩu, %",
        "TT|Địa bàn|Thời điểm rà soát||Kết quả theo hộ||||Kết quả theo nhân khẩu",
        "||Số hộ dân cư|Số nhân khẩu|Hộ nghèo||Hộ cận nghèo||Nhân khẩu hộ nghèo||Nhân khẩu hộ cận nghèo",
        "||||Số lượng|Tỷ lệ (%)|Số lượng|Tỷ lệ (%)|Số lượng|Tỷ lệ (%)|Số lượng|Tỷ lệ (%)",
        "A|B|1|2|3|4=3/1*100|5|6=5/1*100|7|8=7/2*100|9|10=9/2*100",
        "|Tổng cộng|1,500|5,500|81|5.40|15|1.00|280|5.09|60|1.09",
        "1|Thôn \"A\" & <B>|1,000|4,000|20|2.00|15|1.50|80|2.00|60|1.50",
        "2|Thôn 2|500|1,500|61|12.20|0|0.00|200|13.33|0|0.00",
        "Ô trống: mẫu số bằng 0 hoặc không có số liệu.",
        "NGƯỜI LẬP BIỂU||||||TM. ỦY BAN NHÂN DÂN", "||||||CHỦ TỊCH",
        "(Ký, ghi rõ họ tên)||||||(Ký tên, đóng dấu)",
      ], "\(workbook.rows("Biểu 1"))")
    #expect(
      workbook.sheets.map(\.name) == ["Biểu 1", "Biểu 2", "Biểu 4", "Biểu 5", "Biểu 12", "Biểu 13", "Mẫu 2"])
    #expect(workbook.formulas > 50, "sums and shares are formulas")
  }

  /// The day is never the clock's.
  @Test func theDayStaysOpenUntilItIsGiven() throws {
    let rows = try WrittenWorkbook(try book("333")).rows("Biểu 1")
    #expect(rows[2].hasSuffix("|Thử, ngày …… tháng …… năm ………"), "\(rows[2])")
  }

  @Test func everyFigureKnowsWhereItComesFrom() throws {
    let book = try book("11111")
    let results = try #require(book.tables.first { $0.id == "R1" })
    let total = results.lines[0].cells
    #expect(total[2].source == "status/poor:household" && total[2].numerator == 81 && total[2].base == nil)
    #expect(total[2].formula == .lines([1, 2]))
    #expect(total[3].source == "status/poor:household of population/all:household")
    #expect(total[3].numerator == 81 && total[3].base == 1500 && total[3].formula == .share(2, of: 0))
    let movement = try #require(book.tables.first { $0.id == "R2" })
    #expect(
      movement.marks == ["A", "B", "C", "1", "2", "3", "4", "5", "6", "7", "8", "9=1-2-3-4+5+6+7+8"])
    // 91 at the start, 14 rose above, 4 arose.
    #expect(movement.lines[0].cells.map(\.numerator) == [91, 0, 14, 0, 0, 0, 4, 0, 81])
    #expect(movement.lines[0].cells[0].formula == .lines([2, 4]))
    #expect(movement.lines[1].cells.map(\.numerator) == [290, 0, 14, 0, 0, 0, 4, 0, 280])
    guard case .columns(let parts)? = movement.lines[0].cells[8].formula else {
      Issue.record("the end is a sum of columns")
      return
    }
    #expect(parts.map(\.isAdded) == [true, false, false, false, true, true, true, true])
  }

  /// Two communes that came with 2 and 1 villages; the province lists its district by a Roman number.
  @Test func areasAreListedInVietnameseOrder() throws {
    let district = try #require(try book("333").tables.first)
    #expect(district.rows.map(\.name) == ["Tổng cộng", "Xã Bé", "Xã Đắk R'Lấp Thượng"])
    #expect(district.lines[0].cells[0].formula == .lines([1, 2]))
    let province = try #require(try book("44").tables.first)
    #expect(province.rows.map(\.number) == ["", "I", "1", "2"])
    #expect(province.lines[0].cells[0].formula == .lines([1]))
    #expect(province.lines[1].cells[0].formula == .lines([2, 3]))
  }

  @Test func aShareOfNothingIsBlankAndHasNoFormulaThatDivides() throws {
    let rows = try WrittenWorkbook(try book("22222")).rows("Biểu 1")
    #expect(rows.contains("|Tổng cộng|0|0|0||0||0||0"))
  }

  @Test func aDraftSaysSoAndAnOfficialFormSaysNothing() throws {
    var round = TinyRound()
    round.missing = ["11111-02"]
    let line = try #require(try book("11111", of: round).stateLine)
    #expect(line.hasPrefix("DỰ THẢO / Số liệu tạm tính – 1/2 đơn vị đã nộp"))
    var report = try TinyRound().report()
    report.findings = [:]
    for index in report.areas.indices {
      report.areas[index].coverage.official = report.areas[index].coverage.expected
    }
    let books = FormBooks(
      report, office: nil, day: nil, language: .vietnamese)
    let area = try #require(books.areas.first { $0.code == "11111" })
    #expect(books.book(of: area).stateLine == nil)
  }

  /// Of 91 households 14 left and 4 arose; both communes are rural.
  ///
  /// Form 2 of 2016 asks what is not counted, and leaves it blank.
  @Test func urbanAndRuralAreasAreSummedUpApart() throws {
    let form = try #require(try book("333").tables.first { $0.id == "M2" })
    #expect(
      form.rows.map(\.name) == [
        "Khu vực thành thị", "Khu vực nông thôn", "Xã Bé", "Xã Đắk R'Lấp Thượng", "Tổng cộng",
      ])
    #expect(form.rows.map(\.number) == ["I", "II", "1", "2", ""])
    let total = form.lines[4].cells.map { $0.figure.text(in: .vietnamese) }
    #expect(
      total == [
        "1.500", "", "91", "6,07", "", "", "14", "15,38", "0", "0,00", "4", "4,40", "81", "5,40", "", "",
      ])
    #expect(form.lines[0].cells.first?.figure == .count(0))
    #expect(form.lines[4].cells[0].formula == .lines([0, 1]))
    // A sum of lines that are not printed has no formula of its own; the total is the sum of its areas.
    #expect(form.lines[2].cells[6].formula == nil && form.marks[8] == "7")
    #expect(
      form.lines[2].cells[6].source
        == "movement-poor/became-near-poor:household +movement-poor/rose-above:household")
  }

  @Test func aFormOfADraftStandardSaysSo() throws {
    var round = TinyRound()
    round.warnings = [BilingualText(vietnamese: "Danh mục theo dự thảo.", english: "A draft list.")]
    let tables = try book("333", of: round).tables
    #expect(!tables.isEmpty && tables.allSatisfy { $0.notes.last == "Danh mục theo dự thảo." })
  }

  @Test func theSameFormsGiveTheSameBytes() throws {
    let book = try book("333")
    #expect(try WrittenWorkbook(book).bytes == WrittenWorkbook(book).bytes)
  }

  @Test func thePageHasTheSameFigures() throws {
    let book = try book("11111")
    let page = try PageReading(FormPage(book).html)
    #expect(page.texts("h2").first == "TỔNG HỢP KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO")
    #expect(page.texts("td").contains("12,20") && page.texts("td").contains("1.500"))
    #expect(page.texts("p").contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
  }

  /// A column of the form R1, with a count: 20 of 1000 households of the first village.
  @Test func theFileHasALineForEachFigure() throws {
    let lines = FormText(try book("11111")).lines
    #expect(
      lines.contains([
        "R1", "11111-01", "Thôn \"A\" & <B>", "", "4", "Kết quả theo hộ / Hộ nghèo / Tỷ lệ (%)", "2.00", "20",
        "1000", "status/poor:household of population/all:household",
      ]))
    #expect(
      lines.contains([
        "R2", "11111", "Tổng cộng", "Nhân khẩu", "9", "Hộ nghèo cuối kỳ", "280", "280", "",
        "movement-poor/end:person",
      ]))
  }
}
