import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Store
import Survey
import Workflow

/// `rasoat tallies`: the tidy table on the standard output.
struct Tallies: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "In số liệu đã đếm thành bảng: mỗi dòng một chỉ tiêu / print the counts as a table, one figure a line.",
    discussion: """
      Mỗi năm, chuẩn, địa bàn, bảng, chỉ tiêu, đơn vị và mẫu số một dòng; percent = count / base_count x 100, làm tròn nửa \
      lên. Không có --round thì in mọi đợt đã đếm. Với --map, cùng số liệu theo địa giới khác: mỗi thôn chuyển trọn vẹn; thôn của \
      xã bị chia chuyển theo areas/villages.csv, nếu chưa ghi thì được liệt kê, không tính vào địa bàn nào, và lệnh kết thúc \
      với mã 1.

      One line for each year, standard, area, table, item, unit and base; percent is count / base_count x 100, half \
      up. Without --round, every round that was counted. With --map, the same counts within other boundaries: each village moves as a whole. Villages of a divided commune \
      move where areas/villages.csv says; the others are listed on the standard error, counted in no area, and the \
      command ends with 1.

      rasoat tallies --round 2019 --format csv > so-lieu.csv
      rasoat tallies --round 2024 --map 2025-07-01 --format text
      """)

  @Option(help: "Dạng / the form: csv, jsonl, text.")
  var format: TableFormat = .csv

  @Option(help: "Đợt rà soát; bỏ trống: mọi đợt đã đếm / the round; all that were counted when left out.")
  var round: String?

  @Option(help: "Chỉ một địa bàn, theo mã / one area only, by its code.")
  var area: String?

  @Option(
    help:
      "Địa giới: ngày như 2024-12-31, 2025-07-01, hoặc former-district (huyện cũ) / the boundaries: a day, or former-district; the round's own when left out."
  )
  var map: AreaMap?

  @OptionGroup var villages: VillagesOption
  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let store = try stores.openForReading()
      let workflow = ReviewWorkflow(rulebook: rulebook, store: store)
      let chosen = try round.map { try rulebook.round(named: $0).id }
      let destinations = map == nil ? [] : try villages.destinations(in: rulebook)
      var reports: [RoundReport] = []
      var unplaced: [(round: RoundID, villages: [UnplacedVillage])] = []
      for id in rulebook.rounds.keys.sorted() where chosen == nil || chosen == id {
        guard let round = rulebook.rounds[id] else { continue }
        if let map {
          let recast = try workflow.recast(round, to: map, destinations: destinations)
          reports += recast.reports
          if !recast.unplaced.isEmpty { unplaced.append((id, recast.unplaced)) }
        } else {
          reports += try workflow.reports(of: round)
        }
      }
      write(reports)
      for (id, villages) in unplaced { outputs.complain(of: villages, in: id) }
      if !unplaced.isEmpty { try ProgramExit.findings.leave() }
    }
  }

  private func write(_ reports: [RoundReport]) {
    let reports = reports.map { report in
      var report = report
      if let area { report.areas = report.areas.filter { $0.code.rawValue == area } }
      return report
    }
    format.write(columns: TidyTable.columns) {
      reports.flatMap { TidyTable($0).lines }
    } text: {
      reports.map { AreaTableText($0, language: outputs.language).text }.joined()
    }
  }
}
