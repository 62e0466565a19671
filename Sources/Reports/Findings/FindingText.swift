public import Provenance
import Survey

/// Findings as text that other programs read.
public enum FindingText {
  /// The names of the columns of the comma-separated form.
  public static let columns = [
    "file", "sheet", "cell", "rule", "severity", "message", "remedy", "other_cells",
  ]

  /// A finding as the fields of a comma-separated line.
  private static func fields(of finding: Finding, in language: Language) -> [String] {
    [
      finding.location.file, finding.location.sheet ?? "", finding.location.spot(in: language),
      finding.rule.rawValue, finding.severity.rawValue, finding.fact(in: language), finding.remedy[language],
      finding.otherLocations.map { $0.text(in: language) }.joined(separator: "; "),
    ]
  }

  /// The comma-separated form of some findings.
  public static func table(of findings: some Sequence<Finding>, in language: Language) -> String {
    var text = ""
    forEachLine(of: findings, in: language) { text += $0 }
    return text
  }

  /// The lines of the comma-separated form, the names of the columns first, each with its end.
  public static func forEachLine(
    of findings: some Sequence<Finding>, in language: Language, _ body: (String) throws -> Void
  ) rethrows {
    func line(_ fields: [String]) -> String {
      var line = CommaSeparatedText()
      line.write(fields)
      return line.text
    }
    try body(line(columns))
    for finding in findings { try body(line(fields(of: finding, in: language))) }
  }

  /// A finding as one line of JSON, with its text in both languages.
  public static func json(of finding: Finding) -> String { json(of: PlacedFinding(finding: finding)) }

  /// A finding as one line of JSON, with its text in both languages, its place and what became of it.
  public static func json(of placed: PlacedFinding) -> String {
    let finding = placed.finding
    let location = finding.location
    var members = [member("file", location.file)]
    if let sheet = location.sheet { members.append(member("sheet", sheet)) }
    if let cell = location.cell { members.append(member("cell", cell.description)) }
    if let line = location.line { members.append("\"line\":\(line)") }
    if let element = location.element { members.append(member("element", element)) }
    members += [
      member("rule", finding.rule.rawValue), member("severity", finding.severity.rawValue),
      member("message_vi", finding.message.vietnamese), member("message_en", finding.message.english),
      member("remedy_vi", finding.remedy.vietnamese), member("remedy_en", finding.remedy.english),
    ]
    if let first = finding.firstCell { members.append(member("check_first", first.description)) }
    if let waiver = finding.waiver { members.append(member("waived_by", waiver.description)) }
    if let commune = placed.commune { members.append(member("commune_code", commune.rawValue)) }
    if let village = placed.village { members.append(member("village_code", village.rawValue)) }
    if let household = placed.household { members.append(member("household", household)) }
    if let change = placed.change { members.append(member("change", change.rawValue)) }
    let others = finding.otherLocations.map { JSONText.string($0.description) }.joined(separator: ",")
    return "{" + (members + ["\"other_cells\":[\(others)]"]).joined(separator: ",") + "}"
  }

  private static func member(_ name: String, _ text: String) -> String {
    JSONText.string(name) + ":" + JSONText.string(text)
  }
}

/// Text as JSON (RFC 8259) writes it.
public enum JSONText {
  /// An object whose members are all texts, in their order.
  public static func object(_ members: some Sequence<(String, String)>) -> String {
    "{" + members.map { string($0.0) + ":" + string($0.1) }.joined(separator: ",") + "}"
  }

  /// A string with its quotation marks.
  public static func string(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
