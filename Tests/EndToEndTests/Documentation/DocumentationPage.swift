import Foundation
import TestSupport

/// A page of the documentation, as text: headings, code blocks, links.
struct DocumentationPage: CustomStringConvertible {
  /// A block between fences.
  struct Block {
    /// What stands behind the opening fence: the language.
    var info: String
    var lines: [String]
  }

  /// The path from the root of the repository.
  let path: String
  /// The text outside of code blocks, a line each.
  private(set) var prose: [String] = []
  /// The code blocks, in order.
  private(set) var blocks: [Block] = []

  var description: String { path }

  init(_ path: String) throws {
    self.path = path
    let text = try String(contentsOf: SharedData.repository.appending(path: path), encoding: .utf8)
    var open: Block?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      guard line.hasPrefix("```") else {
        if open != nil { open?.lines.append(line) } else { prose.append(line) }
        continue
      }
      if let block = open { blocks.append(block) }
      open = open == nil ? Block(info: String(line.dropFirst(3)), lines: []) : nil
    }
  }

  /// The whole text again, for a search.
  var text: String { (prose + blocks.flatMap(\.lines)).joined(separator: "\n") }

  /// The depth of each heading, in order.
  var headingDepths: [Int] {
    prose.filter { $0.wholeMatch(of: /#{1,4} .*/) != nil }.map { $0.prefix { $0 == "#" }.count }
  }

  /// The targets of links that are not addresses of the web, with their anchors.
  var links: [(file: String, anchor: String)] {
    prose.flatMap { line in
      line.matches(of: /\]\(([^)#\s]*)(#[^)\s]*)?\)/).map {
        (String($0.output.1), String($0.output.2?.dropFirst() ?? ""))
      }
    }.filter { !$0.file.contains("://") }
  }

  /// What headings are called in links.
  var anchors: Set<String> {
    Set(
      prose.filter { $0.hasPrefix("#") }.map { line in
        let words = line.drop { $0 == "#" || $0 == " " }.lowercased().replacing("`", with: "")
        return String(words.filter { $0.isLetter || $0.isNumber || "- _".contains($0) }).replacing(
          " ", with: "-")
      })
  }

  /// The examples: each command with what the page says it prints.
  var examples: [DocumentedExample] {
    blocks.filter { $0.info == "console" }.flatMap { DocumentedExample.all(in: $0.lines) }
  }

  /// What stands between backquotes in the text.
  private var codeSpans: [String] {
    prose.flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
  }

  /// The options that are named by themselves.
  var namedOptions: [String] {
    codeSpans.compactMap { $0.firstMatch(of: /^--[a-z-]+/).map { String($0.output) } }
  }

  /// The commands of the program in code blocks and in the text, without prompt and comment.
  var commandLines: [String] {
    codeSpans.filter { $0.hasPrefix("rasoat ") }
      + blocks.filter { ["sh", "console"].contains($0.info) }.flatMap(\.lines).compactMap { line in
        let command = line.hasPrefix("$ ") ? String(line.dropFirst(2)) : line
        guard command.hasPrefix("rasoat ") else { return nil }
        return DocumentedExample.withoutComment(command)
      }
  }

  /// The page of the other language: `officer.vi.md` for `officer.md`.
  var vietnamesePath: String {
    path.hasSuffix(".en.md") ? path.replacing(".en.md", with: ".vi.md") : path.dropLast(3) + ".vi.md"
  }

  /// Every page for people, in the order of the paths.
  static func all() throws -> [DocumentationPage] {
    let root = SharedData.repository
    let docs = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "docs").path)
    let others = [
      "README.md", "README.vi.md", "CONTRIBUTING.md", "pipeline-config/README.md", "schemas/README.md",
      "schemas/rule-expressions.md",
    ]
    return try (others + docs.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }).sorted().map(Self.init)
  }
}
