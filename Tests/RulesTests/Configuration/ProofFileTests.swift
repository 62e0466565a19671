import Foundation
import Rules
import TestSupport
import Testing

/// `proof.yaml`: what is wrong in it is named with its place.
@Suite struct ProofFileTests {
  /// A small file; `changed` puts one line in the place of another.
  private static func text(_ changed: [String: String] = [:]) -> String {
    let words = ProofWord.allCases.map { "  \($0.rawValue): [từ \($0.rawValue)]\n" }.joined()
    var text = """
      words:
      \(words)quantities:
        - {id: all, unit: household, label: {vi: "tất cả", en: "all"}, words: [tổng số hộ], count: ["population/all:household"]}
        - {id: poor, unit: household, base: all, label: {vi: "hộ nghèo", en: "poor"}, words: [hộ nghèo, số hộ nghèo]}
      lists:
        - {words: [nguyên nhân], table: cause-poor, codes: indicators, items: [{code: land, words: [đất]}]}
      repeated-from: 100
      findings: []

      """
    for (old, new) in changed { text = text.replacingOccurrences(of: old, with: new) }
    return text
  }

  @Test func phrasesAreFoldedAndTheLongestComesFirst() throws {
    let vocabulary = try ProofVocabulary(yaml: Self.text())
    #expect(vocabulary.words[.household] == [["từ", "household"]])
    // Folding puts the tone on the last vowel.
    #expect(vocabulary.quantity("poor")?.words == [["số", "hộ", "ngheò"], ["hộ", "ngheò"]])
    #expect(vocabulary.quantity("poor")?.base == "all")
    #expect(vocabulary.lists.first?.spellings == ["land": [["đất"]]])
  }

  @Test(arguments: [
    ("base: all", "base: al", 27), ("table: cause-poor", "table: causes-poor", 29),
    ("unit: household, base", "unit: hộ, base", 27), ("repeated-from: 100", "repeated-from: 0", 30),
    ("id: poor", "id: all", 27), ("population/all:household", "population/all", 26),
    ("  year: [", "  years: [", 19), ("codes: indicators", "codes: nothing", 29),
  ])
  func mistakesAreNamedWithTheirPlace(old: String, new: String, line: Int) {
    let error = #expect(throws: RulebookErrors.self) { try ProofVocabulary(yaml: Self.text([old: new])) }
    let lines = error?.errors.compactMap(\.place.line) ?? []
    #expect(lines.contains(line), "\(error.map { "\($0)" } ?? "nothing")")
    #expect(error?.errors.allSatisfy { $0.place.file == "proof.yaml" } == true)
  }

  /// Every word the program asks for is shipped, and every quantity that counts has an English name.
  @Test func theShippedFileIsComplete() throws {
    let vocabulary = try ShippedRules.rulebook().proof
    for word in ProofWord.allCases { #expect(vocabulary.words[word]?.isEmpty == false, "\(word)") }
    for quantity in vocabulary.quantities { #expect(!quantity.words.isEmpty, "\(quantity.id)") }
    #expect(vocabulary.lists.count == 4)
  }
}
