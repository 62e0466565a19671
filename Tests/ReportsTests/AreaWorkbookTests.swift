import Provenance
import Survey
import Testing

@testable import Reports

/// The workbook of an area, read back with the reader of village workbooks.
@Suite struct AreaWorkbookTests {
  @Test func resultsOfACommuneReadBackAsWritten() throws {
    let workbook = try WrittenWorkbook(try TinyRound().book("11111"))
    #expect(
      workbook.rows("Biểu 1") == [
        "HUYỆN THỬ – XÃ ĐẮK R'LẤP THƯỢNG",
        "Biểu 1. TỔNG HỢP KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO",
        "Rà soát năm 2019 – Chuẩn nghèo thử",
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
      ])
  }

  /// Households on one line, persons on the next; the mark explains the balance.
  @Test func movementHasALineForHouseholdsAndOneForPersons() throws {
    let rows = try WrittenWorkbook(try TinyRound().book("11111")).rows("Biểu 2")
    #expect(
      rows.suffix(8) == [
        "A|B|C|1|2|3|4|5|6|7|8|9=1-2-3-4+5+6+7+8",
        "|Tổng cộng|Hộ|91|0|14|0|0|0|4|0|81", "||Nhân khẩu|290|0|14|0|0|0|4|0|280",
        "1|Thôn \"A\" & <B>|Hộ|25|0|7|0|0|0|2|0|20", "||Nhân khẩu|85|0|7|0|0|0|2|0|80",
        "2|Thôn 2|Hộ|66|0|7|0|0|0|2|0|61", "||Nhân khẩu|205|0|7|0|0|0|2|0|200",
        "Ô trống: mẫu số bằng 0 hoặc không có số liệu.",
      ])
  }

  @Test func aShareOfNothingIsBlank() throws {
    let rows = try WrittenWorkbook(try TinyRound().book("22222")).rows("Biểu 1")
    #expect(rows.contains("|Tổng cộng|0|0|0||0||0||0"))
    #expect(rows.contains("1|Thôn Đầu|0|0|0||0||0||0"))
  }

  /// A district lists its communes; a province its districts by Roman numbers, each with its communes below.
  @Test func theRowsAreTheAreasBelow() throws {
    let district = try WrittenWorkbook(try TinyRound().book("333")).rows("Biểu 1")
    #expect(
      district.dropFirst(9).dropLast() == [
        "|Tổng cộng|1,500|5,500|81|5.40|15|1.00|280|5.09|60|1.09",
        "1|Xã Đắk R'Lấp Thượng|1,500|5,500|81|5.40|15|1.00|280|5.09|60|1.09",
        "2|Xã Bé|0|0|0||0||0||0",
      ])
    let province = try WrittenWorkbook(try TinyRound().book("44")).rows("Biểu 1")
    #expect(
      province.dropFirst(9).dropLast().map { $0.split(separator: "|").prefix(2).joined(separator: " ") } == [
        "Tổng cộng 1,500", "I Huyện Thử", "1 Xã Đắk R'Lấp Thượng", "2 Xã Bé",
      ])
  }

  @Test func aTableThatWasNotCollectedIsLeftOutAndNamed() throws {
    var round = TinyRound()
    round.hasMovement = false
    let workbook = try WrittenWorkbook(try round.book("11111"))
    #expect(workbook.sheets.map(\.name) == ["Tổng quan", "Biểu 1", "Biểu 4", "Biểu 5", "Biểu 12", "Biểu 13"])
    let overview = workbook.rows("Tổng quan")
    let unknown =
      "Chưa có số liệu kỳ trước, nên không có biểu: Tổng hợp diễn biến hộ nghèo; Tổng hợp diễn biến hộ cận nghèo."
    #expect(overview.contains(unknown))
    let uncollected = try #require(overview.first { $0.hasPrefix("Không thu thập tại địa bàn") })
    #expect(uncollected.contains("Phân tích hộ nghèo, hộ cận nghèo theo dân tộc"))
    // The test's standard has no criteria, causes, wishes and grades of will: nothing is missing there.
    #expect(!uncollected.contains("tiêu chí") && !uncollected.contains("nguyên nhân"))
    #expect(overview.contains("Biểu 4|Phân tích các chỉ số thiếu hụt dịch vụ xã hội cơ bản của hộ nghèo"))
  }

  @Test func theFirstSheetSaysWhatItIs() throws {
    var round = TinyRound()
    round.warnings = [BilingualText(vietnamese: "Danh mục theo dự thảo.", english: "A draft list.")]
    let overview = try WrittenWorkbook(try round.book("333")).rows("Tổng quan")
    #expect(
      overview.prefix(13) == [
        "TỈNH MẪU – HUYỆN THỬ", "KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO", "Địa bàn|Huyện Thử (333)",
        "Đợt rà soát|Rà soát năm 2019", "Chuẩn nghèo|Chuẩn nghèo thử (VN2016)",
        "Tình hình nộp|3/3 đơn vị đã nộp", "Kết quả|kết quả sơ bộ (0/3 đơn vị đã có quyết định)",
        "Kết quả kiểm tra (toàn đợt)|Lỗi: 0 · Cảnh báo: 3 · Gợi ý: 0",
        "Tình trạng|Đủ đơn vị, không còn lỗi; chờ ký duyệt", "Lưu ý|Danh mục theo dự thảo.",
        "Căn cứ|Quyết định thử", "Bộ quy tắc|0123456789ab", "Biểu|Nội dung",
      ])
  }

  /// A village that has not sent its list makes drafts of its commune and of all above, and of no other commune.
  @Test func everySheetOfADraftSaysSo() throws {
    var round = TinyRound()
    round.missing = ["11111-02"]
    let draft = try WrittenWorkbook(try round.book("11111"))
    for sheet in draft.sheets {
      #expect(sheet.rows.contains { $0.hasPrefix("DỰ THẢO / Số liệu tạm tính – ") }, "\(sheet.name)")
    }
    #expect(
      draft.rows("Tổng quan").contains("DỰ THẢO / Số liệu tạm tính – còn 1 đơn vị chưa nộp danh sách"))
    #expect(
      draft.rows("Tổng quan").contains {
        $0.hasPrefix("Lưu ý|Tỷ lệ tính trên toàn bộ số hộ dân cư, kể cả đơn vị chưa nộp danh sách")
      })
    #expect(
      draft.rows("Biểu 1").contains {
        $0.hasPrefix("DỰ THẢO / Số liệu tạm tính – 1/2 đơn vị đã nộp – kết quả sơ bộ (0/2")
      })
    #expect(draft.rows("Biểu 1").contains("2|Thôn 2 (chưa nộp)|500|1,500"))
    let district = try WrittenWorkbook(try round.book("333")).rows("Biểu 1")
    #expect(district.contains { $0.hasPrefix("1|Xã Đắk R'Lấp Thượng (1/2)|") })
    let other = try WrittenWorkbook(try round.book("22222"))
    #expect(!other.sheets.contains { $0.rows.contains { $0.contains("DỰ THẢO") } })
  }

  @Test func anOpenErrorOfTheRoundMakesADraft() throws {
    var round = TinyRound()
    round.findings = [.error: 2]
    let book = try round.book("22222")
    #expect(book.draftReasons == ["đợt rà soát còn 2 lỗi chưa xử lý"])
  }

  @Test func theSameCountsGiveTheSameBytes() throws {
    let book = try TinyRound().book("333")
    #expect(try WrittenWorkbook(book).bytes == WrittenWorkbook(book).bytes)
  }

  @Test func englishWorkbookHasEnglishHeads() throws {
    let rows = try WrittenWorkbook(try TinyRound().book("11111", .english)).rows("Table 1")
    #expect(rows.contains("|Total|1,500|5,500|81|5.40|15|1.00|280|5.09|60|1.09"))
    #expect(rows.contains { $0.hasPrefix("No.|Area|At the review|") })
  }
}
