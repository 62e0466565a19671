import Foundation
import Testing

/// `rasoat multidimensional` over one village of 2023: twelve indicators, poor from three.
///
/// | household | persons | result | deprived in the first … indicators |
/// |---|---|---|---|
/// | 001 | 4 | poor | 3 |
/// | 002 | 2 | near-poor | 1 |
/// | 003 | 6 | poor | 5 |
/// | 004 | 3 | not poor | 4 |
struct MultidimensionalTests {
  private static let households: [VillageList.Household] = [
    .init(code: "001", head: "Lò Văn Mẫu", size: 4, deprivationPoints: "30", ticks: 3),
    .init(
      code: "002", head: "Lò Thị Mẫu", size: 2, deprivationPoints: "10", result: "Hộ cận nghèo", ticks: 1),
    .init(code: "003", head: "Vàng A Thử", size: 6, deprivationPoints: "50", ticks: 5),
    .init(
      code: "004", head: "Giàng Thị Thử", size: 3, incomePoints: "160", deprivationPoints: "40",
      result: "Hộ không nghèo", ticks: 4),
  ]

  /// The numerators and denominators of the commune, by measure and item.
  private static func measures(_ arguments: String...) throws -> [String: String] {
    try Program.with { program in
      try program.write(
        VillageList.summary(year: 2023, [("Bản Nà Khương", 50, 200)]), to: "inbox/tong-hop.csv")
      try program.write(VillageList.text(year: 2023, households), to: "inbox/na-khuong.csv")
      _ = try program.run("run", "inbox", "--round", "2023", "--output", "out")
      let result = try program.run(["multidimensional", "--round", "2023", "--format", "csv"] + arguments)
      #expect(result.exit == 0)
      let lines = result.output.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      #expect(lines.first?.count == 14)
      return lines.dropFirst().filter { $0[2] == "commune" }.reduce(into: [:]) { measures, line in
        measures[line[9] + (line[10].isEmpty ? "" : "/" + line[10])] =
          line[11] + "/" + line[12] + "=" + line[13]
      }
    }
  }

  @Test func householdsOnTheLists() throws {
    let measures = try Self.measures()
    #expect(measures["population"] == "3/=3")
    #expect(measures["H"] == "2/3=0.666667")
    // 3 and 5 of 12 indicators, over two poor households.
    #expect(measures["A"] == "8/24=0.333333")
    #expect(measures["M0"] == "8/36=0.222222")
    #expect(measures["uncensored/employment"] == "3/3=1.000000")
    #expect(measures["censored/employment"] == "2/3=0.666667")
    #expect(measures["contribution/health-insurance"] == "1/8=0.125000")
  }

  @Test func personsOfAllReviewed() throws {
    let measures = try Self.measures("--unit", "person", "--base", "reviewed", "--cut-off", "1/3")
    #expect(measures["population"] == "15/=15")
    // From 4 of 12: the six persons with 5 and the three with 4.
    #expect(measures["H"] == "9/15=0.600000")
    #expect(measures["A"] == "42/108=0.388889")
    #expect(measures["M0"] == "42/180=0.233333")
  }

  @Test func whatIsWrongWithTheQuestionIsSaid() throws {
    try Program.with { program in
      _ = try program.run("run", "--round", "2023", "--output", "out", ".")
      let cutoff = try program.run("multidimensional", "--round", "2023", "--cut-off", "4/3")
      #expect(cutoff.exit == 2)
      #expect(cutoff.messages.contains("4/3"))
      let standard = try program.run("multidimensional", "--round", "2023", "--standard", "VN1999")
      #expect(standard.exit == 2)
      #expect(standard.messages.contains("VN2022"))
    }
  }
}
