import Foundation
import TestSupport

/// The examples of one page, typed one after the other into one shell, in a folder that holds what the repository holds
/// for readers: `Examples`, `pipeline-config`, `schemas`.
struct ExampleSession {
  /// What became of one example.
  struct Answer {
    var example: DocumentedExample
    var printed: [String]
  }

  /// Runs the examples and gives what each printed.
  static func answers(to examples: [DocumentedExample]) throws -> [Answer] {
    try Program.with { program in
      for name in ["Examples", "pipeline-config", "schemas"] {
        try FileManager.default.copyItem(
          at: SharedData.repository.appending(path: name), to: program.folder.appending(path: name))
      }
      let mark = "@@ end of " + UUID().uuidString
      // The mark hands on the exit code, so that the next example can ask for it.
      var script = "mark() { code=$?; printf '\\n%s\\n' '\(mark)'; return $code; }\n"
      for example in examples { script += example.command + "\nmark\n" }
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/bash")
      shell.arguments = ["-c", script]
      shell.currentDirectoryURL = program.folder
      let path = Program.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
      shell.environment = ["PATH": path, "HOME": program.folder.path, "LANG": "C.UTF-8"]
      let file = program.folder.appending(path: ".printed")
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
      let printed = try FileHandle(forWritingTo: file)
      shell.standardOutput = printed
      shell.standardError = printed
      shell.standardInput = FileHandle.nullDevice
      try shell.run()
      shell.waitUntilExit()
      let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n" + mark + "\n")
      return zip(examples, parts).map { example, part in
        var lines = part.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return Answer(example: example, printed: lines)
      }
    }
  }
}
