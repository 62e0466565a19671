import Foundation
import TestSupport
import Testing

/// What rule authors use: the catalogue, the examples, the export for another engine.
@Suite struct RuleCommandTests {
  @Test(arguments: ["vi", "en"])
  func theCommittedCatalogueListsEveryRuleAsItIs(_ language: String) throws {
    let page = try String(
      contentsOf: SharedData.repository.appending(path: "docs/edit-rules.\(language).md"), encoding: .utf8)
    try Program.with { program in
      let printed = try program.run("rules", "list", "--format", "markdown", "--language", language)
      #expect(printed.output == page, "run `make catalogue`")
    }
  }

  @Test func everyRuleSaysWhatItsExamplesExpect() throws {
    try Program.with { program in
      let tested = try program.run("rules", "test", "--language", "en")
      #expect(tested.exit == 0)
      #expect(tested.output == "")
      #expect(tested.messages.hasSuffix("Not as expected: 0\n"))
    }
  }

  /// One threshold changed by one: the example that stands on the line says so.
  @Test func anExampleThatNoLongerHoldsIsNamed() throws {
    try Program.with { program in
      let configuration = program.folder.appending(path: "config")
      try FileManager.default.copyItem(
        at: SharedData.repository.appending(path: "pipeline-config"), to: configuration)
      let rules = configuration.appending(path: "edit-rules/households.yaml")
      let text = try String(contentsOf: rules, encoding: .utf8)
      #expect(text.contains("check: \"household_size >= 1\""))
      try text.replacing("check: \"household_size >= 1\"", with: "check: \"household_size >= 2\"")
        .write(to: rules, atomically: true, encoding: .utf8)
      let tested = try program.run("rules", "test", "--language", "en", "--config", configuration.path)
      #expect(tested.exit == 2)
      #expect(tested.output == "")
      let check = try #require(text.range(of: "check: \"household_size >= 1\"")).upperBound
      let start = try #require(text[check...].range(of: "pass: [{household_size: 1}")).lowerBound
      let line = text[..<start].split(separator: "\n", omittingEmptySubsequences: false).count
      let column = "      pass: [{".count
      #expect(
        tested.messages.contains(
          "edit-rules/households.yaml:\(line):\(column): This example should satisfy the rule, but the answer is: violated."
        ), "\(tested.messages)")
    }
  }

  @Test func rulesAreExportedAsDatapointRulesets() throws {
    try Program.with { program in
      let script = try program.run("rules", "export", "--vtl").output
      #expect(script.hasPrefix("define datapoint ruleset HOUSEHOLD (variable "))
      #expect(script.contains("  HH_046 : household_size >= 1 errorcode \"HH-046\" errorlevel 3"))
      #expect(script.contains("PERSON_CHECKED <- check_datapoint(PERSON_DATA, PERSON all);"))
      #expect(try program.run("rules", "export").exit == 2)
    }
  }
}
