public import Provenance
public import Survey

/// A stored count that is not what counting again gives.
public struct CountDifference: Equatable, Sendable {
  /// What differs.
  public enum Subject: String, Sendable {
    /// What is counted.
    case count
    /// How many villages of the area collected the line.
    case villages
  }

  /// The standard.
  public var standard: StandardID
  /// The level of the area.
  public var level: AreaLevel
  /// The area.
  public var area: AreaCode
  /// The line.
  public var line: CountKey
  /// What of it differs.
  public var subject: Subject
  /// What is stored; nil where nothing is.
  public var stored: Int?
  /// What counting again gives; nil where nothing is counted.
  public var recounted: Int?

  /// The names of its values, as other programs read them.
  public static let columns = [
    "standard", "area_level", "area_code", "table", "item", "unit", "subject", "stored", "recounted",
  ]

  /// Its values in the order of the columns.
  public var values: [String] {
    [
      standard.rawValue, level.rawValue, area.rawValue, line.table.rawValue, line.item, line.unit.rawValue,
      subject.rawValue, stored.map(String.init) ?? "", recounted.map(String.init) ?? "",
    ]
  }

  /// The same in one sentence.
  public var message: BilingualText {
    let row =
      "\(standard.rawValue) \(level.rawValue) \(area.rawValue) \(line.table.rawValue)/\(line.item) \(line.unit.rawValue)"
    let numbers = [stored, recounted].map { $0.map(String.init) ?? "–" }
    return switch subject {
    case .count:
      BilingualText(
        vietnamese: "\(row): đã lưu \(numbers[0]), đếm lại được \(numbers[1]).",
        english: "\(row): stored \(numbers[0]), counted again \(numbers[1]).")
    case .villages:
      BilingualText(
        vietnamese: "\(row): đã lưu là cộng từ \(numbers[0]) thôn, đếm lại từ \(numbers[1]).",
        english: "\(row): stored as the sum of \(numbers[0]) villages, counted again of \(numbers[1]).")
    }
  }
}
