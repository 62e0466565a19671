import Foundation

@testable import Rules

/// The configuration of the project, loaded once; what its files are read against.
enum ShippedConfiguration {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What a file of the configuration may name.
  struct Parts {
    var rulebook: Rulebook
    var variables: VariablesFile
  }

  /// Nil when the configuration cannot be read, which ends the program: nothing could be fuzzed.
  static let parts: Parts = {
    let folder = repository.appending(path: "pipeline-config")
    do {
      let rulebook = try Rulebook(contentsOf: folder, hash: { _ in "" })
      let variables = try VariablesFile(
        ConfigurationFile(at: folder.appending(path: "variables.yaml"), name: "variables.yaml"),
        codeLists: rulebook.codeLists.names)
      return Parts(rulebook: rulebook, variables: variables)
    } catch {
      print(error)
      exit(2)
    }
  }()
}
