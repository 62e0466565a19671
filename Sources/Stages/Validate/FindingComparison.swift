public import Provenance
public import Survey

/// What a newer delivery of a list put right, left as it was and brought in.
///
/// Rows shift between deliveries, so a finding is the same when the rule, the household, the member and the variable are
/// the same; one that speaks of no record is the same at the same address.
public struct FindingComparison: Sendable {
  /// For each finding of the newer delivery: still there, or new.
  public private(set) var changes: [FindingChange] = []
  /// The findings of the older delivery that the newer one has no more, each with the code of its household.
  public private(set) var gone: [(finding: Finding, household: String?)] = []

  private struct Identity: Hashable {
    var rule: RuleID
    /// The record, by its number in the newer table; below 0 for one that only the older table has.
    var record: Int?
    var member: String?
    var variable: VariableID?
    /// The address, where there is no record.
    var address: String?
  }

  /// Compares what was found in two deliveries of one unit.
  public init(
    from older: ReceivedTable, _ olderFindings: [Finding], to newer: ReceivedTable, _ newerFindings: [Finding]
  ) {
    let partners = Dictionary(
      ListDifference.pairs(older, newer).map { ($0.older, $0.newer) }, uniquingKeysWith: { first, _ in first }
    )
    let olderSubjects = FindingSubjects(older)
    var open: [Identity: [Int]] = [:]
    for (index, finding) in olderFindings.enumerated() {
      let identity = Self.identity(of: finding, among: olderSubjects) { partners[$0] ?? -1 - $0 }
      open[identity, default: []].append(index)
    }
    let newerSubjects = FindingSubjects(newer)
    for finding in newerFindings {
      let identity = Self.identity(of: finding, among: newerSubjects) { $0 }
      if open[identity]?.isEmpty == false {
        open[identity]?.removeFirst()
        changes.append(.still)
      } else {
        changes.append(.new)
      }
    }
    gone = open.values.joined().sorted().map {
      (olderFindings[$0], olderSubjects.householdCode(of: olderFindings[$0]))
    }
  }

  private static func identity(
    of finding: Finding, among subjects: FindingSubjects, record: (Int) -> Int
  ) -> Identity {
    guard let subject = subjects.subject(of: finding) else {
      if let variable = subjects.headingVariable(of: finding) {
        return Identity(rule: finding.rule, variable: variable)
      }
      return Identity(rule: finding.rule, address: finding.location.spot(in: .english))
    }
    return Identity(
      rule: finding.rule, record: record(subject.record), member: subjects.memberKey(of: subject),
      variable: subject.variable)
  }

  /// The codes of the households that some findings of a table speak of; nil for those without one.
  public static func households(of findings: [Finding], in table: ReceivedTable) -> [String?] {
    guard !findings.isEmpty else { return [] }
    let subjects = FindingSubjects(table)
    return findings.map(subjects.householdCode)
  }
}
