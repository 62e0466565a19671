import ArgumentParser
import Foundation
import Rules
import Store
import Survey

/// Where the rules are, and which round is meant.
struct RulebookOptions: ParsableArguments {
  @Option(help: "Thư mục cấu hình / the configuration folder.", completion: .directory)
  var config: String = "pipeline-config"

  /// Loads and checks the configuration.
  func rulebook() throws -> Rulebook { try Self.rulebook(at: config) }

  /// Loads and checks the configuration of a folder.
  static func rulebook(at path: String) throws -> Rulebook {
    try Rulebook(contentsOf: URL(filePath: path).resolvingSymlinksInPath(), hash: { ContentHash.hex(of: $0) })
  }
}

/// The round of a command that needs one.
struct RoundOption: ParsableArguments {
  @Option(help: "Đợt rà soát, ví dụ 2019 hoặc 2024-06 / the round, such as 2019 or 2024-06.")
  var round: String

  /// The round in a configuration.
  func round(in rulebook: Rulebook) throws -> Round { try rulebook.round(named: round) }
}

extension Rulebook {
  /// The round of a name as a person gave it.
  ///
  /// - Throws: ``UsageProblem`` when the configuration has no such round.
  func round(named name: String) throws(UsageProblem) -> Round {
    guard let found = rounds[RoundID(rawValue: name)] else {
      throw .unknownRound(name, known: rounds.keys.sorted().map(\.rawValue))
    }
    return found
  }

  /// The standard of a name as a person gave it.
  ///
  /// - Throws: ``UsageProblem`` when the configuration has no such standard.
  func standard(named name: String) throws(UsageProblem) -> Standard {
    guard let found = standards[StandardID(rawValue: name)] else {
      throw .unknownStandard(name, known: standards.keys.sorted().map(\.rawValue))
    }
    return found
  }
}
