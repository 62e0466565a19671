import Foundation
import Provenance
import TestSupport
import Testing

@testable import Rules

/// A mistake in a configuration file is an error with file, line, column, and the name that was probably meant.
@Suite struct ConfigurationMistakeTests {
  /// One mistake: a text of a shipped file is replaced, and the error stands at `wrong`, a part of what replaces it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var file: String
    var replace: String
    var with: String
    var wrong: String
    var says: String
    var testDescription: String { "\(file): \(with)" }

    init(_ file: String, _ replace: String, _ with: String, at wrong: String, says: String) {
      self.file = file
      self.replace = replace
      self.with = with
      self.wrong = wrong
      self.says = says
    }
  }

  @Test(arguments: [
    Mistake(
      "standards/VN2022.yaml", "otherwise:", "otherwize:", at: "otherwize", says: "nearest key is “otherwise”"
    ),
    Mistake(
      "standards/VN2022.yaml", "when: \"b1_points <= b1_line\"", "when: \"b1_points <= b1_lime\"",
      at: "b1_lime",
      says: "“b1_line”"),
    Mistake(
      "standards/VN2022.yaml", "{status: near-poor,", "{status: nearpoor,", at: "nearpoor",
      says: "“near-poor”"),
    Mistake("standards/VN2022.yaml", "rural: 140", "rural: 14O", at: "14O", says: "whole number"),
    Mistake("standards/VN2022.yaml", "2026-12-31", "2026-12-32", at: "2026-12-32", says: "date"),
    Mistake("standards/VN2022.yaml", "id: VN2022", "id: VN2016", at: "VN2016", says: "already used"),
    Mistake(
      "standards/VN2022.yaml", "deprivation_points >= b2_line", "deprivation_points + b2_line",
      at: "and deprivation_points +", says: "cannot join"),
    Mistake("rounds/2023.yaml", "[VN2022]", "[VN2023]", at: "VN2023", says: "“VN2022”"),
    Mistake("rounds/2023.yaml", "kind: periodic", "kind: periodical", at: "periodical", says: "“periodic”"),
    Mistake(
      "rounds/2023.yaml", "area-day: 2023-12-14", "area-day: 14/12/2023", at: "14/12/2023", says: "date"),
    Mistake(
      "rounds/2023.yaml", "earlier-round: \"2022\"", "earlier-round: \"2O22\"", at: "\"2O22\"", says: "“2022”"
    ),
    Mistake("rounds/2023.yaml", "id: \"2023\"", "id: \"2022\"", at: "\"2022\"", says: "already used"),
    Mistake(
      "layouts/departures.yaml", "departure_reason]", "departure_reasons]", at: "departure_reasons",
      says: "“departure_reason”"),
    Mistake(
      "layouts/departures.yaml", "kind: departures", "kind: departure", at: "departure\n",
      says: "“departures”"),
    Mistake("layouts/departures.yaml", "to: 2027", "to: 2015", at: "2015", says: "2016"),
    Mistake(
      "layouts/official-list.yaml", "id: official-list", "id: member-list", at: "member-list",
      says: "already used"),
    Mistake(
      "layouts/household-list.yaml", "families: [deprived", "families: [deprive", at: "deprive,",
      says: "“deprived”"),
    Mistake(
      "layouts/official-list.yaml", "group_merit,", "group_merits,", at: "group_merits", says: "“group_merit”"
    ),
    Mistake(
      "layouts/columns.yaml", "variable: household_size", "variable: houshold_size", at: "houshold_size",
      says: "“household_size”"),
    Mistake("edit-rules/households.yaml", "severity: error", "severity: eror", at: "eror", says: "“error”"),
    Mistake(
      "edit-rules/households.yaml", "check: \"household_size >= 1\"", "check: \"household_sise >= 1\"",
      at: "household_sise", says: "“household_size”"),
    Mistake(
      "edit-rules/households.yaml", "check: \"household_size >= 1\"",
      "check: \"household_size >= \\\"one\\\"\"",
      at: ">= \\\"one", says: "cannot join"),
    Mistake(
      "edit-rules/households.yaml", "ghi {household_size}.", "ghi {houshold_size}.", at: "",
      says: "“household_size”"),
    Mistake(
      "edit-rules/households.yaml", "Số nhân khẩu để trống.", "Hộ {head_name} để trống.", at: "",
      says: "identify a person"),
    Mistake("edit-rules/households.yaml", "at: will\n", "at: wil\n", at: "wil\n", says: "wil"),
    Mistake("edit-rules/households.yaml", "id: HH-003", "id: HH-001", at: "HH-001", says: "already used"),
    Mistake(
      "edit-rules/households.yaml", "pass: [{head_count: 1}", "pass: [{head_counts: 1}", at: "head_counts",
      says: "“head_count”"),
    Mistake("variables.yaml", "kind: points", "kind: point", at: "point,", says: "“points”"),
    Mistake("variables.yaml", "code-list: sexes", "code-list: sexs", at: "sexs,", says: "“sexes”"),
    Mistake("code-lists/sexes.csv", ",1,", ",one,", at: "one", says: "whole number"),
  ])
  func mistake(_ mistake: Mistake) throws {
    let folder = try Self.copyOfShipped()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: mistake.file)
    let text = try String(contentsOf: file, encoding: .utf8)
    let place = try #require(text.range(of: mistake.replace), "the shipped file has no “\(mistake.replace)”")
    let changed = text.replacingCharacters(in: place, with: mistake.with)
    try Data(changed.utf8).write(to: file)
    let errors = #expect(throws: RulebookErrors.self) { try Rulebook(contentsOf: folder, hash: { _ in "" }) }
    let error = try #require(
      errors?.errors.first { $0.place.file == mistake.file && $0.message.english.contains(mistake.says) },
      "\(String(describing: errors))")
    #expect(!error.message.vietnamese.isEmpty)
    guard let wrong = mistake.wrong.isEmpty ? nil : changed[place.lowerBound...].range(of: mistake.wrong)
    else {
      #expect(error.place.line > 0)
      return
    }
    let before = changed[..<wrong.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    #expect(error.place.line == before.count, "\(error)")
    #expect(error.place.column == (before.last?.unicodeScalars.count ?? 0) + 1, "\(error)")
  }

  @Test("Two mistakes in two files are both told in one go")
  func several() throws {
    let folder = try Self.copyOfShipped()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, old, new) in [
      ("rounds/2023.yaml", "kind: periodic", "kind: yearly"),
      ("layouts/departures.yaml", "row: household", "row: house"),
    ] {
      let file = folder.appending(path: name)
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data(text.replacing(old, with: new).utf8).write(to: file)
    }
    let errors = #expect(throws: RulebookErrors.self) { try Rulebook(contentsOf: folder, hash: { _ in "" }) }
    #expect(errors?.errors.map(\.place.file) == ["layouts/departures.yaml", "rounds/2023.yaml"])
  }

  /// A copy of the shipped configuration with one commune and few edit rules, so that it loads fast.
  private static func copyOfShipped() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.copyItem(at: ShippedRules.folder, to: folder)
    for name in ["areas", "deprivations", "flow", "persons", "scores"] {
      try FileManager.default.removeItem(at: folder.appending(path: "edit-rules/\(name).yaml"))
    }
    let areas = """
      level,code,name,parent,valid_from,valid_to,note
      province,84,Tỉnh Trà Vinh,,,2025-06-30,
      district,849,Huyện Trà Cú,84,,2025-06-30,
      commune,29461,Thị trấn Trà Cú,849,,2025-06-30,

      """
    try Data(areas.utf8).write(to: folder.appending(path: "areas/areas.csv"))
    return folder
  }
}
