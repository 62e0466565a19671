public import Foundation
import Provenance
import Reports
public import Rules
import Stages
import Survey

/// Writes the rules for another VTL engine and, when files are given, the records they were asked of with our answers.
public struct RuleExport {
  private let rulebook: Rulebook
  private let rulesets: [DatapointRuleset]

  /// An export of the rules of a rulebook.
  public init(rulebook: Rulebook) {
    self.rulebook = rulebook
    rulesets = DatapointRuleset.all(of: rulebook)
  }

  /// The rules as one VTL script.
  public var script: String { rulesets.map(\.text).joined(separator: "\n") }

  /// Writes `rules.vtl` and `structures.json`; with paths also, for each scope, the records and the answers.
  ///
  /// The records hold what the rules look at, identity numbers among it: the files are for the office itself, and
  /// readable by their owner only.
  ///
  /// - Returns: The files, relative to the folder, in the order of their names.
  public func write(
    to folder: URL, asking paths: [String], schemas: SchemaFolder, round: Round?, jobs: Int
  ) async throws -> [String] {
    let output = ReportFolder(folder)
    var written = [
      try output.write(script, to: "rules.vtl"), try output.write(structures, to: "structures.json"),
    ]
    guard !paths.isEmpty else { return written.sorted() }
    let check = FileCheck(rulebook: rulebook, schemas: schemas, keepingQuestionsOf: rulesets)
    let asked = try await check.check(paths, round: round, jobs: jobs).asked
    for ruleset in rulesets {
      var records = CommaSeparatedText()
      var answers = CommaSeparatedText()
      records.write(exactly: ["record"] + ruleset.columns.map(\.name))
      answers.write(exactly: ["record", "place", "rule", "answer"])
      for (number, question) in asked.filter({ $0.scope == ruleset.scope }).enumerated() {
        records.write(exactly: [String(number + 1)] + question.values.map(\.field))
        for (rule, answer) in question.answers {
          answers.write(exactly: [
            String(number + 1), question.location.description, rule.rawValue, answer.map(String.init) ?? "",
          ])
        }
      }
      written.append(try output.write(records.text, to: "\(ruleset.name)_DATA.csv"))
      written.append(try output.write(answers.text, to: "\(ruleset.name)_ANSWERS.csv"))
    }
    return written.sorted()
  }

  /// The structures of the data sets, as the engine `vtlengine` reads them.
  private var structures: String {
    let sets = rulesets.map { ruleset in
      let measures = ruleset.columns.map {
        """
        {"name":\(JSONText.string($0.name)),"type":"\($0.type.vtlName)","role":"Measure","nullable":true}
        """
      }
      let record = #"{"name":"record","type":"Integer","role":"Identifier","nullable":false}"#
      return """
        {"name":"\(ruleset.name)_DATA","DataStructure":[\(([record] + measures).joined(separator: ","))]}
        """
    }
    return "{\"datasets\":[\(sets.joined(separator: ",\n"))]}\n"
  }
}

extension ValueType {
  /// The type as data structures name it.
  fileprivate var vtlName: String {
    switch self {
    case .boolean: "Boolean"
    case .integer: "Integer"
    case .number: "Number"
    case .string: "String"
    case .date: "Date"
    }
  }
}

extension Value {
  /// The value as a field of comma-separated text; empty when it is missing.
  fileprivate var field: String {
    switch self {
    case .null: ""
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    case .string(let text): text
    }
  }
}
