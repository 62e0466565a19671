import Foundation
import TestSupport
import Testing

/// Every command, option and exit code is told of; `make reference` makes the pages anew.
@Suite struct CommandReferenceTests {
  private static let manuals = ["officer", "operations", "rule-author", "decisions", "publishing"]

  @Test(arguments: [
    ("docs/commands.md", "markdown", "en"), ("docs/commands.vi.md", "markdown", "vi"),
    ("docs/rasoat.1", "man", "en"), ("docs/rasoat.vi.1", "man", "vi"),
  ])
  func pagesAreWhatTheProgramSays(_ path: String, _ format: String, _ language: String) throws {
    try Program.with { program in
      let page = try String(contentsOf: SharedData.repository.appending(path: path), encoding: .utf8)
      let made = try program.run("reference", "--format", format, "--language", language)
      #expect(made.exit == 0)
      #expect(made.output == page, "run make reference")
    }
  }

  @Test(arguments: ["docs/commands.md", "docs/commands.vi.md"])
  func everyOptionStandsAtItsCommand(_ path: String) throws {
    let text = try String(contentsOf: SharedData.repository.appending(path: path), encoding: .utf8)
    let commands = try CommandTree.commands()
    #expect(commands.count >= 25)
    for (command, options) in commands {
      let sections = text.components(separatedBy: "\n### rasoat \(command)\n")
      let section = try #require(sections.count == 2 ? sections[1] : nil, "no section for \(command)")
      let own = section.components(separatedBy: "\n## ")[0].components(separatedBy: "\n### ")[0]
      for option in options.subtracting(["--help", "--version"]) {
        #expect(
          own.contains("`\(option)`") || own.contains("`\(option) <") || own.contains(", \(option)`"),
          "\(command) \(option)")
      }
    }
  }

  /// `tiếng Việt / English` in what is one line; a paragraph of each in what is longer.
  @Test func helpSpeaksBothLanguages() throws {
    let program = try CommandTree.program()
    #expect(program.all.count > 25)
    for command in program.all {
      #expect(command.abstract?.contains(" / ") == true, "abstract of \(command.commandName)")
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        let name = argument.names?.first?.name ?? "argument"
        if ["help", "h", "version"].contains(name) { continue }
        #expect(argument.abstract?.contains(" / ") == true, "\(command.commandName) \(name)")
      }
      guard let discussion = command.discussion, !discussion.isEmpty else { continue }
      let paragraphs = discussion.components(separatedBy: "\n\n").filter { !$0.hasPrefix("rasoat ") }
      #expect(paragraphs.count >= 2, "discussion of \(command.commandName)")
      let isVietnamese = paragraphs.map { $0.contains { "ăâđêôơưáàảãạấầậếềệốộớờợứừựíìịýỳ".contains($0) } }
      #expect(isVietnamese.prefix(2) == [true, false], "discussion of \(command.commandName)")
    }
  }

  @Test func manualPageNamesEveryCommandAndOption() throws {
    let page = try String(
      contentsOf: SharedData.repository.appending(path: "docs/rasoat.1"), encoding: .utf8
    ).replacing("\\-", with: "-")
    for (command, options) in try CommandTree.commands() {
      #expect(page.contains(".SS \"rasoat \(command)"), "\(command)")
      for option in options { #expect(page.contains(option), "\(command) \(option)") }
    }
  }

  /// In each language some manual shows how the command is used.
  @Test(arguments: [".md", ".vi.md"]) func everyCommandIsInAManual(_ ending: String) throws {
    let pages = try Self.manuals.map { try DocumentationPage("docs/" + $0 + ending) }
    for command in try CommandTree.commands().keys.sorted() {
      #expect(pages.contains { $0.text.contains("rasoat " + command) }, "rasoat \(command) is in no manual")
    }
  }

  /// What the pages tell people to type exists: commands and options.
  @Test func everythingTypedExists() throws {
    let commands = try CommandTree.commands()
    var lines = 0
    let known = commands.values.reduce(into: Set(["--help", "--version"])) { $0.formUnion($1) }
    for page in try DocumentationPage.all() {
      for option in page.namedOptions { #expect(known.contains(option), "\(page.path): \(option)") }
      for line in page.commandLines {
        let words = line.split(whereSeparator: { " \"'|>;".contains($0) }).map(String.init).dropFirst()
        let command = words.prefix(2).joined(separator: " ")
        let name = commands[command] == nil ? words.first ?? "" : command
        if name.hasPrefix("-") || ["help", "...", ""].contains(name) { continue }
        let options = try #require(commands[name], "\(page.path): \(line)")
        for word in words where word.hasPrefix("--") {
          let option = String(word.prefix { $0 != "=" })
          #expect(options.contains(option) || option == "--help", "\(page.path): \(line)")
        }
        lines += 1
      }
    }
    #expect(lines > 60)
  }

  @Test(arguments: ["docs/operations.md", "docs/operations.vi.md"])
  func everyExitCodeIsExplained(_ path: String) throws {
    let page = try DocumentationPage(path)
    for code in 0...5 {
      #expect(page.prose.contains { $0.hasPrefix("| \(code) | ") }, "exit code \(code)")
    }
  }

  /// The scripts name every command, and the shells can read them.
  @Test(arguments: ["bash", "zsh", "fish"]) func completionsNameEveryCommand(_ shell: String) throws {
    try Program.with { program in
      let script = try program.run("--generate-completion-script", shell)
      #expect(script.exit == 0)
      for command in try CommandTree.commands().keys {
        for word in command.split(separator: " ") { #expect(script.output.contains(word), "\(command)") }
      }
      guard shell == "bash" else { return }
      try program.write(script.output, to: "completion")
      let check = Process()
      check.executableURL = URL(filePath: "/bin/bash")
      check.arguments = ["-n", program.folder.appending(path: "completion").path]
      try check.run()
      check.waitUntilExit()
      #expect(check.terminationStatus == 0)
    }
  }
}
