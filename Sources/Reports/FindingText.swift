public import Provenance

/// Findings as text that other programs read.
public enum FindingText {
  /// The names of the columns of the comma-separated form.
  public static let columns = [
    "file", "sheet", "cell", "rule", "severity", "message", "remedy", "other_cells",
  ]

  /// A finding as the fields of a comma-separated line.
  public static func fields(of finding: Finding, in language: Language) -> [String] {
    [
      finding.location.file, finding.location.sheet ?? "", finding.location.cell?.description ?? "",
      finding.rule.rawValue, finding.severity.rawValue, finding.message[language], finding.remedy[language],
      finding.otherLocations.map(\.description).joined(separator: "; "),
    ]
  }

  /// A finding as one line of JSON, with its text in both languages.
  public static func json(of finding: Finding) -> String {
    var fields = [("file", finding.location.file)]
    if let sheet = finding.location.sheet { fields.append(("sheet", sheet)) }
    if let cell = finding.location.cell { fields.append(("cell", cell.description)) }
    fields += [
      ("rule", finding.rule.rawValue), ("severity", finding.severity.rawValue),
      ("message_vi", finding.message.vietnamese), ("message_en", finding.message.english),
      ("remedy_vi", finding.remedy.vietnamese), ("remedy_en", finding.remedy.english),
    ]
    let others = finding.otherLocations.map { JSONText.string($0.description) }.joined(separator: ",")
    let members = fields.map { JSONText.string($0.0) + ":" + JSONText.string($0.1) }
    return "{" + (members + ["\"other_cells\":[\(others)]"]).joined(separator: ",") + "}"
  }
}

/// Text as JSON (RFC 8259) writes it.
public enum JSONText {
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
