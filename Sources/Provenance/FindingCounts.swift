/// How many findings there are.
public struct FindingCounts: Hashable, Sendable {
  /// Those that somebody still has to look at, by severity; nothing where there are none.
  public private(set) var open: [Severity: Int] = [:]
  /// Those that were waived.
  public private(set) var waived = 0

  /// None.
  public init() {}

  /// The counts of some findings.
  public init(_ findings: some Sequence<Finding>) {
    for finding in findings { add(1, of: finding.severity, isOpen: finding.isOpen) }
  }

  /// Counts findings of one severity.
  public mutating func add(_ count: Int, of severity: Severity, isOpen: Bool) {
    if isOpen { open[severity, default: 0] += count } else { waived += count }
  }

  /// Whether there are none at all.
  public var isEmpty: Bool { open.isEmpty && waived == 0 }
}
