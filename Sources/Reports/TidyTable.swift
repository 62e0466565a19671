import Rules
import Survey
import VietnameseText

/// The tidy tally table: one line for each year, standard, area, table, item, unit and base.
///
/// A contract.
public struct TidyTable {
  /// The names of the columns, in order.
  public static let columns = [
    "year", "standard", "area_level", "area_code", "area_name", "table", "item", "unit", "count", "base",
    "base_count",
    "percent",
  ]

  private let report: RoundReport

  /// The table of a round.
  public init(_ report: RoundReport) { self.report = report }

  /// The lines of all areas, without the line of column names.
  public var lines: [[String]] { report.areas.flatMap(lines) }

  /// The lines of one area after another as comma-separated text, without the line of column names.
  public func forEachText(_ body: (String) throws -> Void) rethrows {
    for area in report.areas {
      var table = CommaSeparatedText()
      for line in lines(of: area) { table.write(line) }
      try body(table.text)
    }
  }

  private func lines(of area: AreaReport) -> [[String]] {
    report.plan.lines.compactMap { line in
      guard area.tally.isCollected(line.key) else { return nil }
      let count = area.tally[line.key]
      if area.level == .village, count == 0, line.key.table != .population { return nil }
      let base = line.base.map { $0.table.rawValue + "/" + $0.item } ?? ""
      let percent = line.base.map { ReportCell.figure(line.key, of: $0, in: area.tally) } ?? .blank
      return [
        String(report.round.year), report.standard.id.rawValue, area.level.rawValue, area.code.rawValue,
        area.name,
        line.key.table.rawValue, line.key.item, line.key.unit.rawValue,
        text(.figure(line.key, in: area.tally)), base,
        line.base.map { text(.figure($0, in: area.tally)) } ?? "", text(percent),
      ]
    }
  }

  private func text(_ cell: ReportCell) -> String {
    switch cell {
    case .count(let count): String(count)
    case .rate(let share): NumberWriting.iso(share, decimals: 2)
    case .blank: ""
    case .withheld: Wording.withheld
    }
  }
}
