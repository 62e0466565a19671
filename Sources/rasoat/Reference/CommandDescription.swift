import ArgumentParser
import Foundation
import Provenance

/// What the argument parser knows of a command, as it tells it to other programs.
struct CommandDescription: Decodable {
  /// An argument, an option or a flag.
  struct Argument: Decodable, Equatable {
    /// One spelling.
    struct Name: Decodable, Equatable {
      var kind: String
      var name: String

      /// As it is typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var defaultValue: String?
    var allValues: [String]?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool

    /// How it is typed, with every spelling.
    var typed: String {
      let value = "<\(valueName ?? "")>"
      guard let names else { return value + (isRepeating ? " ..." : "") }
      let spellings = names.map(\.typed).sorted { $0.count < $1.count }.joined(separator: ", ")
      return spellings + (kind == "flag" ? "" : " " + value)
    }

    /// The long spelling alone.
    var longName: String {
      names?.first { $0.kind == "long" }?.typed ?? names?.first?.typed ?? typed
    }

    /// What it means: one half of the help, its values, its default.
    func meaning(in language: Language) -> String {
      var words = BilingualHelp.sentence(abstract ?? "", in: language)
      let values = (allValues ?? []).filter { !words.contains($0) }
      if !values.isEmpty { words = words.dropLast() + ": " + values.joined(separator: ", ") + "." }
      guard let defaultValue else { return words }
      return words + BilingualText(vietnamese: " Mặc định: ", english: " Default: ")[language] + defaultValue
        + "."
    }
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [CommandDescription]?
  var shouldDisplay: Bool

  /// The whole program.
  static func program() throws -> CommandDescription {
    struct Dump: Decodable { var command: CommandDescription }
    return try JSONDecoder().decode(Dump.self, from: Data(RasoatCommand._dumpHelp().utf8)).command
  }

  /// What can be given, without the help that every command has.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { $0.shouldDisplay && $0.valueName != "help" && $0.valueName != "version" }
  }

  /// The commands below it that are shown.
  var shownSubcommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// It and everything below it that does something, each with its full name.
  func leaves(after path: [String] = []) -> [(name: String, command: CommandDescription)] {
    let path = path + [commandName]
    guard shownSubcommands.isEmpty else { return shownSubcommands.flatMap { $0.leaves(after: path) } }
    return [(path.joined(separator: " "), self)]
  }

  /// How it is called: what must be given, then whether there is more.
  func synopsis(of name: String) -> String {
    let required = ownArguments.filter { !$0.isOptional || $0.kind == "positional" }.map { argument in
      argument.isOptional ? "[\(argument.typed)]" : argument.typed
    }
    let more = ownArguments.contains { $0.isOptional && $0.kind != "positional" }
    return ([name] + required + (more ? ["[...]"] : [])).joined(separator: " ")
  }
}
