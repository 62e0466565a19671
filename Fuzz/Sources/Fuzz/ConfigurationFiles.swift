import Provenance
import Survey

@testable import Rules

/// The files of a configuration, each read against the shipped one.
enum ConfigurationFiles: UInt8, CaseIterable {
  case rules
  case layout
  case findings
  case round
  case standard
  case measures
  case variables
  case columns
  case decisions
  case areas
  case table

  /// Reads a file whose first byte, a small letter, says of which kind it is.
  static func read(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let kinds = allCases.count
    read(Array(bytes.dropFirst()), as: allCases[Int(first &- UInt8(ascii: "a")) % kinds])
  }

  /// Reads a file to its end or to its mistakes; the words for them must not fail either.
  static func read(_ bytes: [UInt8], as kind: Self) {
    do throws(RulebookErrors) {
      try kind.read(ConfigurationFile(name: "fuzz.yaml", bytes: bytes))
    } catch {
      for mistake in error.errors {
        _ = mistake.line(in: .vietnamese)
        _ = mistake.line(in: .english)
      }
    }
  }

  private func read(_ file: ConfigurationFile) throws(RulebookErrors) {
    let parts = ShippedConfiguration.parts
    let rulebook = parts.rulebook
    let standards = Set(rulebook.standards.keys)
    var names = UniqueNames()
    let edits = EditRulesFile(
      vocabulary: rulebook.vocabulary, variables: parts.variables, standards: standards,
      measures: rulebook.measures)
    switch self {
    case .rules: _ = try edits.rules(file, names: &names)
    case .findings: _ = try edits.findings(file, names: &names)
    case .layout:
      _ = try LayoutFile.layout(
        file, variables: parts.variables, vocabulary: rulebook.vocabulary, lists: rulebook.codeLists,
        names: &names)
    case .round:
      try RoundFile(file, standards: standards, names: &names).checkEarlierRound(
        among: Array(rulebook.rounds.keys))
    case .standard:
      _ = try StandardFile(file).standard(vocabulary: rulebook.vocabulary, names: &names)
    case .measures: _ = try MeasuresFile(file).measures(vocabulary: rulebook.vocabulary)
    case .variables: _ = try VariablesFile(file, codeLists: rulebook.codeLists.names)
    case .columns:
      _ = try ColumnsFile(
        file, variables: parts.variables, vocabulary: rulebook.vocabulary, lists: rulebook.codeLists)
    case .decisions:
      try DecisionsFile(file, variables: parts.variables).checkRules(
        among: rulebook.editRules.map(\.id.rawValue))
    case .areas: _ = AreaTree(try AreaFile.areas(file))
    case .table:
      for row in try TableFile(file, required: ["number", "code"]).rows {
        _ = try row.wholeNumber("number", in: 1...64)
        _ = try row.text("code")
      }
    }
  }
}
