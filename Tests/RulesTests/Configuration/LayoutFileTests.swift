import Foundation
import Rules
import TestSupport
import Testing

/// Mistakes in layouts are found when the configuration is loaded, with place and nearest name.
@Suite struct LayoutFileTests {
  /// Loads the shipped configuration with one layout added; the mistakes, in English.
  private func mistakes(_ layout: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: ShippedRules.folder, to: folder)
    try Data(layout.utf8).write(to: folder.appending(path: "layouts/zz-new.yaml"))
    do {
      _ = try Rulebook(contentsOf: folder, hash: { _ in "" })
      return ""
    } catch {
      return error.description
    }
  }

  private static let sound = """
    id: zz-new
    kind: list
    row: household
    title: {vi: "Mẫu mới", en: "New form"}
    years: {from: 2022, to: 2022}
    source: "a test"
    required: [household_code]
    """

  @Test func sound() throws {
    #expect(try mistakes(Self.sound) == "")
    #expect(
      try mistakes(
        Self.sound + """

          ignored: ["Đơn giá"]
          implies: {status: poor}
          group-separator: "/"
          belongs-to: survey-households
          join: [{parent: _index, child: _parent_index}]
          headings:
            - {variable: sex, codes: {"1": male}, headings: ["Giới"]}
          """) == "")
  }

  @Test(arguments: [
    ("implies: {status: por}", "“por” is not one of the words allowed. The nearest is “poor”."),
    ("implies: {statis: poor}", "“statis” is not one of the words allowed. The nearest is “status”."),
    (
      "headings: [{variable: sex, codes: {\"1\": men}, headings: [\"Giới\"]}]",
      "“men” is not one of the words allowed."
    ),
    ("belongs-to: survey-household", "The nearest is “survey-households”."),
    ("ignore: [\"Đơn giá\"]", "“ignored”"),
    ("join: [{parent: _index}]", "“child”"),
  ])
  func wrong(line: String, message: String) throws {
    let found = try mistakes(Self.sound + "\n" + line + "\n")
    #expect(found.contains("layouts/zz-new.yaml"), "\(found)")
    #expect(found.contains(message), "\(found)")
  }
}
