import Foundation
import Testing

/// `rasoat reclassify` of a rural list of 2023, standard of 2022, under the standard of 2027.
///
/// Poor with at most 2,200,000 a person and three deprivations, near-poor with fewer. The form does not ask for the treatment of waste, which the standard of 2027 counts.
///
/// | household | result | income a person | deprived in |
/// |---|---|---|---|
/// | 001 | poor | 1,500,000 | employment, dependants, nutrition |
/// | 002 | near-poor | 2,000,000 | employment, dependants |
/// | 003 | not poor | 2,100,000 | employment |
/// | 004 | poor | blank | employment, dependants, nutrition |
/// | 005 | near-poor | 3,000,000 | employment, dependants |
/// | 006 | near-poor | 2,200,000 | employment, assets for information (no indicator of 2027) |
struct ReclassifyTests {
  private static let rows: [(code: String, result: String, income: String, deprived: Set<Int>)] = [
    ("001", "Hộ nghèo", "1500000", [1, 2, 3]), ("002", "Hộ cận nghèo", "2000000", [1, 2]),
    ("003", "Hộ không nghèo", "2100000", [1]), ("004", "Hộ nghèo", "", [1, 2, 3]),
    ("005", "Hộ cận nghèo", "3000000", [1, 2]), ("006", "Hộ cận nghèo", "2200000", [1, 12]),
  ]

  private static let headings = [
    "STT", "Thôn, bản", "Mã hộ", "Họ và tên chủ hộ", "Nam", "Nữ", "Dân tộc", "Số nhân khẩu", "Điểm B1",
    "Điểm B2",
    "Thu nhập bình quân đầu người/tháng (đồng)", "Phân loại hộ",
  ]
  private static let indicators = [
    "Việc làm", "Người phụ thuộc trong hộ", "Dinh dưỡng", "Bảo hiểm y tế", "Trình độ giáo dục của người lớn",
    "Tình trạng đi học của trẻ em", "Chất lượng nhà ở", "Diện tích nhà ở bình quân đầu người",
    "Nguồn nước sinh hoạt", "Nhà tiêu hợp vệ sinh", "Sử dụng dịch vụ viễn thông",
    "Phương tiện phục vụ tiếp cận thông tin",
  ]

  private static var list: String {
    var lines = [
      "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2023", "Xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu", "",
      (headings + indicators.map { "Các chỉ số thiếu hụt dịch vụ xã hội cơ bản - " + $0 }).joined(
        separator: ";"),
    ]
    for (number, row) in rows.enumerated() {
      let points = String(row.deprived.count * 10)
      let ticks = (1...12).map { row.deprived.contains($0) ? "x" : "" }
      let fields = [
        String(number + 1), "Bản Nà Khương", row.code, "Lò Văn Mẫu", "1980", "", "Thái", "4",
        row.code == "003" ? "160" : "120", points, row.income, row.result,
      ]
      lines.append((fields + ticks).joined(separator: ";"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(under standard: String) throws -> [String: [String]] {
    try Program.with { program in
      try program.write(list, to: "inbox/na-khuong.csv")
      _ = try program.run("run", "inbox", "--round", "2023", "--output", "out")
      let before = try program.run("tallies", "--round", "2023").output
      let result = try program.run(
        "reclassify", "--round", "2023", "--standard", standard, "--format", "csv")
      #expect(result.exit == 0)
      #expect(try program.run("tallies", "--round", "2023").output == before)
      let lines = result.output.split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      return Dictionary(uniqueKeysWithValues: lines.map { ($0[6], Array($0[7...])) })
    }
  }

  @Test func whoChangesSideAndWhoIsUndetermined() throws {
    let lines = try Self.lines(under: "VN2027")
    let decree = "Nghị định 351/2025/NĐ-CP"
    #expect(lines["001"] == ["poor", "poor", "same", decree, ""])
    #expect(lines["002"] == ["near-poor", "undetermined", "undetermined", "", "waste-treatment"])
    #expect(lines["003"] == ["not-poor", "near-poor", "changes", decree, ""])
    #expect(lines["004"] == ["poor", "undetermined", "undetermined", "", "income_per_person"])
    #expect(lines["005"] == ["near-poor", "not-poor", "changes", "", ""])
    #expect(lines["006"] == ["near-poor", "near-poor", "same", decree, ""])
    #expect(lines.count == 6)
  }

  @Test func pointsOfAnotherCardAreNotUsed() throws {
    // Points were given by the card of 2022; the standard of 2016 has a card of its own.
    let lines = try Self.lines(under: "VN2016")
    #expect(lines.count == 6)
    for line in lines.values {
      #expect(line[1] == "undetermined")
      #expect(line[4].contains("b1_points"))
    }
  }

  @Test func theOwnStandardGivesWhatThePointsGive() throws {
    let lines = try Self.lines(under: "VN2022")
    #expect(lines["001"]?[1] == "poor")
    #expect(lines["002"]?[1] == "near-poor")
    #expect(lines["003"]?[1] == "not-poor")
    #expect(lines["004"]?[1] == "poor")
  }
}
