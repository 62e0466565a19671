import Foundation
import TestSupport
import Testing

/// The example of a commune's plan beside its two rounds: the annex states 364 jobs for 2021 to 2025, its years are 75, 85, 90, 95, 105.
struct PlanTests {
  private static let examples = SharedData.repository.appending(path: "Examples").path

  @Test func theCommunesPlan() throws {
    try Program.with { program in
      for year in ["2021", "2022"] {
        _ = try program.run("run", Self.examples + "/minh-tien/" + year, "--round", year, "--output", "out")
      }
      let plan = Self.examples + "/plans/minh-tien/"
      let result = try program.run(
        "targets", plan + "targets.csv", "--series", plan + "series.csv", "--format", "jsonl")
      #expect(result.exit == 1)
      let lines = try PlanText.lines(of: result.output)
      func line(_ indicator: String, _ year: String) -> [String: String]? {
        lines.first { $0["indicator"] == indicator && $0["year"] == year }
      }
      // 18 of 1,241 households after 31 of 1,240.
      let rate = try #require(line("poverty-rate", "2022"))
      #expect(rate["value"] == "1.45")
      #expect(rate["count"] == "18")
      #expect(rate["base_count"] == "1241")
      #expect(rate["reduction"] == "1.05")
      #expect(rate["fewer"] == "13")
      #expect(rate["verdict"] == "met")
      // 45, 30 and 5 of the 46 poor and near-poor households of 2021.
      #expect(line("access-water", "2021")?["value"] == "97.83")
      #expect(line("access-toilet", "2021")?["value"] == "65.22")
      #expect(line("access-telecom", "2021")?["value"] == "10.87")
      let total = try #require(line("jobs-created", "2021-2025"))
      #expect(total["value"] == "364")
      #expect(total["target"] == "450")
      #expect(total["verdict"] == "wrong-total")
      #expect(lines.count { $0["verdict"] == "wrong-total" } == 1)
    }
  }
}
