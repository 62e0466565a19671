public import Foundation

/// Reads a file in a process of its own, to learn whether reading it ends the program.
///
/// Asked only of files that a run had claimed when it was broken off: a file that ends every run would stop all others.
public struct TrialReading: Sendable {
  private let executable: URL
  private let arguments: [String]

  /// A trial by a command; the path of the file is its last argument.
  public init(executable: URL, arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }

  /// Whether the command comes to an end of its own, whatever it thinks of the file.
  func survives(_ path: String) -> Bool {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments + [path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return true }
    process.waitUntilExit()
    // Whoever stops the program also stops its trials: that says nothing of the file.
    let stops = [SIGTERM, SIGINT, SIGHUP, SIGQUIT]
    return process.terminationReason == .exit || stops.contains(process.terminationStatus)
  }
}
