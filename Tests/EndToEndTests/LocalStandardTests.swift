import Foundation
import TestSupport
import Testing

/// The higher line of a province, 2,000,000 a person in rural areas and two deprivations, beside the standard of 2022.
///
/// Xã Bàu Trâm of Đồng Nai in 2023, 50 households and 200 persons; each family has four persons.
///
/// | household | result | income a person | deprived in | second status |
/// |---|---|---|---|---|
/// | 001 | poor | blank | 3 | poor |
/// | 002 | near-poor | 1,400,000 | 2 | poor |
/// | 003 | not poor | 2,000,000 | 2 | poor |
/// | 004 | not poor | 1,900,000 | 1 | near-poor |
/// | 005 | not poor | 2,000,001 | 4 | not poor |
/// | 006 | not poor | blank | 0 | undetermined |
///
/// Xã Bản Bo of Lai Châu has one poor family; the line of Đồng Nai is not about it.
struct LocalStandardTests {
  private static let indicators = [
    "Việc làm", "Người phụ thuộc trong hộ", "Dinh dưỡng", "Bảo hiểm y tế", "Trình độ giáo dục của người lớn",
    "Tình trạng đi học của trẻ em", "Chất lượng nhà ở", "Diện tích nhà ở bình quân đầu người",
    "Nguồn nước sinh hoạt", "Nhà tiêu hợp vệ sinh", "Sử dụng dịch vụ viễn thông",
    "Phương tiện phục vụ tiếp cận thông tin",
  ]

  private static func list(
    _ place: String, _ rows: [(result: String, points: Int, income: String, ticks: Int)]
  ) -> String {
    let headings = [
      "STT", "Thôn, bản", "Mã hộ", "Họ và tên chủ hộ", "Nam", "Nữ", "Dân tộc", "Số nhân khẩu", "Điểm B1",
      "Điểm B2",
      "Thu nhập bình quân đầu người/tháng (đồng)", "Phân loại hộ",
    ]
    var lines = [
      "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2023", place, "",
      (headings + indicators.map { "Các chỉ số thiếu hụt dịch vụ xã hội cơ bản - " + $0 }).joined(
        separator: ";"),
    ]
    for (number, row) in rows.enumerated() {
      let fields = [
        String(number + 1), "Thôn 1", "00\(number + 1)", "Trần Văn Mẫu \(number + 1)", "19\(70 + number)", "",
        "Kinh",
        "4", String(row.points), String(row.ticks * 10), row.income, row.result,
      ]
      lines.append((fields + (0..<12).map { $0 < row.ticks ? "x" : "" }).joined(separator: ";"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func run(with line: Bool, _ body: (Program) throws -> Void) throws {
    try Program.with { program in
      try program.write(
        list(
          "Xã Bàu Trâm, thành phố Long Khánh, tỉnh Đồng Nai",
          [
            ("Hộ nghèo", 120, "", 3), ("Hộ cận nghèo", 130, "1400000", 2),
            ("Hộ không nghèo", 160, "2000000", 2),
            ("Hộ không nghèo", 150, "1900000", 1), ("Hộ không nghèo", 170, "2000001", 4),
            ("Hộ không nghèo", 165, "", 0),
          ]), to: "inbox/bau-tram.csv")
      try program.write(
        """
        BIỂU TỔNG HỢP HỘ DÂN CƯ NĂM 2023
        Xã Bàu Trâm, thành phố Long Khánh, tỉnh Đồng Nai

        TT;Thôn, bản;Tổng số hộ;Tổng số nhân khẩu
        1;Thôn 1;50;200

        """, to: "inbox/tong-hop.csv")
      try program.write(
        list("Xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu", [("Hộ nghèo", 120, "900000", 3)]),
        to: "inbox/ban-bo.csv")
      let config = program.folder.appending(path: "config")
      try FileManager.default.copyItem(at: URL(filePath: Program.configuration), to: config)
      if line {
        let folder = config.appending(path: "local-standards")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
          at: SharedData.repository.appending(path: "Examples/local-standards/dong-nai-2022.yaml"),
          to: folder.appending(path: "dong-nai-2022.yaml"))
      }
      let result = try program.run("run", "inbox", "--round", "2023", "--output", "out", "--config", "config")
      #expect(result.exit == 0, "\(result.messages)")
      try body(program)
    }
  }

  private static func lines(_ program: Program) throws -> [TallyText] {
    TallyText.lines(
      of: try program.run("tallies", "--round", "2023", "--format", "csv", "--config", "config").output)
  }

  @Test func theSecondStatusIsCountedApart() throws {
    var national: [TallyText] = []
    try Self.run(with: false) { national = try Self.lines($0) }
    try Self.run(with: true) { program in
      let lines = try Self.lines(program)
      #expect(lines.filter { $0.fields[1] == "VN2022" }.map(\.fields) == national.map(\.fields))
      let own = lines.filter { $0.fields[1] == "DNAI2022" && $0.level == "province" }
      #expect(Set(own.map(\.area)) == ["75"])
      func figures(_ unit: String) -> [String] {
        own.filter { $0.table == "status" && $0.unit == unit }.map {
          "\($0.item) \($0.count) \($0.fields[11])"
        }
      }
      #expect(
        figures("household") == [
          "reviewed 6 12.00", "poor 3 6.00", "near-poor 1 2.00", "multidimensional-poor 4 8.00",
          "reviewed-not-poor 1 16.67", "undetermined 1 2.00",
        ])
      #expect(figures("person").contains("poor 12 6.00"))
      #expect(Set(own.map(\.table)) == ["population", "status"])
      #expect(!lines.contains { $0.fields[1] == "DNAI2022" && $0.area.hasPrefix("03424") })
    }
  }

  @Test func itHasPagesOfItsOwnAndStandsBesideTheNationalResult() throws {
    try Self.run(with: true) { program in
      let own = try program.text(of: "out/2023-DNAI2022/75-tinh-dong-nai/75-tinh-dong-nai-2023-DNAI2022.html")
      #expect(own.contains("không thuộc kết quả quốc gia"))
      #expect(!own.contains("chưa có số liệu theo chuẩn chính thức"))
      let national = try program.text(of: "out/2023/75-tinh-dong-nai/75-tinh-dong-nai-2023.html")
      #expect(national.contains("Chuẩn nghèo tỉnh Đồng Nai giai đoạn 2022-2025 (DNAI2022)"))
      let other = try program.text(of: "out/2023/12-tinh-lai-chau/12-tinh-lai-chau-2023.html")
      #expect(!other.contains("DNAI2022"))
      #expect(
        !FileManager.default.fileExists(
          atPath: program.folder.appending(path: "out/2023-DNAI2022/12-tinh-lai-chau").path))
      let explained = try program.run("explain", "2023/26107-01/002", "--config", "config").output
      let second = explained.split(separator: "\n").first { $0.contains("Kết quả theo chuẩn của tỉnh") }
      #expect(second?.contains("Hộ nghèo") == true)
      #expect(try program.run("verify", "--round", "2023", "--config", "config").exit == 0)
    }
  }

  @Test func aLineOfAnUnknownStandardIsRefused() throws {
    try Program.with { program in
      let config = program.folder.appending(path: "config")
      try FileManager.default.copyItem(at: URL(filePath: Program.configuration), to: config)
      let text = try String(
        contentsOf: SharedData.repository.appending(path: "Examples/local-standards/dong-nai-2022.yaml"),
        encoding: .utf8)
      try program.write(
        text.replacing("beside: VN2022", with: "beside: VN2023"), to: "config/local-standards/dong-nai.yaml")
      let result = try program.run("config", "check", "--config", "config")
      #expect(result.exit == 2)
      #expect(result.messages.contains("local-standards/dong-nai.yaml:6:9"), "\(result.messages)")
    }
  }
}
