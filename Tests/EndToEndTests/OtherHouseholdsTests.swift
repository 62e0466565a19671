import Foundation
import TestSupport
import Testing

/// Households of average living standard, and low-income workers, of two villages of Bản Bo in 2024.
///
/// | village | household | result | persons | low-income workers |
/// |---|---|---|---|---|
/// | Bản Nà Khương | 001 | poor | 4 | blank |
/// | | 002 | average living | 5 | 2 |
/// | | 003 | average living | 3 | 0 |
/// | | 004 | not poor | 4 | 1 |
/// | Bản Hợp Nhất | 001 | poor | 6 | not asked |
struct OtherHouseholdsTests {
  private static func list(_ village: String, asksWorkers: Bool, _ rows: [String]) -> String {
    let workers = asksWorkers ? ";Số người lao động có thu nhập thấp" : ""
    return
      ([
        "DANH SÁCH KẾT QUẢ RÀ SOÁT NĂM 2024", "Xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu", "",
        "STT;Thôn, bản;Mã hộ;Họ và tên chủ hộ;Số nhân khẩu;Kết quả rà soát;;;" + workers,
        ";;;;;Hộ nghèo;Hộ cận nghèo;Hộ có mức sống trung bình;Hộ không nghèo"
          + (asksWorkers ? ";" : ""),
      ] + rows.map { "1;\(village);" + $0 }).joined(separator: "\n") + "\n"
  }

  private static let first = list(
    "Bản Nà Khương", asksWorkers: true,
    [
      "001;Lò Văn Mẫu;4;x;;;;", "002;Lò Văn Hai;5;;;x;;2", "003;Lò Văn Ba;3;;;x;;0",
      "004;Lò Văn Tư;4;;;;x;1",
    ])
  private static let second = list(
    "Bản Hợp Nhất", asksWorkers: false, ["001;Phàn Văn Mẫu;6;x;;;"])
  private static let summary = """
    BIỂU TỔNG HỢP HỘ DÂN CƯ NĂM 2024
    Xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu

    TT;Thôn, bản;Tổng số hộ;Tổng số nhân khẩu
    1;Bản Nà Khương;50;200
    2;Bản Hợp Nhất;30;120

    """

  private static func figures(_ lines: [TallyText], _ area: String) -> [String] {
    lines.filter {
      $0.area == area && $0.table == "status"
        && ["average-living", "low-income-worker"].contains($0.item)
    }.map { "\($0.item) \($0.unit) \($0.count) \($0.percent)" }
  }

  @Test func bothAreCountedWhereTheyWereAsked() throws {
    try Program.with { program in
      try program.write(Self.first, to: "inbox/na-khuong.csv")
      try program.write(Self.second, to: "inbox/hop-nhat.csv")
      try program.write(Self.summary, to: "inbox/tong-hop.csv")
      let run = try program.run("run", "inbox", "--round", "2024", "--output", "out")
      #expect(run.exit == 0, "\(run.messages)")
      let lines = try program.tallies("--round", "2024")
      #expect(
        Self.figures(lines, "03424") == [
          "average-living household 2 2.50", "average-living person 8 2.50",
          "low-income-worker person 3 0.94",
        ])
      // What was not asked in a village is no zero there.
      #expect(!lines.contains { $0.area == "03424-02" && $0.item == "low-income-worker" })
      #expect(try program.run("verify", "--round", "2024").exit == 0)
    }
  }

  @Test func whatNobodyAskedIsBlankWithANote() throws {
    try Program.with { program in
      try program.write(Self.second, to: "inbox/hop-nhat.csv")
      try program.write(Self.summary, to: "inbox/tong-hop.csv")
      _ = try program.run("run", "inbox", "--round", "2024", "--output", "out")
      #expect(Self.figures(try program.tallies("--round", "2024"), "03424").isEmpty)
      let page = try program.text(of: "out/2024/106-huyen-tam-duong/106-huyen-tam-duong-2024.html")
      #expect(page.contains("Cột hộ có mức sống trung bình để trống"))
      #expect(page.contains(">Hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình</th>"))
      #expect(!page.contains("Người lao động có thu nhập thấp"))
    }
  }
}
