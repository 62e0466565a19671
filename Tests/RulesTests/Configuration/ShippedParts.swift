import Foundation
import Survey
import TestSupport

@testable import Rules

/// What a rule file is read against, from the shipped configuration, without the register of areas.
struct ShippedParts {
  let vocabulary: RuleVocabulary
  let variables: VariablesFile
  let standards: Set<StandardID>
  let measures: [Measure]

  static let all = Result { try ShippedParts() }

  private init() throws {
    let rulebook = try ShippedRules.rulebook()
    let files = try ConfigurationFolder(ShippedRules.folder)
    vocabulary = rulebook.vocabulary
    variables = try VariablesFile(
      files.file("variables.yaml"), codeLists: try CodeListFiles.read(files).names)
    standards = Set(rulebook.standards.keys)
    measures = rulebook.measures
  }

  /// The rules of a text.
  ///
  /// - Throws: ``RulebookErrors`` for what is wrong with it.
  func rules(_ text: String, file: String) throws -> [EditRule] {
    var names = UniqueNames()
    let reader = EditRulesFile(
      vocabulary: vocabulary, variables: variables, standards: standards, measures: measures)
    return try reader.rules(ConfigurationFile(name: file, text: text), names: &names)
  }
}
