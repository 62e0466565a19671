/// The answers of one rule for up to 64 records, a bit for each: satisfied, violated, or neither where it cannot be said.
public struct TruthMask: Hashable, Sendable {
  /// The records that satisfy the rule.
  public var satisfied: UInt64
  /// The records that violate it.
  public var violated: UInt64

  /// Nothing can be said of any record.
  static let unknown = TruthMask(satisfied: 0, violated: 0)

  /// Masks of all records alike.
  init(_ truth: Bool) { self.init(satisfied: truth ? .max : 0, violated: truth ? 0 : .max) }

  init(satisfied: UInt64, violated: UInt64) {
    self.satisfied = satisfied
    self.violated = violated
  }

  /// The records of which something can be said.
  var known: UInt64 { satisfied | violated }

  /// The answers the other way round.
  var negated: TruthMask { TruthMask(satisfied: violated, violated: satisfied) }

  /// Whether something is unknown: always known itself.
  var isUnknown: TruthMask { TruthMask(satisfied: ~known, violated: known) }

  /// These answers where a mask has its bits, others elsewhere.
  func chosen(by mask: UInt64, else other: TruthMask) -> TruthMask {
    TruthMask(
      satisfied: satisfied & mask | other.satisfied & ~mask,
      violated: violated & mask | other.violated & ~mask)
  }

  /// The answer for one record, from 0; nil where it cannot be said.
  public subscript(record: Int) -> Bool? {
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: record)
    return satisfied & bit != 0 ? true : violated & bit != 0 ? false : nil
  }
}
