import Foundation

/// A configuration folder: its files by name, each read once.
struct ConfigurationFolder {
  private let folder: URL
  let files: [ConfigurationFile]

  /// Reads every file of the folder that a configuration is made of.
  init(_ folder: URL) throws(RulebookErrors) {
    self.folder = folder
    let root = folder.standardizedFileURL.path
    let entries = FileManager.default.enumerator(atPath: root)
    var files: [ConfigurationFile] = []
    while let name = entries?.nextObject() as? String {
      guard name.hasSuffix(".yaml") || name.hasSuffix(".csv") else { continue }
      files.append(try ConfigurationFile(at: folder.appending(path: name), name: name))
    }
    self.files = files.sorted { $0.name < $1.name }
  }

  /// One file by its name within the folder.
  func file(_ name: String) throws(RulebookErrors) -> ConfigurationFile {
    if let file = optionalFile(name) { return file }
    return try ConfigurationFile(at: folder.appending(path: name), name: name)
  }

  /// One file by its name within the folder; nil when it is not there.
  func optionalFile(_ name: String) -> ConfigurationFile? { files.first { $0.name == name } }

  /// The files of a folder within the folder, in the order of their names.
  func all(in subfolder: String, extension fileExtension: String) -> [ConfigurationFile] {
    files.filter { $0.name.hasPrefix(subfolder + "/") && $0.name.hasSuffix("." + fileExtension) }
  }

  /// All that the configuration says, as one text: the names and bytes of all files.
  var fingerprint: String {
    files.map { $0.name + "\n" + String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\u{0}")
  }
}
