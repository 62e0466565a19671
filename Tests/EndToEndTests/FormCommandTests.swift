import Foundation
import Spreadsheet
import TestSupport
import Testing

/// `rasoat forms`: what is printed is what was counted, in every form of output.
@Suite struct FormCommandTests {
  /// Runs two years of a set and writes the forms of the second.
  private static func forms(_ sets: [(path: String, round: String)], _ program: Program) throws {
    for set in sets {
      let run = try program.run("run", set.path, "--round", set.round, "--output", "out")
      #expect(run.exit == 0, "\(run.messages)")
    }
  }

  private static let district = [(Fixture.example(2018), "2018"), (Fixture.example(2019), "2019")]
  private static let commune = [
    (Fixture.path("minh-tien-2021/input"), "2021"), (Fixture.path("minh-tien-2022/input"), "2022"),
  ]

  /// Every figure of every form against the published answers of the set, which were not made by this program.
  @Test(arguments: [("tra-cu-2019", "849-huyen-tra-cu", 15), ("minh-tien-2022", nil, 14)])
  func figuresAreThoseOfTheKnownAnswers(set: String, folder: String?, forms: Int) throws {
    try Program.with { program in
      let year = String(set.suffix(4))
      try Self.forms(set.hasPrefix("tra-cu") ? Self.district : Self.commune, program)
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
            levels.contains(Self.level(of: area))
          else { continue }
          // Villages leave lines that count nothing out.
          let key = "\(area) \(source.components(separatedBy: " of ")[0])"
          let known = counts[key] ?? (area.contains("-") && !count.isEmpty ? "0" : "")
          #expect(count == known, "\(file) \(line)")
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

  /// The workbook holds the values of the file, line by line, and its parts are well-formed.
  private func checkWorkbooks(_ files: [String], _ program: Program) throws {
    let file = try #require(files.first { $0.hasSuffix(".xlsx") })
    let path = program.folder.appending(path: "out/" + file).path
    let values = try Self.numbers(in: path)
    let text = DelimitedText.table(try program.text(of: "out/" + file.replacing(".xlsx", with: ".csv")))
    let printed = text.compactMap { Double($0["value"] ?? "") }
    #expect(values.flatMap(\.self) == printed)
    guard ["unzip", "xmllint"].allSatisfy({ FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") })
    else { return }
    let parts = program.folder.appending(path: "parts")
    #expect(try Self.run("/usr/bin/unzip", ["-q", path, "-d", parts.path]) == 0)
    let names = try FileManager.default.subpathsOfDirectory(atPath: parts.path).filter {
      $0.hasSuffix(".xml") || $0.hasSuffix(".rels")
    }
    #expect(names.count > 10)
    #expect(
      try Self.run("/usr/bin/xmllint", ["--noout"] + names.map { parts.appending(path: $0).path }) == 0)
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

  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// LibreOffice reckons every formula anew and comes to the same numbers.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")))
  func reckoningAgainChangesNothing() throws {
    try Program.with { program in
      try Self.forms(Self.commune, program)
      let run = try program.run("forms", "--round", "2022", "--output", "out")
      let file = try #require(run.output.split(separator: "\n").first)
      let source = program.folder.appending(path: "out/\(file)")
      let profile = program.folder.appending(path: "office")
      let settings = profile.appending(path: "user")
      try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
      try Self.alwaysReckon.write(
        to: settings.appending(path: "registrymodifications.xcu"), atomically: true, encoding: .utf8)
      let result = try Self.run(
        "/usr/bin/soffice",
        [
          "--headless", "-env:UserInstallation=\(profile.absoluteString)", "--convert-to", "xlsx", "--outdir",
          program.folder.appending(path: "again").path, source.path,
        ])
      #expect(result == 0)
      let again = program.folder.appending(path: "again/\(source.lastPathComponent)").path
      let before = try Self.numbers(in: source.path)
      #expect(try Self.numbers(in: again) == before)
      #expect(before.flatMap(\.self).count > 100)
    }
  }

  private static let alwaysReckon = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
    </oor:items>
    """

  @Test func jobsClockAndPlaceReachNoForm() throws {
    try Program.with { program in
      try Self.forms([Self.commune[1]], program)
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
    try Program.with { program in
      try Self.forms([Self.commune[1]], program)
      let form = try program.run("forms", "--round", "2022", "--output", "out", "--form", "R99")
      #expect(form.exit == 2 && form.messages.contains("R99") && form.messages.contains("R13"))
      let area = try program.run("forms", "--round", "2022", "--output", "out", "--area", "00000")
      #expect(area.exit == 2 && area.messages.contains("00000"))
    }
  }
}
