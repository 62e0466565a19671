import Foundation
import Provenance
import TestSupport
import Testing

@testable import Rules

@Suite struct PatternTests {
  @Test(
    arguments: [
      ("abc", ["abc"], ["", "ab", "abcd", "xabc", "ABC"]),
      ("", [""], ["a"]),
      ("a|bc", ["a", "bc"], ["abc", "b", "c"]),
      ("a*", ["", "a", "aaaa"], ["b", "aab"]),
      ("a+b?", ["a", "ab", "aaab"], ["", "b", "abb"]),
      ("(ab)*", ["", "ab", "abab"], ["a", "aba"]),
      ("(?:a|b)c", ["ac", "bc"], ["c", "abc"]),
      ("(a|)b", ["ab", "b"], ["a", "aab"]),
      ("a{3}", ["aaa"], ["aa", "aaaa"]),
      ("a{2,}", ["aa", "aaaaa"], ["a", ""]),
      ("a{1,3}", ["a", "aa", "aaa"], ["", "aaaa"]),
      ("a{0}", [""], ["a"]),
      ("(ab){2}c", ["ababc"], ["abc", "abababc"]),
      ("[a-c]", ["a", "b", "c"], ["d", "", "ab"]),
      ("[^a-c]", ["d", "\n", "đ"], ["a", "", "dd"]),
      ("[-a]", ["-", "a"], ["b"]),
      ("[a-]", ["-", "a"], ["b"]),
      ("[a\\-c]", ["a", "-", "c"], ["b"]),
      ("[.*+]", [".", "*", "+"], ["a"]),
      ("[\\d\\s]", ["5", " ", "\t"], ["a", "٣", "\u{A0}"]),
      ("[\\]]", ["]"], ["\\"]),
      (".", ["a", "đ", "."], ["", "\n", "ab"]),
      ("\\.", ["."], ["a"]),
      ("\\\\", ["\\"], ["/"]),
      ("\\$\\^\\(\\)", ["$^()"], ["$^"]),
      ("^(12|ab)$", ["12", "ab"], ["12ab", ""]),
      ("[0-9]{9}|[0-9]{12}", ["123456789", "001095012345"], ["1234567890", "12345678a", ""]),
      ("[A-ZĐ][a-zà-ỹ]*( [A-ZĐ][a-zà-ỹ]*)*", ["Đào Thị Hạnh", "An"], ["đào", "Đào  An", "Đào1", "Đào "]),
      ("K'|Y -|H'[a-z]+", ["K'", "Y -", "H'ra"], ["H'mông", "K"]),
      ("(a*)*", ["", "aaa"], ["b"]),
      ("(a|aa)+", ["a", "aaaaa"], ["", "ab"]),
      ("()*x", ["x"], ["", "xx"]),
      ("x{500}", [String(repeating: "x", count: 500)], [String(repeating: "x", count: 499)]),
    ] as [(String, [String], [String])])
  func matchesTheWholeText(pattern: String, matching: [String], others: [String]) throws {
    let compiled = try Pattern(pattern)
    for text in matching { #expect(compiled.matches(text), "\(pattern) \(text)") }
    for text in others { #expect(!compiled.matches(text), "\(pattern) \(text)") }
  }

  @Test(
    arguments: [
      ("a(b", 1, "lacks “)”"), ("a)b", 1, "“)” is out of place"), ("[ab", 0, "lacks “]”"),
      ("[]", 1, "class [ ] is empty"),
      ("[^]", 2, "class [ ] is empty"), ("[z-a]", 1, "“z-a” runs backwards"),
      ("[\\d-z]", 1, "runs backwards"),
      ("*a", 0, "nothing to repeat"), ("a**", 2, "nothing to repeat"), ("a+?", 2, "nothing to repeat"),
      ("|+", 1, "nothing to repeat"), ("a{2}{3}", 4, "nothing to repeat"), ("a{,3}", 1, "Write {n}"),
      ("a{3,2}", 1, "Write {n}"), ("a{x}", 1, "Write {n}"), ("a{999}", 1, "≤ 500"),
      ("a{99999999999999999999}", 1, "≤ 500"),
      ("a{2", 1, "Write {n}"), ("{2}", 0, "nothing to repeat"), ("a}", 1, "“}” is out of place"),
      ("]", 0, "“]” is out of place"),
      ("\\w+", 0, "“\\w” has no meaning"), ("\\p{L}", 0, "“\\p” has no meaning"),
      ("a\\", 1, "has no meaning"),
      ("\\đ", 0, "has no meaning"), ("a^b", 1, "^ stands only first"), ("a$b", 1, "$ only last"),
      ("(a$)", 2, "$ only last"),
      ("(?i)a", 1, "“?” is out of place"), ("[[:alpha:]]", 1, "“[” is out of place"),
      ("(?=a)", 1, "“?” is out of place"),
      ("((a{400}){400}){400}", 0, "too complex"), ("((()" + "{500}){500}){500}", 0, "too complex"),
      ("(a|b)*a(a|b){20}", 0, "too complex"), (String(repeating: "(", count: 99), 50, "too complex"),
    ] as [(String, Int, String)])
  func refusesWhatItCannotRead(pattern: String, offset: Int, english: String) throws {
    let error = try #require(throws: PatternError.self, "\(pattern)") { _ = try Pattern(pattern) }
    #expect(error.mistake.message.english.contains(english), "\(pattern)")
    #expect(error.offset == offset, "\(pattern)")
  }

  /// A backtracking matcher would need 2^40 steps for these.
  @Test func timeIsLinear() throws {
    let text = String(repeating: "a", count: 40_000) + "!"
    for pattern in ["(a+)+", "(a|a)*", "(a|aa)+", "(.*)*x", "(a?){40}a{40}"] {
      #expect(try !Pattern(pattern).matches(text), "\(pattern)")
    }
  }

  /// Found by fuzzing: patterns of many states that took half a minute to be read or refused.
  @Test(arguments: 1...3) func patternsOfManyStatesEndSoon(number: Int) throws {
    let file = SharedData.repository.appending(
      path: "Tests/RulesTests/__Fixtures__/patterns/many-states-\(number)")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let before = Self.work()
    _ = try? Sample.expression(text)
    #expect(Self.work() - before < (Thoroughness.isSanitized ? 60 : 5), "seconds of work")
  }

  /// The seconds that this thread has worked, whatever else the machine does.
  private static func work() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec
  }

  @Test func agreesWithASimpleMatcherOnRandomPatterns() throws {
    var generator = SeededGenerator(seed: 11)
    func pick(_ items: [String]) -> String { items[Int.random(in: 0..<items.count, using: &generator)] }
    func random(_ depth: Int) -> PatternSyntax {
      let set = ScalarSet(Unicode.Scalar(UInt8.random(in: 97...99, using: &generator)))
      guard depth > 0 else { return .one(Bool.random(using: &generator) ? set : set.inverted) }
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: return .sequence((0..<Int.random(in: 0...3, using: &generator)).map { _ in random(depth - 1) })
      case 1:
        return .alternatives((0..<Int.random(in: 1...3, using: &generator)).map { _ in random(depth - 1) })
      case 2:
        let least = Int.random(in: 0...2, using: &generator)
        let most = Bool.random(using: &generator) ? nil : least + Int.random(in: 0...2, using: &generator)
        return .repetition(random(depth - 1), least: least, most: most)
      default: return .one(set)
      }
    }
    for _ in 0..<Thoroughness.rounds(400) {
      let syntax = random(3)
      let automaton = try DeterministicAutomaton(NondeterministicAutomaton(syntax))
      for _ in 0..<20 {
        let text = (0..<Int.random(in: 0...7, using: &generator)).map { _ in pick(["a", "b", "c", "d"]) }
          .joined()
        let ends = SimpleMatcher(Array(text.unicodeScalars)).ends(of: syntax, from: [0])
        #expect(automaton.accepts(text) == ends.contains(text.unicodeScalars.count), "\(syntax) \(text)")
      }
    }
  }
}

/// Matches a pattern by its definition: the set of places where a part can end, given those where it can
/// begin.
private struct SimpleMatcher {
  let scalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  func ends(of syntax: PatternSyntax, from starts: Set<Int>) -> Set<Int> {
    switch syntax {
    case .one(let set):
      Set(starts.filter { $0 < scalars.count && contains(set, scalars[$0]) }.map { $0 + 1 })
    case .sequence(let parts): parts.reduce(starts) { ends(of: $1, from: $0) }
    case .alternatives(let parts): parts.reduce([]) { $0.union(ends(of: $1, from: starts)) }
    case .repetition(let part, let least, let most): repeated(part, least, most, starts)
    }
  }

  private func repeated(_ part: PatternSyntax, _ least: Int, _ most: Int?, _ starts: Set<Int>) -> Set<Int> {
    var current = starts
    for _ in 0..<least { current = ends(of: part, from: current) }
    var all = current
    // More rounds than there are scalars add nothing new.
    for _ in 0..<(most.map { $0 - least } ?? scalars.count + 1) {
      current = ends(of: part, from: current)
      all.formUnion(current)
    }
    return all
  }

  private func contains(_ set: ScalarSet, _ scalar: Unicode.Scalar) -> Bool {
    set.ranges.contains { $0.contains(scalar.value) }
  }
}
