public import Provenance
public import Survey

/// Which small numbers the public edition of a round keeps back.
///
/// The law gives no number: which tables are open and how small is small is a decision of the office.
public struct ProtectionRules: Sendable {
  /// What is small in one unit.
  public struct Limit: Hashable, Sendable {
    /// Counts from 1 up to this number, without it, are withheld.
    public let below: Int
    /// The least number of units between the smallest and the largest value that a withheld count may have, as far as can
    /// be worked out from everything that is published.
    public let width: Int

    /// A limit.
    public init(below: Int, width: Int) {
      self.below = below
      self.width = width
    }
  }

  /// A table, or one item of it, that is published in full.
  public struct OpenLine: Hashable, Sendable {
    /// The table.
    public let table: TallyTable
    /// The item; nil for all of the table.
    public let item: String?
    /// Why it is.
    public let reason: BilingualText

    /// An open table or item.
    public init(_ table: TallyTable, item: String? = nil, reason: BilingualText = BilingualText("")) {
      self.table = table
      self.item = item
      self.reason = reason
    }
  }

  /// What is small, by unit.
  public let limits: [CountUnit: Limit]
  /// Groups of fewer households than this are not broken down at all, since their members are known by name.
  public let smallestGroup: Int
  /// What is published in full.
  public let open: [OpenLine]
  /// The results whose heads of household are posted by name.
  public let posted: [Status]
  /// Why it is done in this way.
  public let reason: BilingualText
  /// What is not certain about it.
  public let warning: BilingualText

  /// Rules of protection.
  public init(
    limits: [CountUnit: Limit], smallestGroup: Int, open: [OpenLine], posted: [Status] = [],
    reason: BilingualText = BilingualText(""), warning: BilingualText = BilingualText("")
  ) {
    self.limits = limits
    self.smallestGroup = smallestGroup
    self.open = open
    self.posted = posted
    self.reason = reason
    self.warning = warning
  }

  /// Whether a line is published in full.
  public func isOpen(_ key: CountKey) -> Bool {
    open.contains { $0.table == key.table && ($0.item == nil || $0.item == key.item) }
  }

  /// What is small in a unit.
  public func limit(of unit: CountUnit) -> Limit { limits[unit] ?? Limit(below: 1, width: 0) }
}
