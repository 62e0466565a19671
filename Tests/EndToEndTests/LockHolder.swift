import Foundation

/// Another program that holds the lock of a store.
final class LockHolder {
  private let process = Process()
  private let input = Pipe()

  init(of program: Program) throws {
    let lock = program.folder.appending(path: "rasoat.sqlite.lock")
    _ = FileManager.default.createFile(atPath: lock.path, contents: nil)
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["flock", lock.path, "sh", "-c", "echo held; read line; sleep 1"]
    let said = Pipe()
    process.standardOutput = said
    process.standardInput = input
    try process.run()
    _ = said.fileHandleForReading.availableData
  }

  func letGoInASecond() throws { try input.fileHandleForWriting.close() }

  deinit { try? input.fileHandleForWriting.close() }
}
