import Foundation
import TestSupport
import Testing

/// What the pages show is what the program prints.
@Suite struct DocumentedExampleTests {
  /// Pages whose examples count a whole district twice; run where time is given.
  private static let long: Set<String> = ["README.md", "README.vi.md"]

  private static let pages: [DocumentationPage] = ((try? DocumentationPage.all()) ?? []).filter { page in
    !page.examples.isEmpty && (Thoroughness.isThorough || !long.contains(page.path))
  }

  @Test func thereAreExamples() {
    let counts = Self.pages.map { ($0.path, $0.examples.count) }
    for (path, count) in counts { print("\(path): \(count) examples run") }
    print("Number of examples: \(counts.reduce(0) { $0 + $1.1 })")
    #expect(counts.reduce(0) { $0 + $1.1 } >= 40)
    #expect(Self.pages.contains { $0.path == "docs/officer.md" })
    #expect(Self.pages.contains { $0.path == "docs/rule-author.vi.md" })
  }

  @Test(arguments: pages) func examplesPrintWhatThePageShows(_ page: DocumentationPage) throws {
    let answers = try ExampleSession.answers(to: page.examples)
    #expect(answers.count == page.examples.count, "the shell ended before the last example")
    for answer in answers where !answer.example.isMet(by: answer.printed) {
      let printed = answer.printed.joined(separator: "\n")
      Issue.record("\(page.path): $ \(answer.example.command)\nprinted:\n\(printed)")
    }
  }

  /// `$ rasoat` of the left column is met by the lines of the right one, or not.
  @Test(arguments: [
    (["a", "b"], ["a", "b"], true), (["a"], ["a", "b"], false), (["a", "..."], ["a", "b", "c"], true),
    (["…", "c"], ["a", "b", "c"], true), (["…", "d"], ["a", "b", "c"], false), ([], ["a"], false),
    (["a…c"], ["abbc"], true), (["a…c"], ["abb"], false), (["…b…"], ["abc"], true), (["a   "], ["a"], true),
  ])
  func elisionsStandForWhatIsLeftOut(_ expected: [String], _ printed: [String], _ met: Bool) {
    #expect(DocumentedExample(command: "", expected: expected).isMet(by: printed) == met)
  }
}
