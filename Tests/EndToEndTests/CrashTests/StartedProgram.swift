#if os(Linux)
  import Foundation
  import Glibc

  /// A run of the built program that a test can stop at any moment.
  struct StartedProgram {
    private let process = Process()
    private let program: Program

    /// Starts a command in the program's folder.
    ///
    /// - Parameters:
    ///   - words: A file for everything it says, which otherwise goes nowhere.
    ///   - wrapper: A command that becomes the program in its turn, such as one that limits what it may use.
    init(
      _ arguments: [String], in program: Program, saying words: URL? = nil, under wrapper: [String] = []
    ) throws {
      self.program = program
      let needsConfiguration = !arguments.contains("--config")
      let own = arguments + (needsConfiguration ? ["--config", Program.configuration] : [])
      process.executableURL = wrapper.first.map { URL(filePath: $0) } ?? Program.executable
      process.currentDirectoryURL = program.folder
      process.arguments = wrapper.isEmpty ? own : wrapper.dropFirst() + [Program.executable.path] + own
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      if let words {
        _ = FileManager.default.createFile(atPath: words.path, contents: nil)
        let handle = try FileHandle(forWritingTo: words)
        process.standardOutput = handle
        process.standardError = handle
      }
      try process.run()
    }

    /// Waits until the program has a file, at most some seconds.
    func wait(for file: String, seconds: Double = 20) {
      let path = program.folder.appending(path: file).path
      for _ in 0..<Int(seconds * 1000) where process.isRunning && access(path, F_OK) != 0 { usleep(1000) }
    }

    /// Waits until the program has worked for so many hundredths of a second, whatever else the machine does.
    func wait(forWork work: Int) {
      while process.isRunning, self.work < work { usleep(2000) }
    }

    /// How long the program has worked, on all processors, in hundredths of a second.
    ///
    /// Fields 14 and 15 of `/proc/PID/stat`, `utime` and `stime`, stand behind the name in brackets.
    var work: Int {
      let path = "/proc/\(process.processIdentifier)/stat"
      guard let text = try? String(contentsOfFile: path, encoding: .utf8),
        let afterName = text.lastIndex(of: ")")
      else { return 0 }
      let fields = text[afterName...].split(separator: " ")
      guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13]) else { return 0 }
      return user + system
    }

    /// Stops the program where it stands; ``resume()`` lets it go on.
    ///
    /// The signal is only sent: on a busy machine threads go on for a while.
    func pause() {
      Glibc.kill(process.processIdentifier, SIGSTOP)
      while process.isRunning, !isPaused { usleep(200) }
    }

    /// Whether all threads have stopped; the state of each stands behind the name in brackets.
    private var isPaused: Bool {
      let folder = "/proc/\(process.processIdentifier)/task/"
      let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return threads.allSatisfy { thread in
        let text = (try? String(contentsOfFile: folder + thread + "/stat", encoding: .utf8)) ?? ""
        return text.lastIndex(of: ")").map { text[$0...].hasPrefix(") T") } ?? true
      }
    }

    /// Lets the program go on.
    func resume() { Glibc.kill(process.processIdentifier, SIGCONT) }

    /// Ends the program, by default as a power cut does, and waits for it.
    ///
    /// - Returns: Whether it was still at work.
    @discardableResult
    func kill(by signal: Int32 = SIGKILL) -> Bool {
      Glibc.kill(process.processIdentifier, signal)
      process.waitUntilExit()
      return process.terminationReason == .uncaughtSignal
    }

    /// Waits for the end of the program.
    ///
    /// - Returns: The exit code.
    @discardableResult
    func finish() -> Int32 {
      process.waitUntilExit()
      return process.terminationStatus
    }

    /// How much work a command is: until it has opened the store, and in all.
    static func work(of arguments: [String], in program: Program) throws -> (before: Int, all: Int) {
      let run = try StartedProgram(arguments, in: program)
      run.wait(for: "rasoat.sqlite-wal")
      let before = run.work
      return (before, max(before + 2, run.workAtTheEnd()))
    }

    /// How much work a command is in all.
    static func workInAll(of arguments: [String], in program: Program) throws -> Int {
      try StartedProgram(arguments, in: program).workAtTheEnd()
    }

    private func workAtTheEnd() -> Int {
      var all = 0
      while process.isRunning {
        all = max(all, work)
        usleep(2000)
      }
      return all
    }
  }
#endif
