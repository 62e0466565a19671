/// What a physical row of a sheet is.
public enum RowRole: String, CaseIterable, Sendable {
  /// A household, or a member of one, that goes on to the next stage.
  case accepted
  /// A row of data that cannot be used: no place, no key, the same family twice, a member of no household.
  case rejected
  /// The office, the motto, the title, the place line.
  case title
  /// A line of headings.
  case heading
  /// The line of column numbers under the headings.
  case columnNumbers = "column-numbers"
  /// The explanation of codes under the headings.
  case legend
  /// The name of a village between the data.
  case caption
  /// A sum.
  case total
  /// A remark under the table.
  case note
  /// Date, names and functions of those who sign.
  case signature
  /// Nothing.
  case blank
}

/// How many physical rows of a sheet have which role.
public struct RowAccount: Hashable, Sendable {
  /// The numbers by role.
  public private(set) var counts: [RowRole: Int] = [:]
  /// The physical rows of the sheet up to its last used one.
  public var physicalRows: Int

  /// An account of a sheet.
  public init(physicalRows: Int = 0) { self.physicalRows = physicalRows }

  /// The number of rows with a role.
  public subscript(role: RowRole) -> Int { counts[role, default: 0] }

  /// Counts a row.
  public mutating func add(_ role: RowRole, _ number: Int = 1) { counts[role, default: 0] += number }

  /// Moves a row that was counted under one role to another.
  public mutating func move(from old: RowRole, to new: RowRole) {
    add(old, -1)
    add(new)
  }

  /// The rows set aside, each with its reason.
  public var ignored: Int { counts.values.reduce(0, +) - self[.accepted] - self[.rejected] }

  /// Whether physical rows = accepted + rejected + ignored, as promise 1 of the design demands.
  public var isBalanced: Bool {
    self[.accepted] + self[.rejected] + ignored == physicalRows && counts.values.allSatisfy { $0 >= 0 }
  }
}
