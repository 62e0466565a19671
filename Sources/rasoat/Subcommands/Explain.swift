import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Store
import Survey
import Workflow

/// `rasoat explain`: where a household's result comes from, or what a rule says.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Giải thích kết quả của một hộ, hoặc một quy tắc / where the result of a household comes from, or what a rule says.",
    discussion: """
      Một hộ (đợt, mã thôn, mã hộ): từng bước, từ ô đến kết quả; in ra cho buổi giải quyết khiếu nại, hoặc dùng --format \
      html. Một quy tắc: nội dung, căn cứ và ví dụ.

      A household (round, village code, household code): every step from the cells to the result; for a hearing print \
      it, or use --format html. A rule: what it says, its law and examples.

      rasoat explain 2019/29461-01/001
      rasoat explain HH-012
      """)

  /// How an explanation is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case html
    case json
  }

  @Argument(help: "Mã hộ đầy đủ hoặc mã quy tắc / a household's key or a rule's name.")
  var name: String

  @Option(help: "Dạng của phiếu giải trình hộ / the form of a household's explanation: text, html, json.")
  var format: Format = .text

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      if let text = RuleExplanation(rulebook: rulebook, language: outputs.language).text(
        of: RuleID(rawValue: name))
      {
        return Terminal.write(text)
      }
      guard let key = HouseholdKey(name), let round = rulebook.rounds[key.round] else {
        throw UsageProblem.unknownName(name)
      }
      let explanation = HouseholdExplanation(
        rulebook: rulebook, store: try stores.openForReading(), round: round, language: outputs.language)
      let sheets = try explanation.sheets(of: key)
      guard !sheets.isEmpty else { throw UsageProblem.unknownName(name) }
      switch outputs.json ? .json : format {
      case .text: Terminal.write(sheets.map(\.text).joined(separator: "\n"))
      case .json: for sheet in sheets { Terminal.print(sheet.json) }
      case .html: Terminal.write(ExplanationPage(sheets).html)
      }
    }
  }
}
