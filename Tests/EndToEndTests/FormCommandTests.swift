import Foundation
import Spreadsheet
import TestSupport
import Testing

/// `rasoat forms`: what is printed is what was counted, in every form of output.
@Suite struct FormCommandTests {
  /// Gives a test a program where a commune's rounds were run.
  private static func withCommune(
    years: [String] = ["2021", "2022"], _ body: (Program) throws -> Void
  ) throws {
    try Program.with { program in
      for year in years {
        let run = try program.run(
          "run", Fixture.path("minh-tien-\(year)/input"), "--round", year, "--output", "out")
        #expect(run.exit == 0, "\(run.messages)")
      }
      try body(program)
    }
  }

  /// Every figure of every form against the published answers of the set, which were not made by this program.
  @Test(arguments: [("tra-cu-2019", "849-huyen-tra-cu", 17), ("minh-tien-2022", nil, 14)])
  func figuresAreThoseOfTheKnownAnswers(set: String, folder: String?, forms: Int) throws {
    try (set == "tra-cu-2019" ? DistrictRounds.with : { try Self.withCommune($0) }) { program in
      let year = String(set.suffix(4))
      let run = try program.run(
        "forms", "--round", year, "--output", "out", "--format", "csv", "--format", "xlsx")
      #expect(run.exit == 0, "\(run.messages)")
      let expected = TallyText.lines(
        of: try String(contentsOf: Fixture.folder.appending(path: "\(set)/tallies.csv"), encoding: .utf8))
      let levels = Set(expected.map(\.level))
      var counts: [String: String] = [:]
      for line in expected { counts["\(line.area) \(line.table)/\(line.item):\(line.unit)"] = line.count }
      let files = run.output.split(separator: "\n").map(String.init)
      let tables = files.filter { $0.hasSuffix(".csv") }
      #expect(tables.count >= 1)
      var checked = 0
      for file in tables {
        let lines = DelimitedText.table(try program.text(of: "out/" + file))
        if let folder, file.contains(folder) { #expect(Set(lines.compactMap { $0["form"] }).count == forms) }
        for line in lines {
          guard let area = line["area_code"], let source = line["source"], let count = line["numerator"],
            levels.contains(Self.level(of: area)), !area.hasSuffix("-urban"), !area.hasSuffix("-rural")
          else { continue }
          // Villages leave lines that count nothing out; a sum names its lines, each with its sign.
          let named = source.components(separatedBy: " of ")[0]
          guard named.isEmpty || named.contains("/") else { continue }
          let known = named.split(separator: " ").map { name -> String in
            let key = "\(area) \(name.drop { $0 == "+" })"
            return counts[key] ?? (area.contains("-") && !count.isEmpty ? "0" : "")
          }
          let sum = known.count < 2 ? known.first ?? "" : String(known.compactMap { Int($0) }.reduce(0, +))
          #expect(count == sum, "\(file) \(line)")
          checked += 1
        }
      }
      #expect(checked > 1000)
      try checkWorkbooks(files, program)
    }
  }

  private static func level(of area: String) -> String {
    switch area.count {
    case 2: "province"
    case 3: "district"
    case 5: "commune"
    default: "village"
    }
  }

  /// The workbook holds the values of the file, line by line.
  private func checkWorkbooks(_ files: [String], _ program: Program) throws {
    let file = try #require(files.first { $0.hasSuffix(".xlsx") })
    let path = program.folder.appending(path: "out/" + file).path
    let values = try Self.numbers(in: path)
    let text = DelimitedText.table(try program.text(of: "out/" + file.replacing(".xlsx", with: ".csv")))
    let printed = text.compactMap { Double($0["value"] ?? "") }
    #expect(values.flatMap(\.self) == printed)
  }

  /// The numbers of each sheet below its row of marks.
  private static func numbers(in path: String) throws -> [[Double]] {
    let workbook = try Workbook(contentsOf: path)
    return try workbook.sheets.map { sheet in
      let reader = try workbook.rows(of: sheet)
      var numbers: [Double] = []
      while let row = try reader.next() {
        for cell in row.cells { if case .number(let number)? = cell.value { numbers.append(number) } }
      }
      return numbers
    }
  }

  /// Lists of households by name are written when they are asked for only, where nobody else can read them.
  @Test func listsAreForTheOfficeOnly() throws {
    try Self.withCommune { program in
      let tables = try program.run("forms", "--round", "2022", "--output", "out")
      #expect(tables.exit == 0 && !tables.output.contains("danh-sach"))
      let run = try program.run(
        "forms", "--round", "2022", "--output", "out", "--lists", "--format", "csv", "--format", "xlsx")
      let files = run.output.split(separator: "\n").map(String.init)
      let name = "2022/noi-bo/12424-xa-minh-tien/danh-sach-12424-xa-minh-tien-2022"
      #expect(files == [name + ".csv", name + ".xlsx"])
      for file in files {
        let path = program.folder.appending(path: "out/" + file).path
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
      }
      // 18 poor and 22 near-poor households; 13 left poverty, 5 near-poverty, as the tables of movement say.
      let lines = DelimitedText.table(try program.text(of: "out/" + name + ".csv"))
      let heads = lines.filter { $0["heading"] == "Họ và tên chủ hộ" }
      let counts = Dictionary(grouping: heads, by: { $0["form"] ?? "" }).mapValues(\.count)
      #expect(counts["PL1"] == 18 && counts["PL2"] == 22 && counts["PL3"] == 13 && counts["PL4"] == 5)
      let village = try program.run(
        "forms", "--round", "2022", "--output", "out", "--form", "PL1", "--area", "12424-01")
      #expect(village.output.hasPrefix("2022/noi-bo/12424-01-"))
    }
  }

  @Test func jobsClockAndPlaceReachNoForm() throws {
    try Self.withCommune(years: ["2022"]) { program in
      let all = ["--round", "2022", "--format", "xlsx", "--format", "html", "--format", "csv"]
      try program.run(
        ["forms", "--output", "a", "--jobs", "1"] + all, environment: ["TZ": "UTC", "LANG": "C"])
      try program.run(
        ["forms", "--output", "b", "--jobs", "4"] + all,
        environment: ["TZ": "America/New_York", "LANG": "vi_VN.UTF-8"])
      let first = try program.contents(of: "a")
      #expect(first.count >= 3)
      #expect(try first == program.contents(of: "b"))
    }
  }

  @Test func wrongNamesAreSaid() throws {
    try Self.withCommune(years: ["2022"]) { program in
      let form = try program.run("forms", "--round", "2022", "--output", "out", "--form", "R99")
      #expect(form.exit == 2 && form.messages.contains("R99") && form.messages.contains("R13"))
      let area = try program.run("forms", "--round", "2022", "--output", "out", "--area", "00000")
      #expect(area.exit == 2 && area.messages.contains("00000"))
    }
  }
}
