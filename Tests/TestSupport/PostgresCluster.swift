import Foundation

/// A PostgreSQL cluster of its own for one test process: on a socket in a temporary folder, without a network, made when
/// it is first asked for and removed when the process ends, however it ends.
public final class PostgresCluster: Sendable {
  /// The cluster; nil where PostgreSQL is not installed, which is said once.
  public static let shared: PostgresCluster? = own()

  /// A further cluster, for a test that restarts it.
  public static func own() -> PostgresCluster? {
    guard let programs = programs() else {
      print("skipped: tests over PostgreSQL, as it is not installed (apt-get install postgresql)")
      return nil
    }
    do {
      return try PostgresCluster(programs)
    } catch {
      print("skipped: tests over PostgreSQL, as a cluster does not start: \(error)")
      return nil
    }
  }

  private struct Failure: Error { var step: String }

  /// The folder of the socket; a path of at most 107 bytes.
  public let folder: String
  private let programs: String

  private init(_ programs: String) throws {
    self.programs = programs
    folder = "/tmp/rasoat-pg-\(UUID().uuidString.prefix(8))"
    let owner = getuid() == 0 ? "chown nobody \(folder); " : ""
    try shell("making a folder", "mkdir -m 700 \(folder); \(owner)true")
    try shell(
      "initdb",
      """
      cd \(folder); \(asOwner)\(programs)/initdb -D \(folder)/data -U rasoat -A trust -E UTF8 --locale=C.UTF-8 --no-sync
      """)
    let settings = """

      listen_addresses = ''
      unix_socket_directories = '\(folder)'
      fsync = off
      full_page_writes = off
      shared_buffers = 64MB
      max_connections = 200

      """
    let file = folder + "/data/postgresql.conf"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try Data((text + settings).utf8).write(to: URL(filePath: file))
    if getuid() == 0 { try shell("giving the settings away", "chown nobody \(file)") }
    try control("-w -t 60 start")
    // Whoever kills the tests leaves no server behind.
    try shell(
      "watching",
      """
      setsid sh -c 'while kill -0 \(getpid()) 2>/dev/null; do sleep 1; done; cd \(folder) &&
      \(asOwner)\(programs)/pg_ctl -D \(folder)/data -m immediate -s stop; cd /; rm -rf \(folder)' &
      """)
  }

  /// The URL of a schema of its own.
  ///
  /// - Parameter user: The role that logs in; the one that owns everything when left out.
  public func url(schema: String, user: String = "rasoat") -> String {
    "postgresql://\(user)@/postgres?host=\(folder)&options=-csearch_path%3D\(schema)"
  }

  /// A URL of a schema nobody has used.
  public func newURL() -> String {
    url(schema: "s" + UUID().uuidString.lowercased().replacing("-", with: ""))
  }

  /// Kills the server as a power cut would, and starts it again.
  public func restart() throws { try control("-m immediate -w -t 60 restart") }

  /// Kills the server, and starts it again after some seconds, while the test goes on.
  public func restart(after seconds: Double) throws {
    try control("-m immediate -w -t 60 stop")
    let start = startCommand
    try shell("starting later", "setsid sh -c 'sleep \(seconds); \(start)' &")
  }

  private var startCommand: String {
    "cd \(folder); \(asOwner)\(programs)/pg_ctl -D \(folder)/data -l \(folder)/log -s -w -t 60 start"
  }

  private var asOwner: String { getuid() == 0 ? "runuser -u nobody -- " : "" }

  private func control(_ words: String) throws {
    try shell(
      "pg_ctl", "cd \(folder); \(asOwner)\(programs)/pg_ctl -D \(folder)/data -l \(folder)/log -s \(words)")
  }

  /// Runs a command; not by Foundation, which waits until a server that was started ends, too.
  ///
  /// Nothing that is open here is left open in the server, which would keep others from seeing the end of their commands.
  private func shell(_ step: String, _ command: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    let words = Self.copies(["sh", "-c", "{ \(command)\n} </dev/null >/dev/null 2>&1"])
    let variables = Self.copies(ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" })
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    var status: Int32 = -1
    guard posix_spawn(&child, "/bin/sh", &actions, nil, words, variables) == 0,
      waitpid(child, &status, 0) == child, status == 0
    else { throw Failure(step: step) }
  }

  /// Texts as a list of C.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  /// The folder of the newest server programs that are installed.
  private static func programs() -> String? {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.compactMap(Int.init).sorted().reversed().map { "\(root)/\($0)/bin" }.first {
      FileManager.default.isExecutableFile(atPath: $0 + "/initdb")
    }
  }
}
