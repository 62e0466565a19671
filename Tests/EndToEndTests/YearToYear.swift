import Foundation
import TestSupport
import Testing

/// Two rounds of one commune on the built program, 2022 and 2023.
struct YearToYear {
  let program: Program

  static func with(_ body: (YearToYear) throws -> Void) throws {
    try Program.with { program in try body(YearToYear(program: program)) }
  }

  /// Writes both rounds' lists of households and summary sheets.
  func write(_ before: [VillageList.Household], _ now: [VillageList.Household]) throws {
    try write(VillageList.text(year: 2022, before), VillageList.text(year: 2023, now))
  }

  /// Writes both rounds' lists as they stand, and summary sheets.
  func write(_ before: String, _ now: String) throws {
    for (year, list) in [(2022, before), (2023, now)] {
      try program.write(
        VillageList.summary(year: year, [("Bản Nà Khương", 50, 200), ("Bản Hợp Nhất", 40, 150)]),
        to: "\(year)/tong-hop.csv")
      try program.write(list, to: "\(year)/ban-bo-\(year).csv")
    }
  }

  /// Writes the households of 2023 that are gone, `number;code;head;reason` a line.
  func departures(_ lines: String, village: String = "Bản Nà Khương") throws {
    try program.write(
      """
      DANH SÁCH HỘ GIẢM DO CHẾT, CHUYỂN ĐI, NHẬP HỘ NĂM 2023
      Xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu

      STT;Thôn, bản;Mã hộ;Họ và tên chủ hộ;Lý do giảm
      \(lines.split(separator: "\n").map { line in
        line.replacing(";", with: ";\(village);", maxReplacements: 1)
      }.joined(separator: "\n"))

      """, to: "2023/giam.csv")
  }

  /// Runs both rounds.
  @discardableResult
  func run(_ more: String...) throws -> Program.Result {
    let first = try program.run(["run", "2022", "--round", "2022", "--output", "out"] + more)
    #expect(first.exit <= 1, "\(first.messages)")
    let second = try program.run(["run", "2023", "--round", "2023", "--output", "out"] + more)
    #expect(second.exit <= 1, "\(second.messages)")
    return second
  }

  /// The lines of `rasoat links`, "unexplained - 2022/03424-01/002".
  func links(_ columns: [String] = ["event", "household", "earlier"]) throws -> [String] {
    let output = try program.run("links", "--round", "2023", "--format", "csv").output
    return DelimitedText.table(output).map { line in
      columns.map { line[$0].flatMap { $0.isEmpty ? nil : $0 } ?? "-" }.joined(separator: " ")
    }
  }

  /// The lines of the commune's movement that are not zero, "start 3/12": households and persons.
  func movement(_ table: String = "movement-poor") throws -> [String] {
    let lines = try program.tallies("--round", "2023").filter { $0.level == "commune" && $0.table == table }
    return lines.filter { $0.unit == "household" }.compactMap { line in
      let persons = lines.first { $0.item == line.item && $0.unit == "person" }?.count ?? "0"
      return line.count == "0" && persons == "0" ? nil : "\(line.item) \(line.count)/\(persons)"
    }
  }

  /// The findings of a rule in 2023.
  func findings(_ rule: String) throws -> [[String: String]] {
    DelimitedText.table(try program.text(of: "out/findings-2023.csv")).filter { $0["rule"] == rule }
  }
}
