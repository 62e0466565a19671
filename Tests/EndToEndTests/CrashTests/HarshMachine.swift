#if os(Linux)
  import Foundation
  import Glibc

  /// Ways to give the program less than it needs.
  enum HarshMachine {
    /// A shell that sets a limit and then becomes the program.
    static func limit(_ limit: String) -> [String] {
      ["/bin/sh", "-c", "ulimit \(limit) && exec \"$@\"", "sh"]
    }

    /// A wrapper for a user that permissions hold for: nobody for the superuser, else the user itself.
    static let ordinaryUser =
      getuid() == 0
      ? ["/usr/bin/setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : []

    /// Whether an ordinary user can run the program here, and read what lies beside it: the user that becomes another one may
    /// still enter folders that the other may not, so the program is started by a shell of the other's.
    static let hasOrdinaryUser =
      ordinaryUser.isEmpty
      || shell(
        "\(ordinaryUser.joined(separator: " ")) sh -c \"'\(Program.executable.path)' --version\"")

    /// Whether this user may mount file systems.
    static let canMount: Bool = {
      guard getuid() == 0 else { return false }
      let place = FileManager.default.temporaryDirectory.appending(path: "rasoat-mount-" + UUID().uuidString)
        .path
      defer { rmdir(place) }
      return shell("mkdir '\(place)' && mount -t tmpfs -o size=64k none '\(place)' && umount '\(place)'")
    }()

    /// Gives a program's folder to the ordinary user.
    static func handOver(_ program: Program) {
      if getuid() == 0 { shell("chown -R 65534:65534 '\(program.folder.path)'") }
    }

    /// Runs a line of shell.
    ///
    /// - Returns: Whether it went well.
    @discardableResult
    static func shell(_ line: String) -> Bool {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", line]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      do { try process.run() } catch { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }
#endif
