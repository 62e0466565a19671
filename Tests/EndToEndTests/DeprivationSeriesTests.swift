import Foundation
import TestSupport
import Testing

/// `rasoat multidimensional --since`, over Bắc Quang in 2021, on the standards of 2016 and 2022, and in 2022.
///
/// | year, standard | poor and near-poor | deprived in 3 or more | H | without water |
/// |---|---|---|---|---|
/// | 2021 VN2016 | 6 + 8 = 14 | 4 | 0.2857 | |
/// | 2021 VN2022 | 18 + 9 = 27 | 18 | 0.6667 | 7 + 3 |
/// | 2022 VN2022 | 13 + 10 = 23 | 13 | 0.5652 | 5 + 3 |
struct DeprivationSeriesTests {
  @Test func theStandardsAreToldApart() throws {
    let examples = SharedData.repository.appending(path: "Examples/bac-quang").path
    try Program.with { program in
      for year in ["2021", "2022"] {
        _ = try program.run("run", "\(examples)/\(year)", "--round", year, "--output", "out")
      }
      let text = try program.run(
        "multidimensional", "--round", "2022", "--since", "2020", "--language", "en")
      #expect(text.exit == 0)
      let block = try #require(
        text.output.components(separatedBy: "\n\nHuyện Bắc Quang\n").last?.components(separatedBy: "\n\nTỉnh")
          .first)
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.split(separator: " ").map(String.init)
      }
      #expect(lines[2].prefix(4) == ["2021", "VN2016", "14", "0.2857"])
      #expect(block.contains("┄┄ another standard: VN2016 ┄ VN2022 ┄┄"))
      #expect(lines[4].prefix(4) == ["2021", "VN2022", "27", "0.6667"])
      #expect(lines[5].prefix(4) == ["2022", "VN2022", "23", "0.5652"])
      // Each standard has a table of its indicators; none goes over from the one to the other.
      let water = lines.filter { $0.prefix(2) == ["Water", "source"] }
      #expect(water.map { $0.dropFirst(2).count } == [1, 2])
      #expect(water.last?.suffix(2) == ["0.3704", "0.3478"])

      let csv = try program.run(
        "multidimensional", "--round", "2022", "--since", "2020", "--format", "csv"
      ).output
      let district = DelimitedText.lines(csv).filter { $0.count > 10 && $0[3] == "034" && $0[9] == "H" }
      #expect(
        district.map { "\($0[0]) \($0[1]) \($0[11])/\($0[12])" } == [
          "2021 VN2016 4/14", "2021 VN2022 18/27", "2022 VN2022 13/23",
        ])
      let one = try program.run(
        "multidimensional", "--round", "2022", "--since", "2020", "--standard", "VN2022", "--format", "csv"
      ).output
      #expect(!one.contains("VN2016"))
    }
  }
}
