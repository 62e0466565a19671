import Foundation
import Provenance
import TestSupport
import Testing

@testable import Rules

/// Rule files with one mistake each.
///
/// A file says in its first lines where the mistake is, and in which words it is told.
@Suite struct BadRuleFileTests {
  static let folder = SharedData.repository.appending(path: "Tests/RulesTests/__Fixtures__/bad-rules")

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test func thereIsAFileForEachMistake() { #expect(Self.files.count == 52) }

  @Test(arguments: files)
  func isRefusedWithPlaceAndWords(_ file: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
    let header = text.split(separator: "\n").prefix(3).map { $0.split(separator: ": ", maxSplits: 1) }
    let expected = Dictionary(
      uniqueKeysWithValues: header.map { (String($0[0].dropFirst(2)), String($0[1])) })
    let parts = try ShippedParts.all.get()
    let thrown = #expect(throws: RulebookErrors.self) { try parts.rules(text, file: file) }
    let errors = try #require(thrown).errors
    #expect(errors.count == 1, "\(errors)")
    let error = try #require(errors.first)
    #expect(error.place.description == "\(file):\(expected["at"] ?? "")", "\(error)")
    #expect(error.message.english.contains(try #require(expected["en"])), "\(error)")
    #expect(error.message.vietnamese.contains(try #require(expected["vi"])), "\(error.message.vietnamese)")
  }

  /// The rule that all the files are made from is right: what is refused is the mistake.
  @Test func theRuleWithoutMistakeIsRead() throws {
    let rules = try ShippedParts.all.get().rules(
      """
      rules:
        - id: HH-901
          severity: error
          source: "Một điều luật"
          check: "household_size >= 1"
          at: household_size
          message: {vi: "Ghi {household_size}.", en: "It says {household_size}."}
          remedy: {vi: "Cần sửa.", en: "Correct it."}
          examples: {pass: [{household_size: 1}], fail: [{household_size: 0}]}
      """, file: "right.yaml")
    #expect(rules.map(\.id) == ["HH-901"])
  }
}
