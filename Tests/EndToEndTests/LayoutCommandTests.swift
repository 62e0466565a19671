import Foundation
import TestSupport
import Testing

/// `rasoat layout`: what the program says of a table, and the draft of a layout, on the built program.
@Suite struct LayoutCommandTests {
  private static let drifted = """
    DANH SÁCH HỘ NGHÈO NĂM 2023
    Bản Hợp Nhất, xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu

    STT;Mã hộ;HỌ VÀ TÊN CHỦ HỘ;Số nhân khẩu;Kêt quả rà soát;Cân nặng
    1;001;Lò Văn Tâm;4;Hộ nghèo;52
    2;002;Vàng Thị Mỷ;3;Hộ cận nghèo;47

    """

  @Test("A drifted form: what was understood, what was not, and what to add; exit 3")
  func drift() throws {
    try Program.with { program in
      try program.write(Self.drifted, to: "thon-3.csv")
      let result = try program.run("layout", "diff", "thon-3.csv")
      #expect(result.exit == 3)
      let lines = result.output.split(separator: "\n").map(String.init)
      #expect(lines.first == "thon-3.csv")
      for line in [
        "  Trang \"CSV\": gần giống nhưng khác mẫu Danh sách kết quả rà soát, mỗi hộ một dòng (household-list) · VN2022 · 57/100",
        "    Năm rà soát: 2023 (tiêu đề, ô A1)",
        "    Địa bàn: Bản Hợp Nhất, Xã Bản Bo, Huyện Tam Đường, Tỉnh Lai Châu (ô A2)",
        "    Dòng: 1-2 tiêu đề biểu · 4 tiêu đề cột",
        "      B4 “Mã hộ” → household_code (đúng)",
        "      C4 “HỌ VÀ TÊN CHỦ HỘ” → name (đọc như “Họ và tên chủ hộ”)",
        "      E4 “Kêt quả rà soát” → ? (lạ; gần nhất “Kết quả rà soát”)",
        "      F4 “Cân nặng” → ? (lạ)",
        "    Thiếu, bắt buộc: Kết quả rà soát/Điểm B1",
        "        - {variable: status, headings: [\"Kêt quả rà soát\"]}",
      ] { #expect(lines.contains(line), "\(line)\n\(result.output)") }
      #expect(!result.output.contains("Lò Văn Tâm"), "names stay in the sheet")
      let english = try program.run("layout", "diff", "thon-3.csv", "--language", "en")
      #expect(english.output.contains("      F4 “Cân nặng” → ? (unknown)\n"))
      #expect(english.output.contains("    Review year: 2023 (title, cell A1)\n"))
    }
  }

  @Test("A known form ends with 0, an unknown one with 3")
  func exits() throws {
    try Program.with { program in
      let known = try program.run("layout", "diff", Fixture.path("layouts/input/04-ba-danh-sach"))
      #expect(known.exit == 0, "\(known.output)")
      #expect(
        known.output.contains("Danh sách hộ thoát nghèo sau khi rà soát (escaped-poverty) · VN2022 · 100/100")
      )
      #expect(known.output.contains("    Năm rà soát: 2023 (các trang khác của tệp)\n"))
      let export = Fixture.path("layouts/input/03-ket-xuat-phan-mem")
      let withoutYear = try program.run("layout", "diff", export)
      #expect(withoutYear.exit == 1)
      #expect(withoutYear.output.contains("không tìm thấy năm rà soát; chạy với --round"))
      #expect(try program.run("layout", "diff", export, "--round", "2023").exit == 0)
      let refused = try program.run(
        "layout", "diff", Fixture.path("planted-errors/input/khong-nhan/ap-cho-cu.xlsx"))
      #expect(refused.exit == 1)
      #expect(refused.output.contains("(FI-003)"))
      let path = Fixture.path("planted-errors/input/khong-nhan/danh-sach-hoi-vien.xlsx")
      let unknown = try program.run("layout", "diff", path)
      #expect(unknown.exit == 3)
      #expect(unknown.output.contains("không có dòng tiêu đề nào nhận ra được"))
    }
  }

  @Test("One line of JSON a sheet, with the members of the schema")
  func json() throws {
    let file = SharedData.repository.appending(path: "schemas/layout-examination.schema.json")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let required = Set(try #require(schema["required"] as? [String]))
    try Program.with { program in
      try program.write(Self.drifted, to: "thon-3.csv")
      let result = try program.run("layout", "diff", "thon-3.csv", "--json")
      #expect(result.exit == 3)
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == 1)
      let line = try #require(lines.first)
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(Set(object.keys) == required)
      #expect(object["outcome"] as? String == "drifted")
      #expect(object["layout"] as? String == "household-list")
      #expect(object["year"] as? Int == 2023)
      let columns = try #require(object["columns"] as? [[String: Any]])
      #expect(
        columns.map { $0["match"] as? String } == ["exact", "exact", "folded", "exact", "unknown", "unknown"])
      #expect(columns[4]["spelling"] as? String == "Kết quả rà soát")
    }
  }

  @Test("A draft, put into the configuration, makes the form known once its gaps are filled")
  func draft() throws {
    try Program.with { program in
      try program.write(Self.drifted, to: "thon-3.csv")
      let draft = try program.run("layout", "infer", "thon-3.csv")
      #expect(draft.exit == 0)
      #expect(
        draft.output == """
          # Draft of a layout, made from thon-3.csv, sheet "CSV", headings in rows 4 to 4.
          # Look at every line: a guess carries its score of 100 (heading alike / cells readable). Then remove these comments.
          id: draft-danh-sach-ho-ngheo-nam-2023
          kind: list
          row: household
          title: {vi: "DANH SÁCH HỘ NGHÈO NĂM 2023", en: "To be translated"}
          years: {from: 2023, to: 2023}
          source: "To be filled in: the circular or decision that the form belongs to"
          required: [household_code, name, status]
          optional: [household_number, household_size]
          headings:
            # C4: the head's own data stand on the same row
            - {variable: name, headings: ["HỌ VÀ TÊN CHỦ HỘ"]}
            # E4: 97 (heading 97, cells 100); next: status_before 65
            - {variable: status, headings: ["Kêt quả rà soát"]}
          # Not guessed: give each of these a variable under headings, or list it under ignored.
          # ignored:
          #   - "Cân nặng"  # F4: nearest: commune_code 39

          """)
      #expect(try program.run("layout", "infer", "thon-3.csv").output == draft.output, "the same every time")
      let folder = program.folder.appending(path: "my-config")
      try FileManager.default.copyItem(at: URL(filePath: Program.configuration), to: folder)
      try program.write(draft.output, to: "my-config/layouts/draft.yaml")
      #expect(try program.run("config", "check", "--config", "my-config").exit == 0)
      #expect(try program.run("layout", "diff", "thon-3.csv", "--config", "my-config").exit == 3)
      let edited = draft.output.replacing("# ignored:", with: "ignored:").replacing(
        "#   - \"Cân nặng\"", with: "  - \"Cân nặng\"")
      try program.write(edited, to: "my-config/layouts/draft.yaml")
      #expect(try program.run("config", "check", "--config", "my-config").exit == 0)
      let after = try program.run("layout", "diff", "thon-3.csv", "--config", "my-config")
      #expect(after.exit == 0, "\(after.output)")
      #expect(after.output.contains("      F4 “Cân nặng” → không đọc\n"))
    }
  }

  @Test("A survey server's workbook from end to end: members counted in their households")
  func survey() throws {
    try Program.with { program in
      var workbook = WorkbookBuilder()
      workbook.add(
        sheet: "Rà soát năm 2023",
        rows: [
          [
            "place/commune_code", "place/village_name", "household/household_code",
            "household/household_size",
            "household/b1_points", "household/b2_points", "household/status", "_index",
          ],
          ["03424", "Bản Hợp Nhất", "001", 2, 105, 30, "poor", 1],
          ["03424", "Bản Hợp Nhất", "002", 1, 120, 10, "near-poor", 2],
        ])
      workbook.add(
        sheet: "members",
        rows: [
          ["name", "relationship", "sex", "birth", "ethnicity", "_index", "_parent_index"],
          ["Lò Văn Tâm", "head", "male", 1975, "Thái", 1, 2],
          ["Vàng Thị Mỷ", "head", "female", 1980, "Mông", 2, 1],
          ["Vàng A Páo", "child", "male", 2009, "Mông", 3, 1],
        ])
      try workbook.write(to: program.folder.appending(path: "khao-sat.xlsx"))
      let run = try program.run("run", "khao-sat.xlsx", "--round", "2023", "--output", "out")
      #expect(run.exit == 0, "\(run.messages)")
      let tallies = try program.tallies()
      func count(_ table: String, _ item: String, _ unit: String) -> String? {
        tallies.first { $0.level == "commune" && $0.table == table && $0.item == item && $0.unit == unit }?
          .count
      }
      #expect(count("status", "poor", "household") == "1")
      #expect(count("status", "poor", "person") == "2")
      #expect(count("status", "near-poor", "household") == "1")
      #expect(count("ethnicity", "poor-dtts", "household") == "1")
      #expect(count("target-group", "poor-female-head", "household") == "1")
    }
  }
}
