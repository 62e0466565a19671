import Testing

@testable import VietnameseText

@Suite struct PersonNameTests {
  @Test(arguments: [
    "Phàn Mùi Khé", "K' Brôi", "Y - Bhăm", "H'Hoa Niê", "Nguyễn Thị E", "Lù A Sẩn", "Trần Thị O",
    "NGUYỄN VĂN NAM", "Giàng A Chá",
  ])
  func usualNames(text: String) throws {
    let name = try #require(PersonName(text))
    #expect(name.text == text)
    #expect(name.doubts == [])
  }

  @Test(
    arguments: [
      ("Nguyễn Văn A", PersonName.Doubts.placeholder), ("TRẦN THỊ B", [.placeholder]),
      ("Nguyễn Trần Văn C", [.placeholder]), ("Test", [.placeholder, .oneWord]),
      ("Họ và tên", [.placeholder]), ("không tên", [.placeholder]), ("Lò Văn 2", [.digits]),
      ("123", [.noLetters, .digits]), ("?", [.noLetters]), ("Brôi", [.oneWord]),
    ] as [(String, PersonName.Doubts)])
  func doubtfulNames(text: String, doubts: PersonName.Doubts) throws {
    #expect(try #require(PersonName(text)).doubts == doubts)
  }

  @Test(arguments: ["", " ", "--", "...", "\u{200B}"])
  func nothing(text: String) {
    #expect(PersonName(text) == nil)
  }

  @Test func comparison() throws {
    let name = try #require(PersonName("  Lò\u{A0}Thị  Thuý "))
    #expect(name.text == "Lò Thị Thuý")
    #expect(name.key == MatchingKey("LÒ THỊ THÚY"))
  }
}
