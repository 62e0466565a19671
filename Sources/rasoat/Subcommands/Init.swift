import ArgumentParser
import Foundation
import Provenance
import Rules
import Store
import Workflow

/// `rasoat init`: a new folder for an office.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Tạo thư mục làm việc mới, có cấu hình và bài thực hành / make a new folder to work in, with a practice round.",
    discussion: """
      Tạo thư mục có cấu hình, hộp thư đến, bài thực hành (người không có thật) và trang hướng dẫn bắt đầu (BAT-DAU.md). \
      Thư mục đã có thì phải trống. Với --identity-key, kho được tạo luôn và chỉ cất bí danh thay số giấy tờ; tệp khóa, chưa có \
      thì được tạo, nằm ngoài thư mục.

      Makes a folder with the configuration, an inbox, a practice round of made-up people, and a page on how to begin \
      (BAT-DAU.md). An existing folder must be empty. With --identity-key the store of the office is made at once and \
      keeps pseudonyms of identity numbers; the key file, made when it is not there, lies outside the folder.

      rasoat init van-phong
      rasoat init van-phong --identity-key /etc/rasoat/khoa
      """)

  @Argument(help: "Thư mục mới / the new folder.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Kho cất số giấy tờ dưới dạng bí danh, với khóa trong tệp này / the store keeps pseudonyms under the key of this file.",
      valueName: "FILE"))
  var identityKey: String?

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let sources = try sources()
      _ = try RulebookOptions.rulebook(at: sources.configuration.path)
      let key = try key()
      try NewOffice.make(at: URL(filePath: folder), from: sources)
      if let key { _ = try SurveyStore(path: folder + "/rasoat.sqlite", key: key) }
      guard !outputs.quiet else { return }
      Terminal.remark(
        outputs.text(
          "Đã tạo \(folder). Đọc \(folder)/\(NewOffice.page) để bắt đầu.",
          "Made \(folder). Begin with \(folder)/\(NewOffice.page)."))
      guard let identityKey, let key else { return }
      Terminal.remark(
        outputs.text(
          "Kho dùng khóa \(key.name); đặt RASOAT_IDENTITY_KEY=\(identityKey) và cất một bản khóa ở nơi khác.",
          "The store has the key \(key.name); set RASOAT_IDENTITY_KEY=\(identityKey) and keep a copy elsewhere."
        ))
    }
  }

  /// The key of the file that was given, which is made when it is not there.
  private func key() throws(StoreError) -> PseudonymKey? {
    guard let identityKey else { return nil }
    try StoreOptions.refuse(identityKey, inside: folder)
    let isThere = FileManager.default.fileExists(atPath: identityKey)
    return isThere ? try PseudonymKey(contentsOf: identityKey) : try PseudonymKey.make(at: identityKey)
  }

  /// Beside the configuration, else in the shared folder of the installed program.
  private func sources() throws(UsageProblem) -> NewOffice.Sources {
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    let shared = program?.deletingLastPathComponent().appending(path: "share/rasoat")
    let given = URL(filePath: rules.config).standardizedFileURL
    let candidates =
      [(given, given.deletingLastPathComponent())]
      + (shared.map { [($0.appending(path: "pipeline-config"), $0)] } ?? [])
    let files = FileManager.default
    for (configuration, home) in candidates where files.fileExists(atPath: configuration.path) {
      let practice = [home, shared].compactMap { $0?.appending(path: "Examples/thuc-hanh") }
      guard let found = practice.first(where: { files.fileExists(atPath: $0.path) }) else { continue }
      let schemas = home.appending(path: "schemas")
      return NewOffice.Sources(
        configuration: configuration, schemas: files.fileExists(atPath: schemas.path) ? schemas : nil,
        practice: found)
    }
    throw .noOfficeSources(candidates.map(\.0.path))
  }
}
