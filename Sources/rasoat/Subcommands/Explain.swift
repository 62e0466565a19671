import ArgumentParser
import Foundation
import Provenance
import Rules
import Store
import Survey
import Workflow

/// `rasoat explain`: where a household's result comes from, or what a rule says.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Giải thích kết quả của một hộ, hoặc một quy tắc.",
    discussion: """
      rasoat explain 2019/29461-01/001     a household, cell by cell
      rasoat explain HH-012                what a rule says, its law and examples
      """)

  @Argument(help: "Mã hộ đầy đủ hoặc mã quy tắc / a household's key or a rule's name.")
  var name: String

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
      guard let text = try explanation.text(of: key) else { throw UsageProblem.unknownName(name) }
      Terminal.write(text)
    }
  }
}
