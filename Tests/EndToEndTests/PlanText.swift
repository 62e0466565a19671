import Foundation
import Testing

/// Reads the JSON lines that `rasoat targets` prints.
enum PlanText {
  /// The lines, by the names of their columns.
  static func lines(of output: String) throws -> [[String: String]] {
    try output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
    }
  }

  /// What is said of an indicator of an area, a line each: year, standard, value, fall since the year before, verdict.
  static func table(_ lines: [[String: String]], _ area: String, _ indicator: String) -> [String] {
    lines.filter { $0["area_code"] == area && $0["indicator"] == indicator }.map { line in
      ["year", "standard", "value", "reduction", "verdict"].map { line[$0] ?? "?" }.joined(separator: " ")
        .split(separator: " ", omittingEmptySubsequences: false).map { $0.isEmpty ? "-" : $0 }.joined(
          separator: " ")
    }
  }
}
