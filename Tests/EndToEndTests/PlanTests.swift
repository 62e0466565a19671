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
        "targets", plan + "targets.csv", "--series", plan + "series.csv", "--format", "csv")
      #expect(result.exit == 1)
      let lines = result.output.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      // Columns: 3 indicator, 6 year, 8 value, 9 count, 10 base, 11 reduction, 12 fewer, 16 verdict.
      let rate = try #require(lines.first { $0[3] == "poverty-rate" && $0[6] == "2022" })
      #expect(rate[8...12] == ["1.45", "18", "1241", "1.05", "13"])
      #expect(rate[16] == "met")
      // 45, 30 and 5 of the 46 poor and near-poor households of 2021.
      let access = ["access-water": "97.83", "access-toilet": "65.22", "access-telecom": "10.87"]
      for (indicator, value) in access {
        #expect(lines.first { $0[3] == indicator && $0[6] == "2021" }?[8] == value)
      }
      let total = try #require(lines.first { $0[6] == "2021-2025" })
      #expect(total[3] == "jobs-created")
      #expect(total[8] == "364")
      #expect(total[15] == "450")
      #expect(total[16] == "wrong-total")
      #expect(lines.count { $0[16] == "wrong-total" } == 1)
    }
  }

  @Test(arguments: ["tra-cu", "tuy-phuoc", "bac-quang", "lai-chau"])
  func everyPlanPrintsItsTable(plan: String) throws {
    try Program.with { program in
      _ = try program.run("run", ".", "--round", "2019", "--output", "out")
      let folder = Self.examples + "/plans/" + plan + "/"
      let result = try program.run(
        "targets", folder + "targets.csv", "--series", folder + "series.csv", "--format", "csv")
      #expect(result.exit == 0, "\(result.messages)")
      let targets = try String(contentsOfFile: folder + "targets.csv", encoding: .utf8)
      #expect(result.output.split(separator: "\n").count >= targets.split(separator: "\n").count)
    }
  }
}
