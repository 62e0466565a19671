import ArgumentParser
import Foundation
import Provenance
import Rules
import Store
import Survey
import Workflow

/// `rasoat report`: draws the tables and pages of what was counted.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Bước 5: lập bảng và trang báo cáo từ số liệu đã đếm / stage 5: tables and pages from the counts.",
    discussion: """
      Viết bảng số liệu dạng dòng, tệp Excel, trang web, danh sách lỗi và tiến độ nộp của một đợt. Với --map, lập bảng và trang theo \
      địa giới khác, trong thư mục riêng bên cạnh (2024-map-2025-07-01); thôn chưa biết thuộc đơn vị nào được liệt kê ở trang đầu và trong tệp \
      unplaced, không tính vào địa bàn nào, và lệnh kết thúc với mã 1. Trang của mỗi xã, huyện, tỉnh mở được không cần mạng; --boundaries thêm bản đồ, \
      --targets so với chỉ tiêu kế hoạch.

      Writes the tidy table, workbooks, pages, findings and coverage of a round. With --map, the tables and pages within \
      other boundaries, in a folder of their own beside (2024-map-2025-07-01); villages that nobody has placed are listed on the first \
      page and in a file unplaced, are counted in no area, and the command ends with 1. The pages of communes, districts and provinces \
      need no network; --boundaries adds maps, --targets what plans promise.

      rasoat report --round 2024 --output ket-qua
      rasoat report --round 2024 --output ket-qua --map 2025-07-01
      rasoat report --round 2019 --output ket-qua --boundaries xa.geojson --targets chi-tieu.csv
      """)

  @Option(help: "Thư mục kết quả / the folder for tables and reports.", completion: .directory)
  var output: String

  @Option(
    help:
      "Địa giới: ngày như 2024-12-31, 2025-07-01, hoặc former-district (huyện cũ) / the boundaries: a day, or former-district; the round's own when left out."
  )
  var map: AreaMap?

  @OptionGroup var pages: PageOptions
  @OptionGroup var villages: VillagesOption
  @OptionGroup var stage: StageOptions
  @OptionGroup var jobs: JobsOption

  func run() async throws {
    if let map { return try await report(on: map) }
    try await stage.perform("report") { workflow, round in
      let files = try await workflow.report(
        round, to: URL(filePath: output), language: stage.outputs.language,
        pages: try pages.additions(in: workflow.rulebook), jobs: jobs.jobs)
      if !stage.outputs.quiet { for file in files { Terminal.print(file) } }
    }
  }

  /// Other boundaries change nothing in the store: it is only read.
  private func report(on map: AreaMap) async throws {
    let outputs = stage.outputs
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try stage.rules.rulebook()
      let round = try stage.rounds.round(in: rulebook)
      let workflow = ReviewWorkflow(rulebook: rulebook, store: try stage.stores.openForReading())
      let made = try await workflow.report(
        round, on: map, destinations: try villages.destinations(in: rulebook), to: URL(filePath: output),
        language: outputs.language, pages: try pages.additions(in: rulebook), jobs: jobs.jobs)
      if !outputs.quiet { for file in made.files { Terminal.print(file) } }
      outputs.complain(of: made.unplaced, in: round.id)
      if !made.unplaced.isEmpty { try ProgramExit.findings.leave() }
    }
  }
}
