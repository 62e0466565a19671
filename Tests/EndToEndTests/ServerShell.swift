import Foundation
import TestSupport

/// `psql` over a cluster of a test.
struct ServerShell {
  let cluster: PostgresCluster
  var user = "rasoat"

  /// What was refused, with what was said of it.
  struct Failure: Error {
    var arguments: [String]
    var words: String
  }

  /// The scripts that the project ships.
  static let scripts = SharedData.repository.appending(path: "schemas/postgresql")

  /// A script of the project with its variables.
  static func script(_ name: String, _ values: [String: String]) -> [String] {
    values.sorted { $0.key < $1.key }.flatMap { ["-v", "\($0.key)=\($0.value)"] }
      + ["-f", scripts.appending(path: name).path]
  }

  /// What `psql` prints, without alignment; it stops at the first error.
  @discardableResult
  func run(_ arguments: [String], input: URL? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["psql", "-X", "-q", "-At", "-F", ",", "-v", "ON_ERROR_STOP=1", "-h", cluster.folder, "-U", user]
      + arguments + ["postgres"]
    let (output, messages) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let words = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(arguments: arguments, words: String(decoding: words, as: UTF8.self))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The same for one statement.
  @discardableResult
  func ask(_ sql: String) throws -> String { try run(["-c", sql]) }
}
