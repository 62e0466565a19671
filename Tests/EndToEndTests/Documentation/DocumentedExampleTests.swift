import Foundation
import TestSupport
import Testing

/// What the pages show is what the program prints.
@Suite struct DocumentedExampleTests {
  /// Pages that are run where time is given: the front page, which counts a whole district twice, and English pages
  /// whose Vietnamese twin has the same commands.
  private static func isLong(_ page: DocumentationPage) -> Bool {
    let twin = SharedData.repository.appending(path: page.vietnamesePath).path
    return page.path.hasPrefix("README") || FileManager.default.fileExists(atPath: twin)
  }

  private static let pages: [DocumentationPage] = ((try? DocumentationPage.all()) ?? []).filter { page in
    !page.examples.isEmpty && (Thoroughness.isThorough || !isLong(page))
  }

  @Test func thereAreExamples() {
    let counts = Self.pages.map { ($0.path, $0.examples.count) }
    for (path, count) in counts { print("\(path): \(count) examples run") }
    print("Number of examples: \(counts.reduce(0) { $0 + $1.1 })")
    #expect(counts.reduce(0) { $0 + $1.1 } >= 40)
    #expect(Self.pages.contains { $0.path == "docs/officer.vi.md" })
    #expect(Self.pages.contains { $0.path == "docs/rule-author.vi.md" })
  }

  @Test(arguments: pages) func examplesPrintWhatThePageShows(_ page: DocumentationPage) throws {
    let answers = try ExampleSession.answers(to: page.examples)
    #expect(answers.count == page.examples.count, "the shell ended before the last example")
    for answer in answers where !answer.example.isMet(by: answer.printed) {
      let printed = answer.printed.prefix(40).joined(separator: "\n")
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
