public import Survey

/// What the rows of a sheet were taken for, as runs of neighbouring rows of one role.
public struct RowRuns: Hashable, Sendable {
  /// Neighbouring rows of one role.
  public struct Run: Hashable, Sendable {
    /// What the rows are.
    public var role: RowRole
    /// The first physical row.
    public var first: Int
    /// The last physical row.
    public var last: Int
  }

  /// The runs in the order of the sheet; empty rows between two runs belong to none.
  public private(set) var runs: [Run] = []

  /// No rows.
  public init() {}

  /// Adds the next row.
  mutating func add(_ row: Int, as role: RowRole) {
    if let last = runs.last, last.role == role, row - last.last == 1 {
      runs[runs.count - 1].last = row
    } else {
      runs.append(Run(role: role, first: row, last: row))
    }
  }
}
