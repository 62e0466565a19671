import Foundation

/// The commands and options of the built program, as the argument parser tells them.
struct CommandTree: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var names: [Name]?
    var abstract: String?
    var shouldDisplay: Bool
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [CommandTree]?
  var shouldDisplay: Bool

  /// Every command that does something, without the program's own name, and its long options.
  private func leaves(after path: [String]) -> [String: Set<String>] {
    let shown = (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    guard shown.isEmpty else {
      return shown.reduce(into: [:]) { all, command in
        all.merge(command.leaves(after: path + [command.commandName])) { first, _ in first }
      }
    }
    let options = (arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }
    return [
      path.joined(separator: " "): Set(options.filter { $0.kind == "long" }.map { "--" + $0.name })
    ]
  }

  /// It and every command below it that is shown.
  var all: [CommandTree] {
    [self] + (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }.flatMap(\.all)
  }

  /// The commands of the built program with their long options.
  static func commands() throws -> [String: Set<String>] { try program().leaves(after: []) }

  /// The built program.
  static func program() throws -> CommandTree {
    struct Dump: Decodable { var command: CommandTree }
    let dump = try Program.with { try Data($0.run("--experimental-dump-help").output.utf8) }
    return try JSONDecoder().decode(Dump.self, from: dump).command
  }
}
