import Foundation
import TestSupport
import Testing

/// `make install`, as the operator's manual says it.
@Suite struct InstallationTests {
  private static func run(_ command: [String], in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The installed program finds what it needs beside itself, in whatever folder one stands.
  @Test func installedProgramMakesAnOfficeAnywhere() throws {
    try Program.with { program in
      let place = program.folder.appending(path: "place")
      let make = [
        "make", "install", "DESTDIR=" + place.path, "PREFIX=/usr", "RASOAT=" + Program.executable.path,
      ]
      let made = try Self.run(make, in: SharedData.repository)
      #expect(made == 0)
      for file in [
        "man/man1/rasoat.1", "man/vi/man1/rasoat.1", "bash-completion/completions/rasoat",
        "zsh/site-functions/_rasoat", "fish/vendor_completions.d/rasoat.fish", "doc/rasoat/docs/officer.md",
      ] {
        #expect(
          FileManager.default.isReadableFile(atPath: place.appending(path: "usr/share/" + file).path),
          "\(file)")
      }
      let installed = place.appending(path: "usr/bin/rasoat").path
      let office = program.folder.appending(path: "office")
      #expect(try Self.run([installed, "init", office.path], in: program.folder) == 0)
      #expect(try Self.run([installed, "check", "thuc-hanh/da-sua", "--quiet"], in: office) == 0)
    }
  }
}
