import Foundation
import Spreadsheet
import TestSupport
import Testing

@Suite struct NumberFormatTests {
  @Test(
    arguments: [
      (1.0, "1"), (-1.5, "-1.5"), (0, "0"), (0.1, "0.1"), (1234567.891, "1234567.891"),
      (12345678.9012, "12345678.9"),
      (12_345_678_901, "12345678901"), (99999999999.5, "1E+11"), (123_456_789_012, "1.23457E+11"),
      (0.333333333333, "0.333333333"), (0.00001, "0.00001"), (0.000012345678, "1.23457E-05"),
      (1e100, "1E+100"),
      (1.23456789e-120, "1.2346E-120"), (0.1 + 0.2, "0.3"),
    ] as [(Double, String)])
  func general(number: Double, expected: String) {
    #expect(NumberFormat.general.text(of: .number(number)) == expected)
  }

  @Test(
    arguments: [
      ("0", 4.5, "5"), ("0", -4.5, "-5"), ("0.00", 1.005, "1.01"), ("0.00", 2.675, "2.68"),
      ("#,##0", 1_234_567, "1,234,567"),
      ("#,##0", 0, "0"), ("#,##0.00", -1234.5, "-1,234.50"), ("0%", 0.125, "13%"),
      ("0.00%", 0.08235, "8.24%"),
      ("00000", 42, "00042"), ("000\\-000", 123_456, "123-456"), ("0.###", 1.5, "1.5"), ("#.##", 0, "."),
      ("#,##0,", 1_234_567, "1,235"), ("0.0,,", 1_234_567, "1.2"), ("0.00E+00", 12345, "1.23E+04"),
      ("##0.0E+0", 12345, "12.3E+3"), ("0.00E+00", 0.00012, "1.20E-04"), ("0.0E-0", 0, "0.0E0"),
      ("#,##0\" đ\"", 700_000, "700,000 đ"), ("#,##0\\ \"hộ\"", 1870, "1,870 hộ"),
      ("[$₫-42A] #,##0", 5, "₫ 5"),
      ("0.0;[Red]\\-0.0", -2.25, "-2.3"), ("#,##0_);(#,##0)", -7, "(7)"), ("#,##0_);(#,##0)", 7, "7 "),
      ("0;-0;\"không\"", 0, "không"), (";;;", 5, ""), ("[>=1000]#,##0;0.0", 12, "12.0"),
      ("[>=1000]#,##0;0.0", 1200, "1,200"),
      ("General\" người\"", 4, "4 người"), ("@", 4.25, "4.25"), ("0.00_ ", 3, "3.00 "), ("???", 5, "  5"),
    ] as [(String, Double, String)])
  func numbers(code: String, number: Double, expected: String) {
    #expect(NumberFormat(code: code).text(of: .number(number)) == expected)
  }

  @Test(
    arguments: [
      ("dd/mm/yyyy", 43743, "05/10/2019"), ("d/m/yy", 43743, "5/10/19"), ("yyyy\\-mm\\-dd", 60, "1900-02-29"),
      ("dd\\-mmm\\-yyyy", 43743, "05-Oct-2019"), ("dddd, mmmm d", 43743, "Saturday, October 5"),
      ("h:mm", 43743.75, "18:00"), ("h:mm AM/PM", 43743.75, "6:00 PM"),
      ("hh:mm:ss.00", 43743.500_001, "12:00:00.09"),
      ("mm:ss", 0.5 / 24, "30:00"), ("[h]:mm", 1.5, "36:00"), ("[mm]:ss", 0.75, "1080:00"),
      ("dd/mm/yyyy hh:mm", 43743.999_9, "05/10/2019 23:59"), ("hh:mm:ss", 43743.999_999, "00:00:00"),
      ("[$-42A]dd/mm/yyyy;@", 43743, "05/10/2019"),
      ("\"Ngày \"d\" tháng \"m\" năm \"yyyy", 43743, "Ngày 5 tháng 10 năm 2019"),
      ("dd/mm/yyyy", -5, "-5"), ("m/d/yyyy", 0, "1/0/1900"),
    ] as [(String, Double, String)])
  func datesAndTimes(code: String, serial: Double, expected: String) {
    #expect(NumberFormat(code: code).text(of: .number(serial)) == expected)
  }

  /// Wholes, numerators and denominators in their places; a whole number leaves the room of its fraction empty.
  @Test(
    arguments: [
      ("# ?/?", 0.5, " 1/2"), ("# ?/?", 2.25, "2 1/4"), ("# ?/?", 5, "5    "), ("# ?/?", -1.75, "-1 3/4"),
      ("# ??/??", 0.3, "  3/10"), ("# ??/??", 3.141_592_653_59, "3 14/99"), ("# ?/?", 0.3, " 2/7"),
      ("# ??/??", 1.5, "1  1/2 "), ("?/?", 1.5, "3/2"), ("# ?/8", 0.3, " 2/8"), ("# ??/16", 2.5, "2  8/16"),
      ("0 00/100", 2.5, "2 50/100"), ("# ?/2", 1.9, "2    "), ("# ?/?", 0, "0    "),
      ("# ?/?", 0.999, "1    "),
      ("# ???/???", 0.123_456, "  10/81 "), ("# ?/0", 0.5, " 1/2"), ("# ?/?", 1e300, "1E+300"),
    ] as [(String, Double, String)])
  func fractions(code: String, number: Double, expected: String) {
    #expect(NumberFormat(code: code).text(of: .number(number)) == expected)
  }

  @Test func endlessCodesAreNotDrawn() {
    let format = NumberFormat(code: "0." + String(repeating: "0", count: 5000))
    #expect(format.text(of: .number(1.5)) == "1.5")
  }

  @Test func otherValues() throws {
    #expect(NumberFormat(code: "@").text(of: .text("Bản Bo")) == "Bản Bo")
    #expect(NumberFormat(code: "0;0;0;\"Xã \"@").text(of: .text("Bản Bo")) == "Xã Bản Bo")
    #expect(NumberFormat(code: "0.00").text(of: .text("x")) == "x")
    #expect(NumberFormat(code: ";;;").text(of: .text("ẩn")) == "")
    #expect(NumberFormat(code: "0").text(of: .boolean(true)) == "TRUE")
    #expect(NumberFormat(code: "0").text(of: .error("#REF!")) == "#REF!")
    #expect(NumberFormat(code: "[h]:mm:ss").text(of: .duration(129_605)) == "36:00:05")
    let moment = try #require(DateTime(year: 2022, month: 9, day: 1))
    #expect(NumberFormat(code: "dd/mm/yyyy").text(of: .dateTime(moment)) == "01/09/2022")
    #expect(NumberFormat(code: "0").text(of: .dateTime(moment)) == "44805")
    #expect(NumberFormat(code: "dd/mm/yyyy").text(of: .dateTime(moment), system: .from1904) == "01/09/2022")
  }

  @Test(arguments: [
    ("General", NumberFormat.Kind.number), ("0.00", .number), ("[Red]0", .number), ("\"ngày\" 0", .number),
    ("0\\d", .number), ("@", .text), ("d", .dateTime), ("[$-409]mmmm", .dateTime), ("h:mm", .timeOfDay),
    ("mm:ss", .timeOfDay), ("[h]", .duration), ("[ss]", .duration), ("[<1]0", .number), ("_(0_)", .number),
    ("*-0", .number), ("yyyy;@", .dateTime), ("0;yyyy", .number), ("", .number), ("\"", .number),
    ("[", .number),
  ])
  func kinds(code: String, kind: NumberFormat.Kind) {
    #expect(NumberFormat(code: code).kind == kind)
  }

  /// Workbooks of the POI project that state beside each value what Excel shows.
  @Test(
    .enabled(if: SharedData.isAvailable),
    arguments: [
      "xlsx/poi/NumberFormatTests.xlsx", "xlsx/poi/DateFormatTests.xlsx", "xlsx/poi/ElapsedFormatTests.xlsx",
      "xlsx/poi/DateFormatNumberTests.xlsx",
      "spreadsheetml2003/test_files/apachepoi_GeneralFormatTests.xlsx.xml",
      "spreadsheetml2003/test_files/apachepoi_FormatChoiceTests.xlsx.xml",
    ])
  func showsWhatExcelShows(file: String) throws {
    let path = try #require(SharedData.folder).appending(path: file).path
    let workbook = try Workbook(contentsOf: path)
    let sheet = try #require(workbook.sheets.first { $0.name == "Tests" })
    var compared = 0
    for row in try workbook.allRows(ofSheet: sheet.index).dropFirst() {
      let cells = row.cells.filter { $0.column <= 3 }.map(\.value)
      guard cells.count == 3, case .text(let expected)? = cells[0], case .text(let code)? = cells[1],
        let value = cells[2],
        // Fractions with signs and words inside them are left out: nobody writes them.
        !code.contains("/") || code.contains("a/p") || code.contains("AM/PM")
          || code.wholeMatch(of: /\|?([#?0]+ )?[#?0]+\/[#?0-9]+\|?/) != nil
      else { continue }
      compared += 1
      let shown = NumberFormat(code: code).text(of: value, system: workbook.dateSystem)
      #expect(shown == expected, "row \(row.number), format \(code)")
    }
    #expect(compared >= 10)
  }
}
