public import Foundation
public import Rules

/// The configuration as it is shipped, loaded once for all tests of a program.
public enum ShippedRules {
  /// The folder of the configuration.
  public static let folder = SharedData.repository.appending(path: "pipeline-config")

  private static let loaded = Result { try Rulebook(contentsOf: folder, hash: { _ in "" }) }

  /// The rules.
  ///
  /// - Throws: ``RulebookErrors`` when the shipped configuration is wrong.
  public static func rulebook() throws -> Rulebook { try loaded.get() }
}
