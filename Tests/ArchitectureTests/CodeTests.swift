import Foundation
import Provenance
import Rules
import TestSupport
import Testing

/// How the code is written: small files, nothing that traps on data, no number of the law in Swift.
@Suite struct CodeTests {
  @Test func filesAreSmall() throws {
    let files = try SourceFile.all(below: "Sources") + SourceFile.all(below: "Tests")
    for file in files { #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines") }
    let lengths = try SourceFile.all(below: "Sources").map(\.lines.count).sorted()
    #expect(lengths[lengths.count / 2] <= 110, "the median file is longer than it should be")
  }

  @Test func nothingTrapsOnData() throws {
    let traps = ["try!", "fatalError(", "preconditionFailure(", "as! ", "unowned ", "!.", "unsafeBitCast"]
    for file in try SourceFile.all(below: "Sources") {
      let found = file.code(holding: traps).filter { line in
        traps.contains { line.contains($0) && !line.contains("\"" + $0) }
      }
      #expect(found.isEmpty)
    }
  }

  @Test func nothingIsLeftForLater() throws {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    for file in try SourceFile.all(below: "Sources") + SourceFile.all(below: "Tests") {
      let found = file.lines.filter { line in marks.contains { line.contains($0) } }
      #expect(found.isEmpty, "\(file.path)")
    }
  }

  @Test func typesAreNamedForWhatTheyAre() throws {
    let words = ["Utils", "Helper", "Manager", "Processor", "Wrapper", "Impl"]
    let declaration = /\b(struct|class|enum|protocol|actor)\s+(\w+)/
    for file in try SourceFile.all(below: "Sources") {
      for line in file.code where words.contains(where: { line.contains($0) }) {
        guard let name = line.firstMatch(of: declaration)?.output.2 else { continue }
        for word in words { #expect(!name.hasSuffix(word), "\(file.path): \(name)") }
      }
    }
  }

  /// A line, a limit or a cut-off of the law stands in the configuration with its article, never in Swift.
  @Test func noNumberOfTheLawStandsInTheCode() throws {
    let rulebook = try Rulebook(
      contentsOf: SharedData.repository.appending(path: "pipeline-config"), hash: { _ in "" })
    let figures = Set(rulebook.standards.values.flatMap { $0.figures.flatMap { [$0.rural, $0.urban] } })
    #expect(figures.contains(140))
    // Small figures (3 indicators, 10 points) are too common as numbers to be told apart.
    let numbers = figures.filter { $0 > 100 }
    let literal = /\b\d[\d_]*\b/
    func digits(_ line: String) -> Int {
      line.utf8.count { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
    for file in try SourceFile.all(below: "Sources")
    where ["Stages", "Survey", "Workflow", "Reports"].contains(file.room) {
      for line in file.code where digits(line) > 2 {
        for match in line.matches(of: literal) {
          let number = Int(match.output.replacing("_", with: "")) ?? 0
          #expect(!numbers.contains(number), "\(file.path): \(line)")
        }
      }
    }
  }

  @Test func everyCheckOfTheProgramHasItsWording() throws {
    let rulebook = try Rulebook(
      contentsOf: SharedData.repository.appending(path: "pipeline-config"), hash: { _ in "" })
    let worded = Set(rulebook.programFindings.keys.map(\.rawValue))
    var used: Set<String> = []
    for file in try SourceFile.all(below: "Sources") {
      for line in file.code where line.contains("\"TB-") || line.contains("\"PF-") {
        for match in line.matches(of: /"((?:TB|PF)-\d{3})"/) { used.insert(String(match.output.1)) }
      }
    }
    used.formUnion(rulebook.proceedings.checks.map(\.rule.rawValue))
    #expect(used.count > 15)
    #expect(used.subtracting(worded) == [], "these are found by the program and have no words")
    #expect(worded.subtracting(used) == [], "these have words and are never found")
  }
}
