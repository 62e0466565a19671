import Foundation
import TestSupport
import Testing

/// `rasoat areas` and `rasoat tallies --map`, on the district of Trà Cú in 2019.
///
/// By the conversion table its 17 communes went whole into six of Vĩnh Long:
///
/// | new | of |
/// |---|---|
/// | 29461 | Trà Cú 130, Ngãi Xuyên 138, Thanh Sơn 154 poor households |
/// | 29467 | Phước Hưng 141, Tập Sơn 82, Tân Sơn 98 |
/// | 29476 | An Quảng Hữu 104, Lưu Nghiệp Anh 127 |
/// | 29489 | Kim Sơn 156, Hàm Giang 87, Hàm Tân 137 |
/// | 29491 | the town of Định An 95, Đại An 59, Định An 74 |
/// | 29506 | Ngọc Biên 99, Long Hiệp 117, Tân Hiệp 72 |
struct AreaCommandTests {
  private static let poor = [
    "29461": "422", "29467": "321", "29476": "231", "29489": "380", "29491": "228", "29506": "288",
  ]

  @Test func aDistrictWithinTheBoundariesOf2025() throws {
    try DistrictRounds.with { program in
      let before = try program.tallies("--round", "2019")
      let result = try program.run("tallies", "--round", "2019", "--map", "2025-07-01")
      #expect(result.exit == 0)
      #expect(result.messages.isEmpty)
      let after = TallyText.lines(of: result.output)
      let communes = after.filter {
        $0.level == "commune" && $0.table == "status" && $0.item == "poor" && $0.unit == "household"
          && $0.base == "population/all"
      }
      #expect(
        Dictionary(communes.map { ($0.area, $0.count) }, uniquingKeysWith: { one, _ in one }) == Self.poor)
      #expect(communes.count == 6)
      #expect(!after.contains { $0.level == "district" })
      func province(_ lines: [TallyText]) -> [[String]] {
        lines.filter { $0.level == "province" }.map { Array($0.fields[..<3]) + $0.fields[5...] }
      }
      #expect(Set(after.filter { $0.level == "province" }.map(\.area)) == ["86"])
      #expect(province(after) == province(before))
      #expect(after.filter { $0.level == "village" }.count == before.filter { $0.level == "village" }.count)

      let own = try program.run("tallies", "--round", "2019", "--map", "2024-12-31")
      #expect(TallyText.lines(of: own.output) == before)
      let districts = try program.run("tallies", "--round", "2019", "--map", "former-district")
      #expect(TallyText.lines(of: districts.output) == before.filter { $0.level != "commune" })

      let text = try program.run(
        "tallies", "--round", "2019", "--map", "2025-07-01", "--format", "text", "--language", "en")
      #expect(text.output.contains("boundaries of 2025-07-01"))
      #expect(text.output.contains("Xã Trà Cú"))
      #expect(text.output.contains("Tỉnh Vĩnh Long"))
    }
  }

  /// 00136 and its neighbours: Phường Phúc Lợi keeps all its people; Xã Cổ Bi (00553) was divided in three.
  @Test func aDividedCommuneMovesWhereTheOfficeSays() throws {
    try Program.with { program in
      func list(_ village: String, poor: Int) -> String {
        let rows = (1...poor).map { "\($0);\(village);\($0);Trần Văn Mẫu \($0);3;Hộ nghèo" }
        return
          ([
            "DANH SÁCH HỘ NGHÈO NĂM 2024", "Xã Cổ Bi, huyện Gia Lâm, thành phố Hà Nội",
            "STT;Thôn;Mã hộ;Họ và tên chủ hộ;Số nhân khẩu;Kết quả rà soát",
          ] + rows).joined(separator: "\n") + "\n"
      }
      try program.write(list("Thôn Vàng", poor: 2), to: "inbox/vang.csv")
      try program.write(list("Thôn Hội", poor: 3), to: "inbox/hoi.csv")
      _ = try program.run("run", "inbox", "--round", "2024", "--output", "out")

      let listed = try program.run("areas", "unplaced", "--round", "2024", "--map", "2025-07-01")
      #expect(listed.exit == 0)
      let lines = DelimitedText.lines(listed.output)
      #expect(lines.map { $0[0] } == ["village", "00553-01", "00553-02"])
      #expect(lines.map { $0[3] } == ["name", "Thôn Hội", "Thôn Vàng"])
      #expect(lines[1][4] == "00136 Phường Phúc Lợi; 00541 Xã Phù Đổng; 00565 Xã Gia Lâm")

      let none = try program.run("tallies", "--round", "2024", "--map", "2025-07-01")
      #expect(none.exit == 1)
      #expect(TallyText.lines(of: none.output).isEmpty)
      #expect(none.messages.contains("00553-01  Thôn Hội"))

      try program.write("village,commune,day\n00553-01,00565,2025-07-01\n", to: "thon.csv")
      let some = try program.run(
        "tallies", "--round", "2024", "--map", "2025-07-01", "--villages", "thon.csv", "--language", "en")
      #expect(some.exit == 1)
      let poor = TallyText.lines(of: some.output).filter {
        $0.table == "status" && $0.item == "poor" && $0.unit == "household" && $0.level != "village"
      }
      #expect(Set(poor.map { "\($0.area) \($0.count)" }) == ["00565 3", "01 3"])
      #expect(some.messages.contains("1 village(s)"))
      #expect(some.messages.contains("00553-02  Thôn Vàng"))
      #expect(some.messages.contains("2 poor"))
      let text = try program.run(
        "tallies", "--round", "2024", "--map", "2025-07-01", "--villages", "thon.csv", "--language", "en",
        "--format", "text")
      #expect(
        text.output.contains("· boundaries of 2025-07-01, without 1 village(s) nobody has placed — DRAFT"))

      try program.write("village,commune,day\n00553-01,99999,2025-07-01\n", to: "thon.csv")
      let wrong = try program.run(
        "tallies", "--round", "2024", "--map", "2025-07-01", "--villages", "thon.csv")
      #expect(wrong.exit == 2)
      #expect(wrong.messages.contains("thon.csv:2:10"))
    }
  }

  /// Lists of 2025: without a district, under the old name in the old province, under the old name in the new one.
  @Test func aYearWithoutDistricts() throws {
    try Program.with { program in
      func list(_ place: String, _ village: String) -> String {
        """
        DANH SÁCH HỘ NGHÈO NĂM 2025
        \(place)
        STT;Thôn;Mã hộ;Họ và tên chủ hộ;Số nhân khẩu;Kết quả rà soát
        1;\(village);001;Thạch Văn An;3;Hộ nghèo

        """
      }
      try program.write(list("Xã Trà Cú, tỉnh Vĩnh Long", "Khóm 1"), to: "inbox/a.csv")
      try program.write(list("Xã Ngãi Xuyên, huyện Trà Cú, tỉnh Trà Vinh", "Ấp Giồng"), to: "inbox/b.csv")
      try program.write(list("Xã Ngãi Xuyên, tỉnh Vĩnh Long", "Ấp Hai"), to: "inbox/c.csv")
      let run = try program.run("run", "inbox", "--round", "2025", "--output", "out")
      #expect(run.exit == 1)
      #expect(run.messages.contains("; xã này nay thuộc Xã Trà Cú (29461). (TB-014)"))
      let page = try program.text(of: "out/2025/86-tinh-vinh-long/86-tinh-vinh-long-2025.html")
      #expect(!page.lowercased().contains("huyện"))
      func poor(_ map: String) throws -> Set<String> {
        let lines = try program.tallies("--round", "2025", "--map", map).filter {
          $0.table == "status" && $0.item == "poor" && $0.unit == "household" && $0.level != "village"
        }
        return Set(lines.map { "\($0.area) \($0.fields[4]) \($0.count)" })
      }
      #expect(try poor("2025-07-01") == ["29461 Xã Trà Cú 2", "86 Tỉnh Vĩnh Long 2"])
      #expect(try poor("former-district") == ["849 Huyện Trà Cú 2", "84 Tỉnh Trà Vinh 2"])
      #expect(
        try poor("2024-12-31") == ["29479 Xã Ngãi Xuyên 1", "849 Huyện Trà Cú 1", "84 Tỉnh Trà Vinh 1"])
    }
  }

  @Test func howAWrittenNameIsUnderstood() throws {
    try Program.with { program in
      let found = try program.run("areas", "find", "X. Ea T'Ling", "--language", "en")
      #expect(found.exit == 0)
      #expect(
        found.output == """
          Thị trấn Ea T'Ling (24640), Huyện Cư Jút (662), Tỉnh Đắk Nông (67) · until 2025-06-30 · same name, another kind
            → 24640 Xã Cư Jút (the whole unit)

          """)
      let table = try program.run("areas", "find", "29461", "--format", "csv").output
      let lines = DelimitedText.lines(table)
      #expect(lines.dropFirst().map { $0[2] } == ["Thị trấn Trà Cú", "Xã Trà Cú"])
      #expect(lines.dropFirst().map { $0[7] } == ["84", "86"])
      #expect(try program.run("areas", "find", "Xã Qwertyuiop").exit == 1)
      #expect(try program.run("tallies", "--map", "2025-13-01").exit == 2)
    }
  }
}
