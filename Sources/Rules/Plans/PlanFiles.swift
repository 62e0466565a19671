import Foundation
public import Survey

/// The files of an office about its plans: targets, and values that others counted.
///
/// CSV with the columns named here, in any order.
public enum PlanFiles {
  private static let watch = "watch"

  private static func targetTable(_ file: ConfigurationFile) throws(RulebookErrors) -> TableFile {
    try TableFile(
      file,
      required: [
        "area_level", "area_code", "indicator", "year", "direction", "comparator", "value", "source",
      ], optional: ["standard"])
  }

  /// Reads a file of targets: `area_level,area_code,indicator,year,standard,direction,comparator,value,source`.
  ///
  /// The column `standard` may be left out. Lines with the direction `watch` promise nothing; see ``watched(_:indicators:)``.
  ///
  /// - Parameter standards: The standards that may be named.
  /// - Throws: ``RulebookErrors`` at the fields that cannot be read.
  public static func targets(
    _ file: ConfigurationFile, indicators: [PlanIndicator], standards: [StandardID] = []
  ) throws(RulebookErrors) -> [PlanTarget] {
    var targets: [PlanTarget] = []
    for row in try targetTable(file).rows {
      if try row.text("direction") == watch { continue }
      let comparator = try row.field("comparator").word(of: PlanTarget.Comparator.self)
      targets.append(
        PlanTarget(
          area: try area(row), indicator: try indicator(row, among: indicators),
          year: try row.wholeNumber("year", in: 2000...2100),
          direction: try row.field("direction").word(of: PlanTarget.Direction.self), comparator: comparator,
          value: try row.decimal("value"), source: try row.text("source"),
          standard: try standard(row, among: standards)))
    }
    return targets
  }

  /// Reads what a file of targets names without a number: the lines with the direction `watch`.
  ///
  /// - Throws: ``RulebookErrors`` at the fields that cannot be read.
  public static func watched(
    _ file: ConfigurationFile, indicators: [PlanIndicator]
  ) throws(RulebookErrors) -> Set<WatchedIndicator> {
    var watched: Set<WatchedIndicator> = []
    for row in try targetTable(file).rows {
      guard try row.text("direction") == watch else { continue }
      watched.insert(
        WatchedIndicator(area: try area(row), indicator: try indicator(row, among: indicators)))
    }
    return watched
  }

  /// Reads a file of series: `area_level,area_code,indicator,year,standard,value,source`; `standard` may be left out.
  ///
  /// A year is one, `2022`, or a period whose total is stated, `2021-2025`; a value such as `<1` is known to be below a number.
  ///
  /// - Throws: ``RulebookErrors`` at the fields that cannot be read.
  public static func series(
    _ file: ConfigurationFile, indicators: [PlanIndicator], standards: [StandardID] = []
  ) throws(RulebookErrors) -> [SeriesValue] {
    let table = try TableFile(
      file, required: ["area_level", "area_code", "indicator", "year", "value", "source"],
      optional: ["standard"])
    var values: [SeriesValue] = []
    for row in table.rows {
      values.append(
        SeriesValue(
          area: try area(row), indicator: try indicator(row, among: indicators), years: try years(row),
          value: try value(row), source: try row.text("source"),
          standard: try standard(row, among: standards)))
    }
    return values
  }

  private static func standard(
    _ row: TableRow, among standards: [StandardID]
  ) throws(RulebookErrors) -> StandardID? {
    guard try row.optionalText("standard") != nil else { return nil }
    return StandardID(rawValue: try row.field("standard").word(of: standards.map(\.rawValue)))
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
