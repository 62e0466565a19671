import Foundation
import Synchronization
import TestSupport

/// One Swift file of the project, as text.
struct SourceFile: Sendable {
  /// The path from the root of the repository.
  let path: String
  /// The lines.
  let lines: [String]
  /// The lines that are not comments.
  let code: [String]
  /// The modules it imports.
  let imports: [String]

  private static let known = Mutex<[String: [SourceFile]]>([:])

  private init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    code = lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    imports = code.lazy.filter { $0.contains("import ") }.compactMap(Self.module(importedBy:))
  }

  private static func module(importedBy line: String) -> String? {
    var words = line.split(separator: " ")[...]
    if let first = words.first, ["public", "internal", "private", "@testable"].contains(first) {
      words.removeFirst()
    }
    guard words.first == "import" else { return nil }
    return words.dropFirst().first.map { String($0.split(separator: ".")[0]) }.flatMap { module in
      module.allSatisfy { $0.isLetter || $0.isNumber } ? module : nil
    }
  }

  /// The lines of code that hold one of some words, each as a test tells it.
  func code(holding words: [String]) -> [String] {
    code.filter { line in words.contains { line.contains($0) } }.map { "\(path): \($0)" }
  }

  /// The room: the folder below `Sources`, or the target below `Tests`.
  var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// Every Swift file below a folder of the repository, in the order of the paths; read once.
  static func all(below folder: String) throws -> [SourceFile] {
    if let files = known.withLock({ $0[folder] }) { return files }
    let root = SharedData.repository.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    let files = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      SourceFile(
        path: folder + "/" + path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
    }
    known.withLock { $0[folder] = files }
    return files
  }
}
