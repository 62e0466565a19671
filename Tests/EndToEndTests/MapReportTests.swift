import Foundation
import TestSupport
import Testing

/// `rasoat report --map`: reports of a round within other boundaries, beside those of the round itself.
struct MapReportTests {
  private static let examples = SharedData.repository.appending(path: "Examples").path

  /// Lai Châu in 2024: Phường Đoàn Kết of the city was 03389, and lies in the ward 03388 of that name since 1 July 2025; Bản Bo stays 03424.
  @Test func theAreasOfALaterDay() throws {
    try Program.with { program in
      _ = try program.run("run", Self.examples + "/lai-chau/2024", "--round", "2024", "--output", "out")
      let before = try program.contents(of: "out")
      let result = try program.run(
        "report", "--round", "2024", "--output", "out", "--map", "2025-07-01")
      #expect(result.exit == 0, "\(result.messages)")
      let folder = "2024-map-2025-07-01"
      let files = Set(result.output.split(separator: "\n").map(String.init))
      #expect(files.contains("\(folder)/index.html"))
      #expect(files.contains("tallies-\(folder).csv"))
      #expect(files.contains("unplaced-\(folder).csv"))
      #expect(files.contains { $0.contains("03388-phuong-doan-ket") && $0.hasSuffix(".xlsx") })
      #expect(!files.contains { $0.contains("106-huyen-tam-duong") })
      // What was there before is there still.
      let after = try program.contents(of: "out")
      for (name, content) in before { #expect(after[name] == content, "\(name)") }

      let page = try program.text(of: "out/\(folder)/12-tinh-lai-chau/12-tinh-lai-chau-\(folder).html")
      #expect(page.contains("Địa giới: địa giới ngày 2025-07-01"))
      #expect(page.contains("Phường Đoàn Kết"))
      #expect(!page.contains("Huyện Tam Đường"))
      let lines = TallyText.lines(of: try program.text(of: "out/tallies-\(folder).csv"))
      let poor = lines.filter {
        $0.table == "status" && $0.item == "poor" && $0.unit == "household" && $0.level != "village"
      }
      #expect(Set(poor.map { "\($0.area) \($0.count)" }) == ["03388 2", "03424 22", "12 24"])
      #expect(try program.text(of: "out/unplaced-\(folder).csv").split(separator: "\n").count == 1)
    }
  }

  @Test func theFormerDistricts() throws {
    try Program.with { program in
      _ = try program.run("run", Self.examples + "/lai-chau/2024", "--round", "2024", "--output", "out")
      let result = try program.run(
        "report", "--round", "2024", "--output", "out", "--map", "former-district")
      #expect(result.exit == 0, "\(result.messages)")
      let folder = "2024-map-former-district"
      let page = try program.text(of: "out/\(folder)/12-tinh-lai-chau/12-tinh-lai-chau-\(folder).html")
      #expect(page.contains("Huyện Tam Đường"))
      #expect(page.contains("theo huyện cũ"))
      let lines = TallyText.lines(of: try program.text(of: "out/tallies-\(folder).csv"))
      let poor = lines.filter {
        $0.table == "status" && $0.item == "poor" && $0.unit == "household" && $0.level == "district"
      }
      #expect(Set(poor.map { "\($0.area) \($0.count)" }) == ["105 2", "106 22"])
    }
  }

  /// Xã Cổ Bi (00553) was divided in three; the office places one of its two villages.
  @Test func aVillageWithoutAPlaceIsListed() throws {
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
      try program.write("village,commune,day\n00553-01,00565,2025-07-01\n", to: "thon.csv")
      let result = try program.run(
        "report", "--round", "2024", "--output", "out", "--map", "2025-07-01", "--villages", "thon.csv")
      #expect(result.exit == 1)
      #expect(result.messages.contains("00553-02  Thôn Vàng"))
      let folder = "2024-map-2025-07-01"
      let index = try program.text(of: "out/\(folder)/index.html")
      #expect(index.contains("Thôn chưa biết thuộc đơn vị nào"))
      #expect(index.contains("Thôn Vàng"))
      #expect(!index.contains("Thôn Hội"))
      #expect(index.contains("DỰ THẢO"))
      let unplaced = try program.text(of: "out/unplaced-\(folder).csv").split(separator: "\n")
      #expect(unplaced.count == 2)
      #expect(unplaced.last?.hasPrefix("00553-02,,2025-07-01,Thôn Vàng,") == true)
      let page = try program.text(of: "out/\(folder)/01-thanh-pho-ha-noi/01-thanh-pho-ha-noi-\(folder).html")
      #expect(page.contains("thiếu 1 thôn chưa biết thuộc đâu"))
    }
  }
}
