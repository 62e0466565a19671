import Foundation

/// One command of a page, and what the page says it prints.
struct DocumentedExample {
  /// The command, as it is typed.
  var command: String
  /// The lines below it; a line `...` or `…` stands for any number of lines, `…` in a line for any text.
  var expected: [String]

  /// The commands of a block: lines behind a prompt, and below it those behind the prompt of a line that goes on.
  static func all(in lines: [String]) -> [DocumentedExample] {
    var examples: [DocumentedExample] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        examples.append(DocumentedExample(command: String(line.dropFirst(2)), expected: []))
      } else if let last = examples.indices.last {
        if line.hasPrefix("> "), examples[last].expected.isEmpty {
          examples[last].command += "\n" + line.dropFirst(2)
        } else {
          examples[last].expected.append(line)
        }
      }
    }
    for index in examples.indices {
      while examples[index].expected.last?.isEmpty == true { examples[index].expected.removeLast() }
    }
    return examples
  }

  /// The command without a comment at its end.
  static func withoutComment(_ command: String) -> String {
    guard let comment = command.firstMatch(of: /\s+# .*$/) else { return command }
    return String(command[..<comment.range.lowerBound])
  }

  /// Whether these lines are what the page says.
  func isMet(by printed: [String]) -> Bool {
    Self.matches(expected.map(Self.trimmed)[...], printed.map(Self.trimmed)[...])
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func matches(_ expected: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return printed.isEmpty }
    let rest = expected.dropFirst()
    if ["...", "…"].contains(first.drop { $0 == " " }) {
      return (printed.startIndex...printed.endIndex).contains { matches(rest, printed[$0...]) }
    }
    guard let line = printed.first, covers(first, line) else { return false }
    return matches(rest, printed.dropFirst())
  }

  /// Whether a line fits, with `…` for any text.
  private static func covers(_ pattern: String, _ line: String) -> Bool {
    if pattern == line { return true }
    var pieces = pattern.split(separator: "…", omittingEmptySubsequences: false).map(String.init)[...]
    guard pieces.count > 1, let head = pieces.popFirst(), let tail = pieces.popLast() else { return false }
    guard line.hasPrefix(head) else { return false }
    var rest = line.dropFirst(head.count)
    for piece in pieces where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.count >= tail.count && rest.hasSuffix(tail)
  }
}
