import Rules
public import Survey

/// Two counts of one area that do not fit each other; the names are those of the identities that reports R1 to R12 of
/// the annual review must satisfy.
public struct BrokenIdentity: Hashable, Sendable {
  /// The identity, such as `T4`.
  public let name: String
  /// The first count.
  public let left: Int
  /// The other count.
  public let right: Int
}

extension Tally {
  /// The first identity that does not hold.
  ///
  /// - T2: the end of a movement is the number of its class, households and persons;
  /// - T4: those who became near-poor in the movement of the poor are those who came from the poor in the movement of
  ///   the near-poor, and the other way round;
  /// - T6: the indicators add up to all deprivations;
  /// - T8: no indicator counts more households than there are;
  /// - T12: no group and no ethnic group counts more households than there are.
  public var firstBrokenIdentity: BrokenIdentity? {
    brokenMovement ?? brokenDeprivation ?? brokenGroup
  }

  private func number(_ table: TallyTable, _ item: String, _ unit: CountUnit = .household) -> Int {
    self[CountKey(table, item, unit)] ?? 0
  }

  private var brokenMovement: BrokenIdentity? {
    guard self[CountKey(.movementPoor, "start", .household)] != nil else { return nil }
    for unit in [CountUnit.household, .person] {
      for status in TallyPlan.classes {
        let end = number(TallyPlan.movementTable(of: status), "end", unit)
        let counted = number(.status, status.rawValue, unit)
        if end != counted { return BrokenIdentity(name: "T2", left: end, right: counted) }
      }
      let crossings = [
        ("became-near-poor", "poor-became-near-poor"), ("near-poor-became-poor", "became-poor"),
      ]
      for (poor, nearPoor) in crossings {
        let one = number(.movementPoor, poor, unit)
        let other = number(.movementNearPoor, nearPoor, unit)
        if one != other { return BrokenIdentity(name: "T4", left: one, right: other) }
      }
    }
    return nil
  }

  private var brokenDeprivation: BrokenIdentity? {
    for status in TallyPlan.classes {
      let table = TallyPlan.deprivationTable(of: status)
      guard let all = self[CountKey(table, "total-deprivations", .deprivation)] else { continue }
      let households = number(.status, status.rawValue)
      var sum = 0
      for (key, count) in counts where key.table == table && key.unit == .household {
        sum += count
        if count > households { return BrokenIdentity(name: "T8", left: count, right: households) }
      }
      if sum != all { return BrokenIdentity(name: "T6", left: sum, right: all) }
    }
    return nil
  }

  private var brokenGroup: BrokenIdentity? {
    for status in TallyPlan.classes {
      let households = number(.status, status.rawValue)
      for (key, count) in counts
      where (key.table == .targetGroup || key.table == .ethnicity) && key.unit == .household {
        guard key.item.hasPrefix(status.rawValue + "-"), count > households else { continue }
        return BrokenIdentity(name: "T12", left: count, right: households)
      }
    }
    return nil
  }
}
