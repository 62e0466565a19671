import Testing

@testable import VietnameseText

@Suite struct DateReadingTests {
  @Test(arguments: [
    ("07/06/1975", "1975-06-07"), ("7/4/1979", "1979-04-07"), ("07-06-1975", "1975-06-07"),
    ("07.06.1975", "1975-06-07"), ("1975-06-07", "1975-06-07"),
    ("1975/6/7", "1975-06-07"), ("06/1975", "1975-06"), ("6-1975", "1975-06"), ("1975-06", "1975-06"),
    ("1986", "1986"), (" 1986 ", "1986"),
    ("Ngày 05 tháng 12 năm 2019", "2019-12-05"), ("NGÀY 5 THÁNG 12 NĂM 2019", "2019-12-05"),
    ("05 tháng 12 năm 2019", "2019-12-05"),
    ("tháng 12 năm 2019", "2019-12"), ("tháng 12/2019", "2019-12"), ("năm 1975", "1975"),
    ("ngày 05/12/2019", "2019-12-05"), ("29/02/2020", "2020-02-29"),
    ("29/02/2000", "2000-02-29"), ("00/00/1975", "1975"), ("00/06/1975", "1975-06"),
    ("1975-06-07 00:00:00", "1975-06-07"), ("1975-06-07T13:45:00.000Z", "1975-06-07"),
    ("7 / 4 / 1979", "1979-04-07"), ("5\u{A0}12 1975", "1975-12-05"),
    ("ngày 19 tháng 02 năm 2020.", "2020-02-19"), ("31/12/9999", "9999-12-31"),
    ("nga\u{300}y 5 tha\u{301}ng 6 na\u{306}m 2019", "2019-06-05"),
  ])
  func dates(text: String, expected: String) {
    #expect(DateReading.read(text).date?.description == expected)
    if case .date(_, let isGuess) = DateReading.read(text) { #expect(!isGuess) }
  }

  @Test(arguments: [
    ("07/06/75", "1975-06-07"), ("1/1/29", "2029-01-01"), ("1/1/30", "1930-01-01"),
    ("01-02-05", "2005-02-01"), ("5/5/00", "2000-05-05"),
  ])
  func twoDigitYears(text: String, expected: String) throws {
    guard case .date(let date, let isGuess) = DateReading.read(text) else { throw Unread() }
    #expect(date.description == expected)
    #expect(isGuess)
  }

  @Test(arguments: [
    "31/02/1980", "29/02/1900", "32/01/1980", "12/25/1980", "31/04/2019", "00/00/0000", "13/1980",
    "1980-13-01", "0000", "05/00/1980",
  ])
  func impossible(text: String) {
    #expect(DateReading.read(text) == .impossible(text))
  }

  @Test(arguments: ["", "-", "--", "...", " "])
  func blank(text: String) {
    #expect(DateReading.read(text) == .blank)
  }

  @Test(arguments: [
    "chưa rõ", "75", "1975?", "5/12", "12/75", "07/06/975", "07/06-1975", "1/2/3/4", "05121975", "19750607",
    "ngày", "-1975", "sinh năm 1975", "07/06/1975 Nam",
    "1975.5", "07:30", "Q1/2019", "٧/٦/١٩٧٥", "001/002/1975", "27565", "123456789012345678901234567890",
  ])
  func unreadable(text: String) {
    #expect(DateReading.read(text) == .notADate)
  }

  private struct Unread: Error {}
}

@Suite struct PartialDateTests {
  @Test(arguments: [
    (PartialDate(year: 1975), true), (PartialDate(year: 1975, month: 6), true),
    (PartialDate(year: 1975, month: 6, day: 30), true),
    (PartialDate(year: 1975, month: 6, day: 31), false), (PartialDate(year: 1975, month: nil, day: 3), false),
    (PartialDate(year: 0), false),
    (PartialDate(year: 10_000), false), (PartialDate(year: 2000, month: 2, day: 29), true),
    (PartialDate(year: 1900, month: 2, day: 29), false),
    (PartialDate(year: 1975, month: 13), false), (PartialDate(year: 1975, month: 1, day: 0), false),
    (PartialDate(year: .min, month: .max, day: .min), false),
  ])
  func validity(date: PartialDate, isValid: Bool) {
    #expect(date.isValid == isValid)
  }

  @Test func partsAreKeptAsTheyAreGiven() {
    let date = PartialDate(year: -44, month: 0, day: 99)
    #expect(date.year == -44)
    #expect(date.month == 0)
    #expect(date.day == 99)
    #expect(PartialDate(year: 1975, month: 0) != PartialDate(year: 1975))
    #expect(PartialDate(year: 1975, day: .min).day != nil)
  }

  @Test func order() {
    let dates = [
      PartialDate(year: 1974, month: 12, day: 31), PartialDate(year: 1975), PartialDate(year: 1975, month: 6),
      PartialDate(year: 1975, month: 6, day: 7),
      PartialDate(year: 1975, month: 7),
    ]
    #expect(dates.reversed().sorted() == dates)
  }

  @Test func writing() {
    #expect(PartialDate(year: 1975, month: 6, day: 7).vietnamese == "07/06/1975")
    #expect(PartialDate(year: 1975, month: 6).vietnamese == "06/1975")
    #expect(PartialDate(year: 1975).vietnamese == "1975")
    #expect(PartialDate(year: 75, month: 6, day: 7).description == "0075-06-07")
  }
}

@Suite struct MarkReadingTests {
  @Test(arguments: [
    "x", "X", " x ", "v", "V", "1", "có", "Có", "CÓ", "co\u{301}", "✓", "✔", "✔\u{FE0F}", "√", "х", "Х", "χ",
    "×", "\u{A0}x", "x\u{200B}", "☑",
  ])
  func yes(text: String) {
    #expect(MarkReading.read(text) == .yes)
  }

  @Test(arguments: ["0", "không", "Không", "KHÔNG", "k", "K"])
  func no(text: String) {
    #expect(MarkReading.read(text) == .no)
  }

  @Test(arguments: ["", " ", "-", "--", "...", "…", "–"])
  func blank(text: String) {
    #expect(MarkReading.read(text) == .blank)
  }

  @Test(arguments: ["2", "xx", "co", "khong", "nghèo", "x 1", "Ж", "?", "10"])
  func others(text: String) {
    #expect(MarkReading.read(text) == .notAMark)
  }
}
