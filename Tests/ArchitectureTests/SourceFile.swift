import Foundation
import TestSupport

/// One Swift file of the project, as text.
struct SourceFile {
  /// The path from the root of the repository.
  let path: String
  /// The lines.
  let lines: [String]

  /// The room: the folder below `Sources`, or the target below `Tests`.
  var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The modules it imports.
  var imports: [String] {
    lines.compactMap { line in
      var words = line.split(separator: " ")[...]
      if let first = words.first, ["public", "internal", "private", "@testable"].contains(first) {
        words.removeFirst()
      }
      guard words.first == "import" else { return nil }
      return words.dropFirst().first.map { String($0.split(separator: ".")[0]) }.flatMap { module in
        module.allSatisfy { $0.isLetter || $0.isNumber } ? module : nil
      }
    }
  }

  /// The lines that are not comments.
  var code: [String] { lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") } }

  /// Every Swift file below a folder of the repository, in the order of the paths.
  static func all(below folder: String) throws -> [SourceFile] {
    let root = SharedData.repository.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return SourceFile(
        path: folder + "/" + path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }
}
