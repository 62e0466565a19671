import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Stages
import Survey
import Workflow

/// `rasoat areas`: places as they were and are.
struct AreaCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "areas",
    abstract: "Đơn vị hành chính trước và sau sắp xếp / places before and after a change.",
    subcommands: [AreasFind.self, AreasUnplaced.self])
}

/// `rasoat areas find`: how a written name is understood.
struct AreasFind: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Tra một tên hoặc mã được hiểu là gì / how a written name is understood.",
    discussion: """
      Mọi đơn vị mà tên hoặc mã có thể chỉ: mã, thời gian, thuộc đâu, sau này thành gì, gồm những gì. Không có đơn vị nào thì \
      kết thúc với mã 1.

      Every unit that a name or code may mean: its code, its days, what it lies in, what became of it and what it was \
      made of. Ends with 1 when there is none.

      rasoat areas find "X. Ea T'Ling"
      rasoat areas find "Xã Hòa Bình, tỉnh Trà Vinh" --on 2024-12-31
      """)

  @Argument(help: "Tên hoặc mã / a name, alone or followed by those above it, or a code.")
  var name: String

  @Option(help: "Chỉ đơn vị có vào ngày này / only units in force on this day, yyyy-mm-dd.")
  var on: String?

  @Option(help: "Dạng / the form: text, csv, jsonl.")
  var format: TableFormat = .text

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var outputs: OutputOptions

  func validate() throws {
    if let on, Day(on) == nil { throw ValidationError("--on: yyyy-mm-dd") }
  }

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let search = AreaSearch(areas: rulebook.areas, crosswalk: try rulebook.crosswalk())
      let day = on.flatMap { Day($0) }
      let found = AreaSearchText(
        candidates: search.candidates(of: name, during: Validity(from: day, through: day)),
        language: outputs.language)
      format.write(columns: AreaSearchText.columns) {
        found.table
      } text: {
        found.text
      }
      guard found.candidates.isEmpty else { return }
      Terminal.complain(
        outputs.text(
          "Không có đơn vị nào tên hoặc mã \"\(name)\".", "No unit has the name or code \"\(name)\"."))
      try ProgramExit.findings.leave()
    }
  }
}

/// `rasoat areas unplaced`: the villages an office has to place on another map.
struct AreasUnplaced: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unplaced",
    abstract: "Liệt kê thôn chưa biết thuộc xã nào / list villages nobody has placed.",
    discussion: """
      Thôn của xã bị chia hoặc xã gồm nhiều đơn vị mà chưa ai ghi thuộc đâu. Điền cột commune rồi giữ các dòng trong \
      areas/villages.csv của cấu hình.

      The villages whose commune was divided, or made of several, and of which nobody said where they lie. Fill in the \
      column commune and keep the lines in areas/villages.csv of the configuration.

      rasoat areas unplaced --round 2024 --map 2025-07-01 > thon.csv
      """)

  @OptionGroup var rounds: RoundOption

  @Option(
    help: "Địa giới: ngày như 2025-07-01, hoặc former-district / the boundaries: a day, or former-district.")
  var map: AreaMap

  @OptionGroup var villages: VillagesOption
  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let workflow = ReviewWorkflow(rulebook: rulebook, store: try stores.openForReading())
      let recast = try workflow.recast(
        try rounds.round(in: rulebook), to: map, destinations: try villages.destinations(in: rulebook))
      var table = CommaSeparatedText()
      table.write(UnplacedVillage.columns)
      for village in recast.unplaced { table.write(village.line) }
      Terminal.write(table.text)
    }
  }
}
