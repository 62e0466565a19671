import ArgumentParser
import Foundation
import Provenance
import Rules
import Survey
import Workflow

/// `rasoat publish`: the public edition of a round, and the lists that communes post.
struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Lập bản công khai: số liệu không có tên, số nhỏ được giữ kín / the public edition: no names, small numbers withheld.",
    discussion: """
      Ghi vào thư mục public-ĐỢT: bảng số liệu mọi cấp (CSV, SDMX, PX), tiến độ, và cách giữ kín số nhỏ (trang web và JSON). Không con số nào bị \
      sửa: số nhỏ thay bằng dấu …, và đủ nhiều ô khác cũng được giữ để cộng trừ các bảng không tìm lại được. Thế nào là nhỏ, bảng \
      nào công bố đầy đủ: pipeline-config/protection.yaml. Danh sách niêm yết có tên chủ hộ là tệp riêng, ở thư mục riêng, \
      chỉ được lập khi có --posting.

      Writes into the folder public-ROUND: the table of all levels (CSV, SDMX, PX), coverage, and how small numbers are withheld (page and \
      JSON). No number is changed: a small one is replaced by …, and as many other cells are withheld as are needed for sums \
      and differences not to tell it. What is small and which tables are open: pipeline-config/protection.yaml. The lists to \
      post, with names of heads of household, are made with --posting only, in a folder of their own.

      rasoat publish --round 2019 --output cong-khai
      rasoat publish --round 2019 --output cong-khai --posting niem-yet
      """)

  @OptionGroup var rounds: RoundOption

  @Option(help: "Thư mục bản công khai / the folder for the public edition.", completion: .directory)
  var output: String

  @Option(
    help:
      "Thư mục danh sách niêm yết, có tên chủ hộ; phải ở ngoài --output / the folder for lists to post, with names; outside --output.",
    completion: .directory)
  var posting: String?

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      if let posting, Self.isInside(posting, output) { throw UsageProblem.postingInside }
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let workflow = ReviewWorkflow(rulebook: rulebook, store: try stores.openForReading())
      let files = try workflow.publish(round, to: URL(filePath: output), language: outputs.language)
      guard !files.isEmpty else { throw UsageProblem.notCounted(round: round.id.rawValue, area: nil) }
      let lists =
        try posting.map {
          try workflow.writePostingLists(of: round, to: URL(filePath: $0), language: outputs.language)
        } ?? []
      guard !outputs.quiet else { return }
      for file in files + lists { Terminal.print(file) }
    }
  }

  /// Whether a folder lies in another, or is it: who puts the public edition on a site must not put names there.
  private static func isInside(_ path: String, _ folder: String) -> Bool {
    func parts(_ path: String) -> [String] {
      URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
    }
    return parts(path).starts(with: parts(folder))
  }
}
