import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Workflow

/// `rasoat rules`: the edit rules.
struct RuleCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Các quy tắc kiểm tra / the edit rules.",
    subcommands: [RulesList.self, RulesTest.self, RulesExport.self])
}

/// `rasoat rules list`: every rule on a line, or the whole catalogue.
struct RulesList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Liệt kê các quy tắc / list the rules.",
    discussion: """
      Mỗi quy tắc một dòng; dạng CSV để lập bảng, dạng Markdown là danh mục có căn cứ và ví dụ.

      One line for each rule; as CSV for a table, as Markdown for the catalogue with law and examples.

      rasoat rules list --format markdown > quy-tac.md
      """)

  /// How the rules are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case markdown
  }

  @Option(help: "Dạng / the form: text, csv, markdown.")
  var format: Format = .text

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let catalogue = RuleCatalogue(rulebook: try rules.rulebook(), language: outputs.language)
      switch format {
      case .text: for line in catalogue.lines { Terminal.print(line) }
      case .csv:
        var table = CommaSeparatedText()
        table.write(RuleCatalogue.columns)
        for fields in catalogue.table { table.write(fields) }
        Terminal.write(table.text)
      case .markdown: Terminal.write(catalogue.markdown)
      }
    }
  }
}

/// `rasoat rules test`: every rule asked of its own examples.
struct RulesTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Thử mọi quy tắc với các ví dụ của nó / try every rule on its examples.",
    discussion: """
      Hỏi từng quy tắc với các giá trị phải đúng và phải sai; mã 2 khi có quy tắc trả lời khác.

      Asks every rule of the values that should satisfy and violate it; exit 2 when one says otherwise.

      rasoat rules test --config my-config
      """)

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let trials = rulebook.trials
      let catalogue = RuleCatalogue(rulebook: rulebook, language: outputs.language)
      let failures = trials.filter { !$0.isAsExpected }
      for trial in failures { Terminal.print(catalogue.line(of: trial)) }
      if !outputs.quiet {
        Terminal.remark(
          outputs.text(
            "Quy tắc: \(rulebook.editRules.count) · Ví dụ: \(trials.count) · Không khớp: \(failures.count)",
            "Rules: \(rulebook.editRules.count) · Examples: \(trials.count) · Not as expected: \(failures.count)"
          ))
      }
      if !failures.isEmpty { try ProgramExit.usage.leave() }
    }
  }
}
