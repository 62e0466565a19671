import Foundation
import Survey

/// The files of an office about its plans: targets, and values that others counted.
///
/// CSV with the columns named here, in any order.
public enum PlanFiles {
  /// Reads a file of targets: `area_level,area_code,indicator,year,direction,comparator,value,source`.
  ///
  /// - Throws: ``RulebookErrors`` at the fields that cannot be read.
  public static func targets(
    _ file: ConfigurationFile, indicators: [PlanIndicator]
  ) throws(RulebookErrors) -> [PlanTarget] {
    let table = try TableFile(
      file,
      required: [
        "area_level", "area_code", "indicator", "year", "direction", "comparator", "value", "source",
      ])
    var targets: [PlanTarget] = []
    for row in table.rows {
      let comparator = try row.field("comparator").word(of: PlanTarget.Comparator.self)
      targets.append(
        PlanTarget(
          area: try area(row), indicator: try indicator(row, among: indicators),
          year: try row.wholeNumber("year", in: 2000...2100),
          direction: try row.field("direction").word(of: PlanTarget.Direction.self), comparator: comparator,
          value: try row.decimal("value"), source: try row.text("source")))
    }
    return targets
  }

  /// Reads a file of series: `area_level,area_code,indicator,year,value,source`.
  ///
  /// A year is one, `2022`, or a period whose total is stated, `2021-2025`; a value such as `<1` is known to be below a number.
  ///
  /// - Throws: ``RulebookErrors`` at the fields that cannot be read.
  public static func series(
    _ file: ConfigurationFile, indicators: [PlanIndicator]
  ) throws(RulebookErrors) -> [SeriesValue] {
    let table = try TableFile(
      file, required: ["area_level", "area_code", "indicator", "year", "value", "source"])
    var values: [SeriesValue] = []
    for row in table.rows {
      values.append(
        SeriesValue(
          area: try area(row), indicator: try indicator(row, among: indicators), years: try years(row),
          value: try value(row), source: try row.text("source")))
    }
    return values
  }

  private static func area(_ row: TableRow) throws(RulebookErrors) -> PlanArea {
    PlanArea(
      level: try row.field("area_level").word(of: AreaLevel.self),
      code: AreaCode(rawValue: try row.text("area_code")))
  }

  private static func indicator(
    _ row: TableRow, among indicators: [PlanIndicator]
  ) throws(RulebookErrors) -> String {
    try row.field("indicator").word(of: indicators.map(\.id))
  }

  private static func years(_ row: TableRow) throws(RulebookErrors) -> ClosedRange<Int> {
    let parts = try row.text("year").split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]),
      (2000...2100).contains(first),
      (first...2100).contains(last)
    else {
      let year = try row.wholeNumber("year", in: 2000...2100)
      return year...year
    }
    return first...last
  }

  private static func value(_ row: TableRow) throws(RulebookErrors) -> PlanValue {
    let text = try row.text("value")
    guard text.hasPrefix("<") else { return PlanValue(written: try row.decimal("value")) }
    let rest = String(text.dropFirst())
    guard rest.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let number = Decimal(string: rest)
    else {
      return PlanValue(written: try row.decimal("value"))
    }
    return PlanValue(written: number, isBelow: true)
  }
}
