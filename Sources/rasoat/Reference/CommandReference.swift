import ArgumentParser
import Provenance

/// The commands as pages tell of them: in their groups, with what many of them take told once.
struct CommandReference {
  /// A group of commands under one heading.
  struct Group {
    var heading: BilingualText
    var commands: [(name: String, command: CommandDescription)]
  }

  let program: CommandDescription
  let groups: [Group]
  /// What more than three commands take.
  let common: [CommandDescription.Argument]

  init() throws {
    program = try CommandDescription.program()
    let shown = program.shownSubcommands
    groups = RasoatCommand.configuration.groupedSubcommands.map { group in
      let names = group.subcommands.map { $0._commandName }
      let halves = group.name.split(separator: " / ", maxSplits: 1).map(String.init)
      return Group(
        heading: BilingualText(vietnamese: halves.first ?? "", english: halves.last ?? ""),
        commands: names.flatMap { name in
          shown.filter { $0.commandName == name }.flatMap { $0.leaves(after: ["rasoat"]) }
        })
    }
    let all = groups.flatMap(\.commands).flatMap(\.command.ownArguments).filter { $0.names != nil }
    var found: [CommandDescription.Argument] = []
    for argument in all
    where !found.contains(argument) && all.count(where: { $0 == argument }) > 3 { found.append(argument) }
    common = found.sorted { $0.longName < $1.longName }
  }

  /// What only this command takes, or takes in its own way.
  func own(_ command: CommandDescription) -> [CommandDescription.Argument] {
    command.ownArguments.filter { !common.contains($0) }
  }

  /// The names of what it takes like many others.
  func shared(_ command: CommandDescription) -> [String] {
    common.filter { command.ownArguments.contains($0) }.map(\.longName)
  }
}
