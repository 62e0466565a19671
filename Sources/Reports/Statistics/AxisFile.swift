import Provenance
import Rules
import Survey

/// One table of a round as a PX file, the format of statistics offices' table servers; Vietnamese with English.
///
/// Withheld is "...", not collected "..".
/// Source: PX file format specification of Statistics Sweden, version 2013.
public struct AxisFile {
  private let report: RoundReport
  private let table: TallyTable
  private let lines: [StatisticalLine]

  /// The tables of a report that hold anything.
  public static func all(of report: RoundReport) -> [Self] {
    let lines = Dictionary(grouping: StatisticalLine.all(of: report), by: \.key.table)
    return TallyTable.allCases.compactMap { table in
      lines[table].map { Self(report: report, table: table, lines: $0) }
    }
  }

  private init(report: RoundReport, table: TallyTable, lines: [StatisticalLine]) {
    self.report = report
    self.table = table
    self.lines = lines
  }

  /// The name of the file: `VN2016-status.px`.
  public var name: String { "\(report.standard.id.rawValue)-\(table.rawValue).px" }

  /// The areas that have anything of the table.
  private var areas: [AreaReport] {
    report.areas.filter { area in lines.contains { area.tally.isCollected($0.key) } }
  }

  /// The file.
  public var text: String {
    let area = Wording.area
    let item = BilingualText(vietnamese: "Chỉ tiêu", english: "Item")
    let areas = areas
    let title = StatisticalLine.of(StatisticalWords.table(table), report.round.title)
    var text = """
      CHARSET="ANSI";
      AXIS-VERSION="2013";
      CODEPAGE="utf-8";
      LANGUAGE="vi";
      LANGUAGES="vi","en";
      DECIMALS=0;
      SHOWDECIMALS=0;
      MATRIX="\(report.standard.id.rawValue)-\(table.rawValue)";
      SUBJECT-CODE="POV";

      """
    for language in Language.allCases {
      func line(_ keyword: String, of: String? = nil, _ values: [String]) {
        let tongue = language == .vietnamese ? "" : "[\(language.rawValue)]"
        let subject = of.map { "(\(Self.quoted($0)))" } ?? ""
        text += "\(keyword)\(tongue)\(subject)=\(values.map(Self.quoted).joined(separator: ",\n"));\n"
      }
      line("SUBJECT-AREA", [report.standard.title[language]])
      line("CONTENTS", [StatisticalWords.table(table)[language]])
      line("UNITS", [BilingualText(vietnamese: "số lượng", english: "number")[language]])
      line("TITLE", [title[language]])
      line("STUB", [area[language]])
      line("HEADING", [item[language]])
      line("VALUES", of: area[language], areas.map { "\($0.code.rawValue) \($0.name)" })
      line(
        "VALUES", of: item[language],
        lines.map {
          "\($0.key.item) (\(StatisticalLine.unit($0.key.unit)[language])): \($0.label[language])"
        })
      line("CODES", of: area[language], areas.map(\.code.rawValue))
      line("CODES", of: item[language], lines.map { "\($0.key.item):\($0.key.unit.rawValue)" })
      line("DATASYMBOL2", [BilingualText(vietnamese: "không thu thập", english: "not collected")[language]])
      line(
        "DATASYMBOL3",
        [BilingualText(vietnamese: "số nhỏ được giữ kín", english: "small number withheld")[language]])
    }
    text += "DATA=\n"
    for area in areas {
      text += lines.map { cell($0.key, area.tally) }.joined(separator: " ") + "\n"
    }
    return text + ";\n"
  }

  private func cell(_ key: CountKey, _ tally: Tally) -> String {
    if tally.isWithheld(key) { return "\"...\"" }
    return tally[key].map(String.init) ?? "\"..\""
  }

  /// A text of a PX file has no quotation marks and no line breaks in it.
  private static func quoted(_ text: String) -> String {
    let plain = text.map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 }
    return "\"\(String(plain))\""
  }
}
