import Provenance
import Spreadsheet
import TestSupport
import Testing

/// Submissions of XForms surveys: a sheet for the household, one for each repeat inside it.
@Suite struct SubmissionTests {
  private func workbook(_ xml: String) throws -> Workbook {
    try Workbook(bytes: Array(xml.utf8), named: "phieu.xml")
  }

  /// The sheets with their rows as texts, `.` for an empty cell.
  private func tables(_ xml: String) throws -> [String: [String]] {
    let workbook = try workbook(xml)
    var tables: [String: [String]] = [:]
    for sheet in workbook.sheets {
      let rows = try workbook.allRows(ofSheet: sheet.index)
      let width = rows.first?.cells.count ?? 0
      tables[sheet.name] = rows.map { row in
        (1...width).map { column in
          row.cells.first { $0.column == column }.map { workbook.text(of: $0) } ?? "."
        }.joined(separator: " | ")
      }
      #expect(rows.map(\.number) == Array(1...rows.count))
    }
    return tables
  }

  @Test func aHouseholdWithMembersAndTheirJobs() throws {
    let xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <ho id="ra-soat-2024" version="7" xmlns:orx="http://openrosa.org/xforms">
        <dia_ban><thon>Bản Bo</thon><ma_ho>017</ma_ho></dia_ban>
        <thanh_vien><ten> Giàng A Páo </ten><viec><nghe>làm rẫy</nghe></viec><viec><nghe>dệt</nghe></viec></thanh_vien>
        <thanh_vien><ten>Giàng Thị Dợ</ten><sinh/></thanh_vien>
        <thanh_vien><sinh>2019</sinh><viec><nghe>đi học</nghe></viec></thanh_vien>
        <orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta>
      </ho>
      """
    #expect(try workbook(xml).format == .submission)
    #expect(try workbook(xml).sheets.map(\.name) == ["ho", "thanh_vien", "thanh_vien/viec"])
    #expect(
      try tables(xml) == [
        "ho": [
          "_index | dia_ban/thon | dia_ban/ma_ho | meta/instanceID | @id | @version",
          "1 | Bản Bo | 017 | uuid:1 | ra-soat-2024 | 7",
        ],
        "thanh_vien": [
          "_index | _parent_table_name | _parent_index | thanh_vien/ten | thanh_vien/sinh",
          "1 | ho | 1 | Giàng A Páo | .", "2 | ho | 1 | Giàng Thị Dợ | .", "3 | ho | 1 | . | 2019",
        ],
        "thanh_vien/viec": [
          "_index | _parent_table_name | _parent_index | thanh_vien/viec/nghe",
          "1 | thanh_vien | 1 | làm rẫy", "2 | thanh_vien | 1 | dệt", "3 | thanh_vien | 3 | đi học",
        ],
      ])
  }

  /// One member alone looks like a group, but for the question that counts the members.
  @Test func oneMemberThatIsCountedFillsASheet() throws {
    let xml = "<ho id=\"a\"><tv_count>1</tv_count><tv><ten>A</ten></tv><nhom><x>1</x></nhom></ho>"
    #expect(
      try tables(xml) == [
        "ho": ["_index | tv_count | nhom/x | @id", "1 | 1 | 1 | a"],
        "tv": ["_index | _parent_table_name | _parent_index | tv/ten", "1 | ho | 1 | A"],
      ])
  }

  /// As servers hand submissions out, with what they add around them.
  @Test func answersInTheWrapperOfAServer() throws {
    let xml = """
      <submission xmlns="http://opendatakit.org/submissions"><data><ho id="a"><thon><![CDATA[Bản Bo & Lả]]></thon>
      </ho></data><mediaFile><filename>x.jpg</filename></mediaFile></submission>
      """
    #expect(try tables(xml) == ["ho": ["_index | thon | @id", "1 | Bản Bo & Lả | a"]])
  }

  /// A question of several files or marks: several elements of one name without elements in them.
  @Test func aQuestionThatRepeats() throws {
    let xml = "<ho id=\"a\"><anh>1.jpg</anh><anh>2.jpg</anh></ho>"
    #expect(
      try tables(xml)["anh"] == [
        "_index | _parent_table_name | _parent_index | anh", "1 | ho | 1 | 1.jpg", "2 | ho | 1 | 2.jpg",
      ])
  }

  @Test(arguments: [
    ("<ho id=\"a\" encrypted=\"yes\"><base64EncryptedKey>x</base64EncryptedKey></ho>", "FI-024"),
    ("<thu id=\"a\">Kính gửi <b>xã</b></thu>", "FI-013"),
    ("<thu id=\"a\"><b>Kính</b> gửi</thu>", "FI-013"),
    ("<danh_sach><ho>1</ho></danh_sach>", "FI-013"),
    ("<submission><data/></submission>", "FI-013"),
    ("<ho id=\"a\"><thon>Bản Bo</ho>", "FI-017"),
    ("<!DOCTYPE ho><ho id=\"a\"/>", "FI-015"),
  ])
  func otherXMLIsRefused(xml: String, code: String) {
    #expect(refusal(of: Array(xml.utf8), named: "phieu.xml")?.code == code)
  }

  @Test func limitsHold() {
    var limits = ReadingLimits()
    limits.columns = 3
    let questions = "<ho id=\"a\"><a/><b/><c/><d/></ho>"
    #expect(refusal(of: Array(questions.utf8), limits: limits)?.reason == .limitExceeded(.columns, 3))
    limits = ReadingLimits()
    limits.rows = 3
    let members = "<ho id=\"a\">" + String(repeating: "<tv><t>x</t></tv>", count: 3) + "</ho>"
    #expect(refusal(of: Array(members.utf8), limits: limits)?.reason == .limitExceeded(.rows, 3))
    limits = ReadingLimits()
    limits.sheets = 1
    #expect(refusal(of: Array(members.utf8), limits: limits)?.reason == .limitExceeded(.sheets, 1))
  }
}
