import Foundation
import TestSupport
import Testing

/// Household reviews in XML beside the sheets that say the same.
@Suite struct HouseholdDocumentTests {
  /// Three households of one village; the third was not decided yet.
  private static let households: [VillageList.Household] = [
    .init(code: "001", head: "Lò Văn Mẫu", before: "Hộ nghèo", ticks: 3),
    .init(
      code: "002", head: "Lò Thị Mẫu", born: 1975, size: 2, incomePoints: "110", deprivationPoints: "10",
      result: "Hộ cận nghèo", ticks: 1),
    .init(code: "003", head: "Vàng A Thử", size: 5, deprivationPoints: "0", result: "", ticks: 0),
  ]

  /// The same three, written by hand; where an indicator or a cause is asked, no element means no tick.
  private static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <r:household-review xmlns:r="urn:rasoat:household-review:1" round="2023" standard="VN2022" kind="list"
      persons="head" asked="deprived cause entry">
      <r:village>
        <r:place>
          <r:village_name>Bản Nà Khương</r:village_name><r:commune_name>Xã Bản Bo</r:commune_name>
          <r:district_name>huyện Tam Đường</r:district_name><r:province_name>tỉnh Lai Châu</r:province_name>
        </r:place>
        <r:household>
          <r:status>poor</r:status><r:status_before>poor</r:status_before>
          <r:household_code>001</r:household_code><r:household_size>4</r:household_size>
          <r:b1_points>120</r:b1_points><r:b2_points>30</r:b2_points>
          <r:deprived_employment>x</r:deprived_employment><r:deprived_dependants>1</r:deprived_dependants>
          <r:deprived_nutrition>có</r:deprived_nutrition><r:deprived_toilet>không</r:deprived_toilet>
          <r:cause_land>x</r:cause_land>
          <r:persons><r:person><r:name>Lò Văn Mẫu</r:name><r:sex>Nam</r:sex><r:birth>1980</r:birth>
            <r:ethnicity>Dao</r:ethnicity></r:person></r:persons>
        </r:household>
        <r:household>
          <r:household_code>002</r:household_code><r:household_size>2</r:household_size>
          <r:status>Hộ cận nghèo</r:status><r:status_before/>
          <r:b1_points>110</r:b1_points><r:b2_points>10</r:b2_points>
          <r:deprived_employment>x</r:deprived_employment><r:cause_land>x</r:cause_land>
          <r:persons><r:person><r:name>Lò Thị Mẫu</r:name><r:sex>male</r:sex><r:birth>1975</r:birth>
            <r:ethnicity>Dao</r:ethnicity></r:person></r:persons>
        </r:household>
        <r:household>
          <r:household_code>003</r:household_code><r:household_size>5</r:household_size>
          <r:status/><r:b1_points>120</r:b1_points><r:b2_points>0</r:b2_points><r:cause_land>x</r:cause_land>
          <r:persons><r:person><r:name>Vàng A Thử</r:name><r:sex>Nam</r:sex><r:birth>1980</r:birth>
            <r:ethnicity>Dao</r:ethnicity></r:person></r:persons>
        </r:household>
      </r:village>
    </r:household-review>
    """

  private static func workbook() throws -> [UInt8] {
    var builder = WorkbookBuilder()
    let lines = VillageList.text(year: 2023, households).split(
      separator: "\n", omittingEmptySubsequences: false)
    builder.add(
      sheet: "Danh sách",
      rows: lines.map { $0.split(separator: ";", omittingEmptySubsequences: false).map { .text(String($0)) } }
    )
    return builder.bytes()
  }

  private static func tallies(of files: [String: Data], jobs: Int = 1) throws -> (
    text: String, rules: [String]
  ) {
    try Program.with { program in
      try program.write(
        VillageList.summary(year: 2023, [("Bản Nà Khương", 50, 200)]), to: "inbox/tong-hop.csv")
      for (name, bytes) in files { try bytes.write(to: program.folder.appending(path: "inbox/" + name)) }
      let run = try program.run(
        "run", "inbox", "--round", "2023", "--output", "out", "--jobs", String(jobs))
      #expect(run.exit == 1, "the result of the third household is missing: \(run.messages)")
      #expect(try program.run("verify", "--round", "2023").exit == 0)
      let findings = DelimitedText.table(try program.text(of: "out/findings-2023.csv"))
      return (try program.text(of: "out/tallies-2023.csv"), findings.compactMap { $0["rule"] }.sorted())
    }
  }

  @Test func aVillageCountsTheSameAsWorkbookAndAsDocument() throws {
    let sheet = try Self.tallies(of: ["na-khuong.xlsx": Data(try Self.workbook())])
    let document = try Self.tallies(of: ["na-khuong.xml": Data(Self.document.utf8)])
    #expect(sheet.text == document.text)
    #expect(sheet.rules == document.rules)
    let lines = TallyText.lines(of: document.text)
    func count(_ table: String, _ item: String) -> String? {
      lines.first { $0.level == "commune" && $0.table == table && $0.item == item && $0.unit == "household" }?
        .count
    }
    #expect(count("status", "poor") == "1")
    #expect(count("status", "near-poor") == "1")
    #expect(count("status", "undetermined") == "1")
    #expect(count("deprivation-poor", "nutrition") == "1")
    #expect(count("deprivation-poor", "toilet") == "0")
    #expect(count("cause-near-poor", "land") == "1")
  }

  @Test func lineBreaksMakeNoDifference() throws {
    let lines = Self.document.split(separator: "\n").map { $0.drop { $0 == " " } }
    // Two spaces inside a name are put right and logged, here for two families of one line.
    let flat = lines.joined(separator: " ").replacing("> <", with: "><").replacing("Lò ", with: "Lò  ")
    try #require(!flat.contains("\n"))
    let document = try Self.tallies(of: ["na-khuong.xml": Data(Self.document.utf8)])
    let one = try Self.tallies(of: ["na-khuong.xml": Data(flat.utf8)])
    #expect(document.text == one.text)
    // A prologue that announces another encoding, and files read side by side.
    let utf16 = Self.document.replacing("UTF-8", with: "UTF-16")
    let wide = try #require(("\u{feff}" + utf16).data(using: .utf16LittleEndian))
    #expect(try Self.tallies(of: ["na-khuong.xml": wide], jobs: 4).text == document.text)
  }

  @Test func findingsNameLineAndElement() throws {
    try Program.with { program in
      let text = HouseholdDocument.changed(">4<", to: ">bốn<").replacing("Hộ cận nghèo", with: "")
      try program.write(text, to: "na-khuong.xml")
      let run = try program.run(
        "run", "na-khuong.xml", "--round", "2023", "--output", "out", "--language", "en")
      #expect(run.exit == 1)
      let findings = DelimitedText.table(try program.text(of: "out/findings-2023.csv"))
      let spots = findings.map { [$0["rule"], $0["sheet"], $0["cell"]] }
      #expect(spots.contains(["TB-019", "", "line 8 · household_size"]))
      #expect(spots.contains(["HH-018", "", "line 15 · status"]))
      #expect(run.messages.contains("na-khuong.xml · line 15 · status · "))
      let explanation = try program.run("explain", "2023/03424-01/002")
      #expect(explanation.output.contains("na-khuong.xml · dòng 12"))
      #expect(explanation.output.contains(/dòng 13 · household_code +Mã hộ +002 +002/))
      #expect(explanation.output.contains("Lỗi     dòng 15 · status  HH-018"))
    }
  }

  @Test func theOtherPlaceOfAFindingIsALineToo() throws {
    try Program.with { program in
      func head(_ name: String) -> String { "<persons><person><name>\(name)</name></person></persons>" }
      let text = HouseholdDocument.changed("002", to: "001")
        .replacing("<cause_capital>x</cause_capital>", with: head("Lò Văn Mẫu"))
        .replacing("<cause_land>x</cause_land>", with: head("Vàng A Thử"))
      try program.write(text, to: "na-khuong.xml")
      _ = try program.run("run", "na-khuong.xml", "--round", "2023", "--output", "out")
      let findings = DelimitedText.table(try program.text(of: "out/findings-2023.csv"))
      let repeated = findings.filter { $0["rule"] == "HH-005" }
      #expect(repeated.map { $0["cell"] } == ["dòng 13 · household_code"])
      #expect(repeated.map { $0["other_cells"] } == ["na-khuong.xml · dòng 7 · household_code"])
      #expect(try program.tallies().first { $0.table == "status" && $0.item == "poor" }?.count == "1")
    }
  }

  @Test func theSchemaIsMissedOnlyWhereItIsNeeded() throws {
    try Program.with { program in
      try program.write(VillageList.text(year: 2023, Self.households), to: "a/na-khuong.csv")
      try program.write(HouseholdDocument.sound, to: "b/na-khuong.xml")
      let arguments = ["--round", "2023", "--schemas", "khong-co"]
      #expect(try program.run(["check", "a"] + arguments).exit == 1)
      let run = try program.run(["check", "b"] + arguments)
      #expect(run.exit == 2)
      #expect(run.messages.contains("household-review.xsd"))
      #expect(run.messages.contains("--schemas"))
      try program.write("<khong-phai-luoc-do/>", to: "khong-co/household-review.xsd")
      #expect(try program.run(["check", "b"] + arguments).exit == 2)
      let own = SharedData.repository.appending(path: "schemas").path
      #expect(try program.run("check", "b", "--round", "2023", "--schemas", own).exit == 1)
    }
  }

  @Test func aDocumentOfAnotherRoundIsNotCounted() throws {
    try Program.with { program in
      try program.write(HouseholdDocument.changed("\"2023\"", to: "\"2022\""), to: "na-khuong.xml")
      let run = try program.run("run", "na-khuong.xml", "--round", "2023", "--output", "out")
      #expect(run.exit == 1)
      #expect(run.messages.contains("na-khuong.xml · dòng 3 · household-review · "))
      #expect(run.messages.contains("(TB-015)"))
      #expect(try program.tallies().isEmpty)
    }
  }

  @Test func theExampleIsSound() throws {
    let example = SharedData.repository.appending(path: "Examples/household-review.xml").path
    try Program.with { program in
      let run = try program.run("run", example, "--round", "2023", "--output", "out")
      #expect(run.exit == 0, "\(run.messages)")
      let status = try program.tallies().filter { $0.level == "commune" && $0.table == "status" }
      let poor = status.filter { $0.item == "poor" }.map { "\($0.count) \($0.unit)" }
      #expect(poor == ["2 household", "3 person"])
    }
  }
}
