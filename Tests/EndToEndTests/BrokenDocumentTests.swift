import Foundation
import TestSupport
import Testing

/// Household reviews in XML that break their schema, or XML itself, one mistake each.
@Suite struct BrokenDocumentTests {
  /// A mistake, and the finding it has to give.
  struct Mistake: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var rule = "TB-022"
    var line: Int
    var element: String?
    var words = ""

    var testDescription: String { name }
  }

  private static func typed(_ declaration: String) -> String {
    HouseholdDocument.changed("?>\n", to: "?>\n\(declaration)\n")
  }

  static let mistakes = [
    Mistake(
      name: "phan-tu-la",
      text: HouseholdDocument.changed("<household_size>4</household_size>", to: "<so_nguoi>4</so_nguoi>"),
      line: 8, element: "so_nguoi", words: "không có trong lược đồ"),
    Mistake(
      name: "lap-phan-tu",
      text: HouseholdDocument.changed("<cause_capital>x</cause_capital>", to: "<status/>"),
      line: 10, element: "status", words: "bị lặp"),
    Mistake(
      name: "sai-vi-tri",
      text: HouseholdDocument.changed("</village>", to: "<status>Hộ nghèo</status></village>"),
      line: 18, element: "status", words: "sai vị trí"),
    Mistake(
      name: "thieu-dot", text: HouseholdDocument.changed(" round=\"2023\"", to: ""), line: 3,
      element: "household-review", words: "thiếu thuộc tính round"),
    Mistake(
      name: "thuoc-tinh-la",
      text: HouseholdDocument.changed("<household>", to: "<household tên=\"a\">"), line: 6,
      element: "household", words: "thuộc tính lạ tên"),
    Mistake(
      name: "loai-la", text: HouseholdDocument.changed("kind=\"list\"", to: "kind=\"danh-sach\""), line: 3,
      element: "household-review", words: "giá trị không được phép"),
    Mistake(
      name: "phien-ban-2", text: HouseholdDocument.changed("review:1", to: "review:2"), line: 3,
      element: "household-review", words: "phiên bản"),
    Mistake(
      name: "chu-ngoai",
      text: HouseholdDocument.changed("<status>Hộ nghèo</status>", to: "Lò Văn Mẫu"), line: 9,
      element: "household_size", words: "chữ nằm ngoài"),
    Mistake(
      name: "phan-tu-trong-chu",
      text: HouseholdDocument.changed("<status>Hộ nghèo", to: "<status><b>Hộ nghèo</b>"), line: 9,
      element: "b", words: "chỉ được chứa chữ"),
    Mistake(
      name: "khong-co-ho",
      text: HouseholdDocument.changed(
        "</village>", to: "</village>\n<village><place><village_name/></place></village>"),
      line: 19, element: "village", words: "thiếu phần tử con"),
    Mistake(
      name: "dot-la", text: HouseholdDocument.changed("\"2023\"", to: "\"2099\""), line: 3,
      element: "household-review", words: "“2099”"),
    // A cause of the standard of 2016 in a list of the standard of 2022.
    Mistake(
      name: "chuan-khac",
      text: HouseholdDocument.changed("<cause_capital>x</cause_capital>", to: "<cause_laziness/>"), line: 10,
      element: "cause_laziness", words: "VN2022"),
    Mistake(name: "doctype", text: typed("<!DOCTYPE household-review>"), rule: "FI-015", line: 2),
    Mistake(
      name: "bom",
      text: typed("<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>")
        .replacing("Hộ nghèo", with: "&c;&c;"), rule: "FI-015", line: 2),
    Mistake(
      name: "thuc-the",
      text: HouseholdDocument.changed("Hộ nghèo", to: "&ho;"), rule: "FI-017", line: 9),
    Mistake(
      name: "cut",
      text: String(HouseholdDocument.sound.prefix { $0 != "H" }), rule: "FI-017", line: 9),
  ]

  @Test(arguments: mistakes) func aBrokenDocumentIsRefusedAtItsLine(mistake: Mistake) throws {
    try #require(!mistake.text.isEmpty)
    try Program.with { program in
      try program.write(mistake.text, to: "hong.xml")
      let run = try program.run("check", "hong.xml", "--round", "2023", "--format", "jsonl", "--quiet")
      #expect(run.messages.isEmpty)
      let lines = run.output.split(separator: "\n")
      try #require(lines.count == 1, "\(run.output)")
      let found = try #require(
        try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
      #expect(found["rule"] as? String == mistake.rule)
      #expect(found["line"] as? Int == mistake.line)
      #expect(found["element"] as? String == mistake.element)
      let message = found["message_vi"] as? String ?? ""
      #expect(mistake.words.isEmpty || message.contains(mistake.words), "\(run.output)")
      #expect(!run.output.contains("Mẫu") && !run.output.contains("urn:"), "no text of the file is quoted")
    }
  }

  @Test func theOtherFilesAreStillProcessed() throws {
    try Program.with { program in
      for mistake in Self.mistakes { try program.write(mistake.text, to: "inbox/\(mistake.name).xml") }
      try program.write(HouseholdDocument.sound, to: "inbox/dung.xml")
      let run = try program.run("run", "inbox", "--round", "2023", "--output", "out", "--json")
      #expect(run.exit == 3, "two files speak of a round or a standard that is not known")
      let poor = try program.tallies().first {
        $0.level == "village" && $0.table == "status" && $0.item == "poor"
      }
      #expect(poor?.count == "1")
      let findings = DelimitedText.table(try program.text(of: "out/findings-2023.csv"))
      for mistake in Self.mistakes {
        let own = findings.filter { $0["file"] == mistake.name + ".xml" }
        let spot = "dòng \(mistake.line)" + (mistake.element.map { " · " + $0 } ?? "")
        #expect(own.map { $0["cell"] } == [spot], "\(mistake.name)")
      }
    }
  }

  /// libxml2 prints the bytes it cannot convert to stderr unless it is told to be silent.
  @Test(arguments: [
    ("EUC-JP", [0xff, 0xfe, 0x81] as [UInt8]), ("windows-1252", [0x81]), ("UTF-8", [0xe1, 0xff]),
  ])
  func bytesOfAWrongEncodingAreNotPrinted(encoding: String, bytes: [UInt8]) throws {
    try Program.with { program in
      for (number, name) in ["a.xml", "b.xml"].enumerated() {
        let text = "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><a>\(number)Nguy"
        let file = program.folder.appending(path: name)
        try (Data(text.utf8) + Data(bytes) + Data("n</a>".utf8)).write(to: file)
      }
      let run = try program.run(
        "check", "a.xml", "b.xml", "--round", "2023", "--quiet", "--jobs", "2")
      #expect(run.exit == 1)
      #expect(run.messages == "")
      #expect(!run.output.contains("0x"), "\(run.output)")
      #expect(run.output.split(separator: "\n").count == 2)
    }
  }
}
