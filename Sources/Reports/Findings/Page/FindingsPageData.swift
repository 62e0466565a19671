import Provenance
import Survey

/// The findings of a page as compact JSON: every text once, every finding a short list of numbers into the texts.
struct FindingsPageData {
  /// Texts, each kept once, in the order they came.
  private struct Texts {
    private(set) var all: [String] = []
    private var places: [String: Int] = [:]

    mutating func place(of text: String) -> Int {
      if let place = places[text] { return place }
      places[text] = all.count
      all.append(text)
      return all.count - 1
    }
  }

  /// The data: `texts`; `areas` as code and name; `rules`; `severities` and `changes` as name and label; `words`; and
  /// `rows`, each: severity, file, sheet, spot, other cells, message, remedy, rule, commune, village, household, change.
  let json: String

  init(_ findings: RoundFindings, language: Language) {
    var texts = Texts()
    var areas = Texts()
    var rules = Texts()
    let severities: [Severity] = [.error, .warning, .note]
    // Rules stand in the order of their names and areas in that of their codes, as in the filters.
    let lists = [findings.findings, findings.gone]
    for rule in Set(lists.joined().lazy.map(\.finding.rule)).sorted() { _ = rules.place(of: rule.rawValue) }
    for area in Set(lists.joined().lazy.flatMap { [$0.commune, $0.village].compactMap { $0 } }).sorted() {
      _ = areas.place(of: area.rawValue)
    }
    func row(_ placed: PlacedFinding) -> String {
      let finding = placed.finding
      let location = finding.location
      let others = finding.otherLocations.map { other in
        other.file == location.file && other.sheet == location.sheet
          ? other.spot(in: language) : other.text(in: language)
      }
      func area(_ code: AreaCode?) -> Int { code.map { areas.place(of: $0.rawValue) } ?? -1 }
      let numbers = [
        severities.firstIndex(of: finding.severity) ?? 0, texts.place(of: location.file),
        location.sheet.map { texts.place(of: $0) } ?? -1, texts.place(of: location.spot(in: language)),
        texts.place(of: others.joined(separator: ", ")), texts.place(of: finding.fact(in: language)),
        texts.place(of: finding.remedy[language]), rules.place(of: finding.rule.rawValue),
        area(placed.commune), area(placed.village), placed.household.map { texts.place(of: $0) } ?? -1,
        placed.change.flatMap { FindingChange.allCases.firstIndex(of: $0) } ?? -1,
      ]
      return "[" + numbers.map(String.init).joined(separator: ",") + "]"
    }
    var rows = ""
    // What matters most comes first.
    for severity in severities {
      for placed in lists.joined() where placed.finding.severity == severity {
        if !rows.isEmpty { rows += ",\n" }
        rows += row(placed)
      }
    }
    let names = areas.all.map { code in
      Self.list([code, findings.names[AreaCode(rawValue: code)] ?? code])
    }
    let labels = severities.map { Self.list([$0.rawValue, $0.label[language]]) }
    let changes = FindingChange.allCases.map { Self.list([$0.rawValue, $0.label[language]]) }
    let words = [
      ("copy", Wording.copyAddress), ("copied", Wording.copied), ("shown", Wording.shownOf),
      ("others", Wording.otherCells), ("household", Wording.household), ("severity", Wording.severity),
      ("place", Wording.place), ("text", Wording.whatAndRemedy), ("rule", Wording.rule),
      ("village", Wording.village),
    ].map { Self.string($0.0) + ":" + Self.string($0.1[language]) }
    json =
      "{\"texts\":\(Self.list(texts.all)),\n\"areas\":[\(names.joined(separator: ","))],\n"
      + "\"rules\":\(Self.list(rules.all)),\n\"severities\":[\(labels.joined(separator: ","))],\n"
      + "\"changes\":[\(changes.joined(separator: ","))],\n\"words\":{\(words.joined(separator: ","))},\n"
      + "\"rows\":[\n\(rows)\n]}"
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(string).joined(separator: ",") + "]"
  }

  /// A string of JSON that neither HTML nor XML can take for markup.
  private static func string(_ text: String) -> String {
    var json = ""
    for scalar in JSONText.string(text).unicodeScalars {
      switch scalar {
      case "<": json += "\\u003c"
      case ">": json += "\\u003e"
      case "&": json += "\\u0026"
      case "\u{2028}": json += "\\u2028"
      case "\u{2029}": json += "\\u2029"
      case _ where scalar.value == 0x7F || scalar.value == 0xFFFE || scalar.value == 0xFFFF: json += " "
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json
  }
}
