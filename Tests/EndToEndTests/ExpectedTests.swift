import Foundation
import TestSupport
import Testing

/// What villages have still to send, by due date, and the alarm before a date.
@Suite struct ExpectedTests {
  /// One village of three has sent its list; the summary sheet names all three.
  private func receive(in program: Program, round: String = "2023") throws {
    try program.write(
      VillageList.text(year: 2023, [VillageList.Household(code: "001", head: "Tẩn A Sinh")]),
      to: "den/mot.csv")
    try program.write(
      VillageList.summary(
        year: 2023, [("Bản Nà Khương", 80, 320), ("Bản Nà Sài", 60, 250), ("Bản Hợp Nhất", 40, 160)]),
      to: "den/tong-hop.csv")
  }

  private func status(_ program: Program, _ more: String...) throws -> Program.Result {
    try program.run(["status", "--round", "2023", "--language", "en"] + more)
  }

  @Test func whatIsMissingIsListedByDateCommuneAndVillage() throws {
    try Program.with { program in
      try receive(in: program)
      try program.run("run", "den", "--round", "2023", "--output", "out")
      let text = try status(program, "--expected", "--on", "2023-11-10")
      #expect(text.exit == 0)
      #expect(
        text.output.hasPrefix(
          """
          preliminary results: due 2023-11-14, 4 days left, 1/3 tables received
            03424  Xã Bản Bo
              03424-02  Bản Nà Sài: list of households – missing
              03424-03  Bản Hợp Nhất: list of households – missing
          end of the periodic review: due 2023-12-14, 34 days left, 4/6 tables received
          """))
      #expect(text.output.contains("⚠ The district level ended on 2025-07-01"))
      let lines = try status(program, "--expected", "--on", "2023-11-16", "--json").output.split(
        separator: "\n")
      #expect(lines.count == 6)
      #expect(
        lines.first == """
          {"round":"2023","deadline":"preliminary","due":"2023-11-14","days_left":"-2","commune_code":"03424",\
          "commune_name":"Xã Bản Bo","village_code":"03424-02","village_name":"Bản Nà Sài","kind":"list","state":"missing"}
          """)
      #expect(try status(program, "--expected", "--on", "10/11/2023").exit == 2)
    }
  }

  @Test func theAlarmSpeaksOnlyNearADate() throws {
    try Program.with { program in
      try receive(in: program)
      try program.run("run", "den", "--round", "2023", "--output", "out")
      // Seven days before 14 November and not earlier; the next date, 14 December, is far.
      #expect(try status(program, "--alarm", "--on", "2023-11-06").exit == 0)
      let near = try status(program, "--alarm", "--on", "2023-11-07")
      #expect(near.exit == 1)
      #expect(near.output == "preliminary results: due 2023-11-14, 7 days left, 1/3 tables received\n")
      #expect(
        try status(program, "--alarm", "--on", "2023-11-21").output.contains("due 2023-11-14, 7 days ago"))
      #expect(try status(program, "--alarm", "--on", "2023-11-22").output.isEmpty)
    }
  }

  @Test func anUnattendedRunWarnsOnStderrAndInItsMetricsAlone() throws {
    var outputs: [[String: Data]] = []
    for (day, isNear) in [("2023-11-10", true), ("2023-10-01", false)] {
      try Program.with { program in
        try receive(in: program)
        let arguments = [
          "run", "den", "--claim", "--settle", "0", "--round", "2023", "--output", "out", "--language", "en",
          "--on", day, "--metrics", "run.prom",
        ]
        let run = try program.run(arguments)
        #expect(run.exit == 0)
        #expect(run.messages.contains("preliminary results: due 2023-11-14, 4 days left") == isNear)
        #expect(!run.output.contains("preliminary"))
        let metrics = try program.text(of: "run.prom")
        #expect(
          metrics.contains(
            "rasoat_last_run_deadline_missing{round=\"2023\",deadline=\"preliminary\",due=\"2023-11-14\"} 2\n"
          ))
        #expect(
          metrics.contains(
            "rasoat_last_run_deadline_days_left{round=\"2023\",deadline=\"preliminary\",due=\"2023-11-14\"} \(isNear ? 4 : 44)\n"
          ))
        outputs.append(try program.contents(of: "out"))
        // Also when there is nothing to take; never with --quiet.
        #expect(try program.run(arguments).messages.contains("due 2023-11-14") == isNear)
        #expect(try program.run(arguments + ["--quiet"]).messages.isEmpty)
        let log = try program.run(arguments + ["--quiet", "--log-format", "json"]).messages
        #expect(log.contains("\"event\":\"deadline\",\"deadline\":\"preliminary\"") == isNear)
      }
    }
    #expect(outputs[0] == outputs[1], "the day reaches no output")
  }

  @Test func aProvinceHasDatesOfItsOwn() throws {
    try Program.with { program in
      try receive(in: program)
      let rules = program.folder.appending(path: "rules")
      try FileManager.default.copyItem(at: URL(filePath: Program.configuration), to: rules)
      try program.write(
        """
        id: lai-chau
        area: "12"
        warn-days: 3
        deadlines:
          - id: preliminary
            rounds: periodic
            by: "11-05"
            title: {vi: "kết quả sơ bộ của tỉnh", en: "the province's preliminary results"}
            expects: [{kind: list, label: {vi: "danh sách hộ", en: "list of households"}}]
            source: "Kế hoạch của tỉnh"
        """, to: "rules/calendars/lai-chau.yaml")
      try program.run("run", "den", "--round", "2023", "--output", "out", "--config", "rules")
      let text = try status(program, "--expected", "--on", "2023-11-01", "--config", "rules").output
      #expect(text.hasPrefix("the province's preliminary results: due 2023-11-05, 4 days left, 1/3"))
      #expect(!text.contains("2023-11-14"))
    }
  }

  @Test func aMonthlyRoundExpectsNothingOfVillages() throws {
    try Program.with { program in
      try program.write(
        VillageList.text(year: 2026, [VillageList.Household(code: "001", head: "Tẩn A Sinh")]), to: "mot.csv")
      let run = try program.run("run", "mot.csv", "--round", "2026-03", "--output", "out")
      #expect(run.exit == 0, "\(run.messages)")
      #expect(
        try program.tallies("--round", "2026-03").contains {
          $0.level == "commune" && $0.item == "poor" && $0.unit == "household" && $0.count == "1"
        })
      let text = try program.run(
        "status", "--round", "2026-03", "--expected", "--on", "2026-04-01", "--language", "en"
      ).output
      #expect(text.hasPrefix("results of the month's regular review: due 2026-04-05, 4 days left\n"))
      #expect(
        try program.run("status", "--round", "2026-03", "--alarm", "--on", "2026-04-01").exit == 1)
    }
  }
}
