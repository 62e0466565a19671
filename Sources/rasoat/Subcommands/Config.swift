import ArgumentParser
import Foundation
import Provenance
import Rules
import Survey

/// `rasoat config`: the configuration.
struct Config: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cấu hình / the configuration.", subcommands: [ConfigCheck.self])
}

/// `rasoat config check`: loads the configuration and says what it holds.
struct ConfigCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Đọc và kiểm tra toàn bộ cấu hình / read and check the whole configuration.",
    discussion: """
      Đọc và kiểm tra từng tệp; lỗi được chỉ rõ tệp, dòng, cột.

      Loads and checks every file; errors come with file, line and column.

      rasoat config check --config my-config
      """)

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      _ = try rulebook.crosswalk()
      _ = try rulebook.villageDestinations()
      guard !outputs.quiet else { return }
      Terminal.print(
        outputs.text(
          "Đợt: \(rulebook.rounds.count) · Chuẩn: \(rulebook.standards.count) · Mẫu biểu: \(rulebook.layouts.count) · Quy tắc: \(rulebook.editRules.count)",
          "Rounds: \(rulebook.rounds.count) · Standards: \(rulebook.standards.count) · Layouts: \(rulebook.layouts.count) · Rules: \(rulebook.editRules.count)"
        ))
      let national = rulebook.standards.values.sorted { $0.id < $1.id }
      for standard in national + rulebook.localStandards.map(\.standard) {
        Terminal.print("\(standard.id.rawValue): \(standard.title[outputs.language])")
        for line in standard.classification {
          Terminal.print(
            "  \(line.status.rawValue)\(line.criterion.map { " (\($0))" } ?? "") ⇐ \(line.condition)")
        }
        Terminal.print("  \(standard.otherwise.rawValue) ⇐ \(outputs.text("còn lại", "otherwise"))")
        for figure in standard.figures {
          Terminal.print(
            "  \(figure.name) = \(figure.rural) / \(figure.urban) \(figure.unit) — \(figure.source)")
        }
        for warning in standard.warnings { Terminal.print("  ⚠ \(warning[outputs.language])") }
      }
      for form in rulebook.forms {
        let standards = form.standards.map(\.rawValue).joined(separator: ", ")
        Terminal.print("\(form.id): \(form.title[outputs.language]) (\(standards))")
      }
      for warning in Self.distinct(rulebook.forms.flatMap(\.warnings)) {
        Terminal.print("  ⚠ \(warning[outputs.language])")
      }
      Terminal.print("SHA-256 \(rulebook.hash)")
    }
  }

  /// The texts in their order, each once.
  private static func distinct(_ texts: [BilingualText]) -> [BilingualText] {
    var seen: Set<BilingualText> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
