public import Foundation

extension Rulebook {
  /// The files that the configuration of a folder is made of, in the order of their names; nothing is checked.
  ///
  /// - Throws: ``RulebookErrors`` for a file that cannot be read.
  public static func files(in folder: URL) throws(RulebookErrors) -> [ConfigurationFile] {
    try ConfigurationFolder(folder).files
  }
}
