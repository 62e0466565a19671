import Foundation
import Provenance
import Rules
import TestSupport
import Testing

/// The pages among themselves: links, languages, rules.
@Suite struct PageTests {
  /// Pages for developers and translators of the law, in English only.
  private static let english: Set<String> = [
    "CONTRIBUTING.md", "docs/reading.md", "docs/rule-coverage.md", "pipeline-config/README.md",
    "schemas/README.md", "schemas/rule-expressions.md",
  ]

  @Test func everyLinkLeadsSomewhere() throws {
    let files = FileManager.default
    let pages = try DocumentationPage.all()
    var links = 0
    for page in pages {
      let folder = SharedData.repository.appending(path: page.path).deletingLastPathComponent()
      for link in page.links {
        links += 1
        let target = link.file.isEmpty ? nil : folder.appending(path: link.file).standardizedFileURL.path
        if let target { #expect(files.fileExists(atPath: target), "\(page.path): \(link.file)") }
        guard !link.anchor.isEmpty else { continue }
        let path = target.map { String($0.dropFirst(SharedData.repository.standardizedFileURL.path.count)) }
        let name = path.map { String($0.drop { $0 == "/" }) } ?? page.path
        guard let other = pages.first(where: { $0.path == name }) else { continue }
        #expect(other.anchors.contains(link.anchor), "\(page.path): \(link.file)#\(link.anchor)")
      }
    }
    #expect(links > 60)
  }

  @Test func everyPageIsInTheIndex() throws {
    for (index, ending) in [("docs/README.md", ".md"), ("docs/README.vi.md", ".vi.md")] {
      let linked = Set(try DocumentationPage(index).links.map(\.file))
      for page in try DocumentationPage.all() where page.path.hasPrefix("docs/") {
        let name = String(page.path.dropFirst(5))
        guard !name.hasPrefix("README"), name.hasSuffix(".vi.md") == (ending == ".vi.md") else { continue }
        #expect(linked.contains(name), "\(index) does not name \(name)")
      }
    }
  }

  /// The same headings, the same blocks, the same commands; only the words differ.
  @Test func bothLanguagesSayTheSame() throws {
    let pages = try DocumentationPage.all().filter { !$0.path.hasSuffix(".vi.md") }
    #expect(pages.count > 12)
    for page in pages where !Self.english.contains(page.path) {
      let other = try DocumentationPage(page.vietnamesePath)
      #expect(page.headingDepths == other.headingDepths, "\(page.path): headings")
      #expect(page.blocks.map(\.info) == other.blocks.map(\.info), "\(page.path): code blocks")
      let commands = [page, other].map { page in
        page.examples.map {
          DocumentedExample.withoutComment($0.command).replacing(" --language en", with: "")
        }
      }
      #expect(commands[0] == commands[1], "\(page.path): examples")
    }
  }

  @Test(arguments: ["docs/edit-rules.en.md", "docs/edit-rules.vi.md"])
  func everyRuleIsInTheCatalogue(_ path: String) throws {
    let rulebook = try Rulebook(
      contentsOf: SharedData.repository.appending(path: "pipeline-config"), hash: { _ in "" })
    let told = Set(
      try DocumentationPage(path).prose.compactMap { line in
        line.firstMatch(of: /^(?:## |- \*\*)([A-Z]{2}-\d{3})\b/).map { String($0.output.1) }
      })
    let known = Set(rulebook.editRules.map(\.id.rawValue))
      .union(rulebook.programFindings.keys.map(\.rawValue))
    #expect(known.count > 100)
    #expect(known.subtracting(told) == [], "run make catalogue")
    #expect(told.subtracting(known) == [], "run make catalogue")
  }
}
