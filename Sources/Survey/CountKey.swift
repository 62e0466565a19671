/// What is counted.
public enum CountUnit: String, CaseIterable, Sendable {
  /// Hộ.
  case household
  /// Nhân khẩu.
  case person
  /// Chỉ số thiếu hụt: one deprivation of one household.
  case deprivation
}

/// One countable line of a table: its table, its item, its unit.
public struct CountKey: Hashable, Sendable {
  /// The table.
  public let table: TallyTable
  /// The item within the table, such as `poor` or `near-poor-khmer`.
  public let item: String
  /// What is counted.
  public let unit: CountUnit

  /// A line of a table.
  public init(_ table: TallyTable, _ item: String, _ unit: CountUnit) {
    self.table = table
    self.item = item
    self.unit = unit
  }
}
