import Foundation
import Provenance
import Rules
import TestSupport
import Testing

/// Broken files, each with the lines a rule author sees.
@Suite struct YAMLErrorTests {
  struct Broken: Sendable {
    let yaml: String
    let errors: [String]

    init(_ yaml: String, _ errors: String...) { (self.yaml, self.errors) = (yaml, errors) }
  }

  /// Read as a mapping with `id` (text), `points` (whole number 0 to 200) and optional `since` (date), `on`
  /// (flag), `share` (decimal), `kind` (periodic or monthly), `label` (bilingual), `items` (list of texts).
  static let files = [
    Broken("id: a\npoints: 5\npoint: 6", "3:1: There is no key “point”. Remove or correct it."),
    Broken(
      "id: a\npoint: 6", "1:1: The key “points” is missing. Add it.",
      "2:1: There is no key “point”. The nearest key is “points”."),
    Broken("id: a\npoints: 5\nlable: {}", "3:1: There is no key “lable”. The nearest key is “label”."),
    Broken("points: 5", "1:1: The key “id” is missing. Add it."),
    Broken("id: a\npoints: 5\nid: b", "1:1: The key “id” is written twice. Keep one."),
    Broken("id: a\npoints: 5\n\"id\": b", "1:1: The key “id” is written twice. Keep one."),
    Broken("id:\npoints: 5", "1:4: The value is empty. Write one."),
    Broken("id: \"\"\npoints: 5", "1:5: The value is empty. Write one."),
    Broken("id: \" a\"\npoints: 5", "1:5: The value begins or ends with white space. Remove it."),
    Broken(
      "id: ~\npoints: 5",
      "1:5: “~” means no value. Write a value, or put it in quotes if it is a text."),
    Broken(
      "id: null\npoints: 5",
      "1:5: “null” means no value. Write a value, or put it in quotes if it is a text."),
    Broken("id: [a]\npoints: 5", "1:5: A single value is needed here, not a list or a mapping."),
    Broken(
      "id: a\npoints: five",
      "2:9: “five” is not a whole number. Write it like 12, without points or leading zeros."),
    Broken(
      "id: a\npoints: 010",
      "2:9: “010” is not a whole number. Write it like 12, without points or leading zeros."),
    Broken(
      "id: a\npoints: 5.0",
      "2:9: “5.0” is not a whole number. Write it like 12, without points or leading zeros."),
    Broken(
      "id: a\npoints: 0x1F",
      "2:9: “0x1F” is not a whole number. Write it like 12, without points or leading zeros."),
    Broken(
      "id: a\npoints: 9999999999999999999",
      "2:9: “9999999999999999999” is not a whole number. Write it like 12, without points or leading zeros."),
    Broken("id: a\npoints: 250", "2:9: 250 is out of range. It must lie between 0 and 200."),
    Broken(
      "id: a\npoints: 5\nsince: 1/1/2016",
      "3:8: “1/1/2016” is not a date. Write it as year-month-day, like 2019-10-05."),
    Broken("id: a\npoints: 5\non: no", "3:5: “no” is neither true nor false. Write true or false."),
    Broken("id: a\npoints: 5\non: True", "3:5: “True” is neither true nor false. Write true or false."),
    Broken(
      "id: a\npoints: 5\nshare: 1,5",
      "3:8: “1,5” is not a number. Write it like 12 or 12.5, with a decimal point."),
    Broken(
      "id: a\npoints: 5\nshare: .5",
      "3:8: “.5” is not a number. Write it like 12 or 12.5, with a decimal point."),
    Broken(
      "id: a\npoints: 5\nkind: montly",
      "3:7: “montly” is not one of the words allowed. The nearest is “monthly”."
        + " Write one of: periodic, monthly."
    ),
    Broken("id: a\npoints: 5\nlabel: { vi: Nghèo }", "3:8: The key “en” is missing. Add it."),
    Broken(
      "id: a\npoints: 5\nlabel:\n  vi: \"\"\n  en: ' '", "4:7: The value is empty. Write one.",
      "5:7: The value begins or ends with white space. Remove it."),
    Broken("id: a\npoints: 5\nlabel: Nghèo", "3:8: Keys of the form “key: value” are needed here."),
    Broken("id: a\npoints: 5\nitems: a", "3:8: A list is needed here, each item beginning with “- ”."),
    Broken(
      "id: a\npoints: 5\nitems:\n  - x\n  -\n  - [y]\n  - z", "5:4: The value is empty. Write one.",
      "6:5: A single value is needed here, not a list or a mapping."),
    Broken("- id", "1:1: Keys of the form “key: value” are needed here."),
    Broken(
      "id: &a x\npoints: 5",
      "1:5: YAML anchors and aliases (&, *) are not used here. Write the value out in full."),
    Broken(
      "a: &l [x, x]\nb: [*l, *l]",
      "1:4: YAML anchors and aliases (&, *) are not used here. Write the value out in full."),
    Broken("id: !!str 5\npoints: 5", "1:5: YAML tags (!) are not used here. Write the value out in full."),
    Broken("id: !mine 5\npoints: 5", "1:5: YAML tags (!) are not used here. Write the value out in full."),
    Broken("id: a\nitems: !!set [x]", "2:8: YAML tags (!) are not used here. Write the value out in full."),
    Broken(
      "id: a\n<<: {points: 5}", "2:1: YAML merge keys (<<) are not used here. Write the value out in full."),
    Broken("? [a, b]\n: c", "1:3: YAML compound keys (?) are not used here. Write the value out in full."),
    Broken("", "1:1: The file is empty. Fill it in or remove it."),
    Broken("# only a comment\n", "1:1: The file is empty. Fill it in or remove it."),
    Broken(
      "id: a\n---\nid: b",
      "2:1: The file holds more than one YAML document (---). Put each in a file of its own."),
    Broken(
      "id: *nowhere",
      malformed("1:5", "found undefined alias")),
    Broken(
      "id: a\n\tpoints: 5",
      malformed("2:1", "found a tab character that violates indentation")
    ),
    Broken(
      "id: \"a\npoints: 5",
      malformed("2:10", "found unexpected end of stream")),
    Broken(
      "id: [a\npoints: 5",
      malformed("2:7", "did not find expected ',' or ']'")),
    Broken(
      "id: a\npoints: 5\u{7}",
      malformed("2:10", "control characters are not allowed")
    ),
  ]

  private static func malformed(_ place: String, _ problem: String) -> String {
    "\(place): This is not well-formed YAML (\(problem)). Correct it here or just above."
  }

  @Test(arguments: files) func saysWhereAndWhat(broken: Broken) throws {
    let errors = try #require(throws: RulebookErrors.self, "\(broken.yaml)") { try read(broken.yaml) }
    #expect(errors.errors.map(\.description) == broken.errors.map { "rules.yaml:" + $0 }, "\(broken.yaml)")
    for error in errors.errors {
      #expect(error.line(in: .vietnamese).hasPrefix("\(error.place): "))
      #expect(error.message.vietnamese != error.message.english)
    }
  }

  @Test func nothingIsWrongWithAWholeFile() throws {
    try read(
      """
      id: a
      points: 5
      since: 2019-10-05
      on: false
      share: -0.5
      kind: monthly
      label: { vi: x, en: y }
      items: []
      """
    )
  }

  @Test func bytesThatAreNoTextHaveAPlace() throws {
    let bytes = Array("id: a\nđ: ".utf8) + [0xFF] + Array("x".utf8)
    let errors = try #require(throws: RulebookErrors.self) {
      _ = try StrictNode(ConfigurationFile(name: "rules.yaml", bytes: bytes))
    }
    #expect(errors.description == "rules.yaml:2:4: The file is not UTF-8. Save it as UTF-8.")
  }

  @Test func deepNestingIsRefused() throws {
    for yaml in [String(repeating: "[", count: 900), String(repeating: "[", count: 100_000)] {
      #expect(throws: RulebookErrors.self) { try StrictNode(ConfigurationFile(name: "a", text: yaml)) }
    }
    let closed = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    let errors = try #require(throws: RulebookErrors.self) {
      _ = try StrictNode(ConfigurationFile(name: "a", text: closed))
    }
    #expect(errors.description.contains("more than 64 levels"))
  }

  @Test func bytesAtRandomNeverCrash() throws {
    let valid = Array("id: a\npoints: [1, {x: 'y'}]\nlabel: |\n  đ\n- &a *b !!c <<: ? x\n".utf8)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<Thoroughness.rounds(3_000) {
      var bytes = valid
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        if Bool.random(using: &generator) {
          bytes[position] =
            Int.random(in: 0..<9, using: &generator) == 0 ? 0xC3 : valid.randomElement(using: &generator) ?? 0
        } else {
          bytes.remove(at: position)
        }
      }
      _ = try? StrictNode(ConfigurationFile(name: "a", bytes: bytes))
    }
  }

  private func read(_ yaml: String) throws {
    let node = try StrictNode(ConfigurationFile(name: "rules.yaml", text: yaml))
    let mapping = try node.mapping(
      required: ["id", "points"], optional: ["since", "on", "share", "kind", "label", "items"])
    _ = try RulebookErrors.gathered(
      { () throws(RulebookErrors) in try mapping.required("id").text() },
      { () throws(RulebookErrors) in try mapping.required("points").wholeNumber(in: 0...200) },
      { () throws(RulebookErrors) in try mapping.optional("since")?.day() },
      { () throws(RulebookErrors) in try mapping.optional("on")?.flag() },
      { () throws(RulebookErrors) in try mapping.optional("share")?.decimal() },
      { () throws(RulebookErrors) in try mapping.optional("kind")?.word(of: ["periodic", "monthly"]) },
      { () throws(RulebookErrors) in try mapping.optional("label")?.bilingual() },
      { () throws(RulebookErrors) in
        try mapping.optional("items")?.list { item throws(RulebookErrors) in try item.text() }
      })
  }
}
