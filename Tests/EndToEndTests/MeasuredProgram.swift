import Foundation

/// A run of the built program with the memory it took at most, as GNU time tells it.
///
/// The tests' own memory would count if they measured a process they started themselves.
struct MeasuredProgram {
  /// The exit code.
  let exit: Int32
  /// The largest resident set, in bytes.
  let memory: Int

  /// Whether the memory of a program can be measured here.
  static let isAvailable = FileManager.default.isExecutableFile(atPath: "/usr/bin/time")

  /// Runs the program without showing what it says.
  init(_ arguments: [String], in program: Program) throws {
    let figure = program.folder.appending(path: ".memory")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/time")
    process.arguments = ["-q", "-f", "%M", "-o", figure.path, Program.executable.path] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    exit = process.terminationStatus
    let text = try String(contentsOf: figure, encoding: .utf8)
    memory = (Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .max >> 10) << 10
  }
}
