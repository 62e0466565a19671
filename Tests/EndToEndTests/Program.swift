import Foundation
import TestSupport

/// The built program, run as an office runs it: a folder of its own, arguments, an exit code.
struct Program {
  /// What a run said.
  struct Result {
    var exit: Int32
    var output: String
    var messages: String
  }

  /// The folder that holds the store and the outputs; removed at the end of the test.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The program in a folder that is there.
  init(in folder: URL) { self.folder = folder }

  /// Gives a test a program with an empty folder.
  static func with<Outcome>(_ body: (Program) throws -> Outcome) throws -> Outcome {
    let program = try Program()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    return try body(program)
  }

  /// The executable lies beside the tests.
  static let executable: URL = {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appending(path: "rasoat")
    guard !FileManager.default.isExecutableFile(atPath: beside.path) else { return beside }
    return SharedData.repository.appending(path: ".build/debug/rasoat")
  }()

  static let configuration = SharedData.repository.appending(path: "pipeline-config").path

  /// Runs a command in the folder; `--config` is the project's own unless it is given.
  @discardableResult
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    try run(arguments, environment: environment)
  }

  /// Runs a command, when wanted under another.
  ///
  /// - Parameter wrapper: A command that runs the program in its turn, such as one that limits what it may use.
  @discardableResult
  func run(
    _ arguments: [String], environment: [String: String] = [:], under wrapper: [String] = []
  ) throws -> Result {
    let process = Process()
    process.executableURL = wrapper.first.map { URL(filePath: $0) } ?? Self.executable
    process.currentDirectoryURL = folder
    let bare = [
      "cells", "log", "key", "reference", "--generate-completion-script", "--experimental-dump-help",
    ]
    let needsConfiguration = !arguments.contains("--config") && !bare.contains(arguments.first ?? "")
    let wrapped = wrapper.isEmpty ? [] : wrapper.dropFirst() + [Self.executable.path]
    process.arguments =
      wrapped + arguments + (needsConfiguration ? ["--config", Self.configuration] : [])
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: a full pipe would stop the program.
    let output = folder.appending(path: ".stdout")
    let messages = folder.appending(path: ".stderr")
    for file in [output, messages] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return Result(
      exit: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8))
  }

  /// The counts in the store as a tidy table.
  func tallies(_ arguments: String...) throws -> [TallyText] {
    TallyText.lines(of: try run(["tallies", "--format", "csv"] + arguments).output)
  }

  /// A file of the folder as text.
  func text(of file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  /// The files below a folder with their bytes, by relative path.
  func contents(of subfolder: String) throws -> [String: Data] {
    let root = folder.appending(path: subfolder).resolvingSymlinksInPath().path
    var contents: [String: Data] = [:]
    // Of all file systems that are mounted there, which an enumerator passes over.
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? [] {
      let path = root + "/" + name
      guard
        try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType == .typeRegular
      else { continue }
      contents["/" + name] = try Data(contentsOf: URL(filePath: path))
    }
    return contents
  }
}

/// The fixtures beside these tests, and the examples of the project.
enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "__Fixtures__")

  /// The path of a fixture.
  static func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The path of an example round.
  static func example(_ year: Int) -> String {
    SharedData.repository.appending(path: "Examples/tra-cu/\(year)").path
  }

  /// The lines of a comma-separated fixture, each by column name.
  static func table(_ name: String) throws -> [[String: String]] {
    DelimitedText.table(try String(contentsOf: folder.appending(path: name), encoding: .utf8))
  }
}
