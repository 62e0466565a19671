#if os(Linux)
  import Foundation
  import Glibc

  /// A run of the built program that a test can stop at any moment.
  struct StartedProgram {
    private let process = Process()
    private let program: Program

    /// Starts a command in the program's folder; what it says goes nowhere.
    init(_ arguments: [String], in program: Program) throws {
      self.program = program
      process.executableURL = Program.executable
      process.currentDirectoryURL = program.folder
      process.arguments = arguments + ["--config", Program.configuration]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    /// Waits until the program has a file, at most some seconds.
    func wait(for file: String, seconds: Double = 20) {
      let path = program.folder.appending(path: file).path
      for _ in 0..<Int(seconds * 1000) where process.isRunning && access(path, F_OK) != 0 { usleep(1000) }
    }

    /// Stops the program where it stands; ``resume()`` lets it go on.
    func pause() { Glibc.kill(process.processIdentifier, SIGSTOP) }

    /// Lets the program go on.
    func resume() { Glibc.kill(process.processIdentifier, SIGCONT) }

    /// Ends the program as a power cut does, and waits for it.
    ///
    /// - Returns: Whether it was still at work.
    @discardableResult
    func kill() -> Bool {
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return process.terminationReason == .uncaughtSignal
    }

    /// Waits for the end of the program.
    ///
    /// - Returns: The exit code.
    func finish() -> Int32 {
      process.waitUntilExit()
      return process.terminationStatus
    }
  }
#endif
