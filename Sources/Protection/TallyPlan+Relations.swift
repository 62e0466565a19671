public import Rules
public import Survey

extension TallyPlan {
  /// What every reader knows to hold between the lines of one area, from the definitions of the tables alone.
  ///
  /// - Parameter minorities: The ethnic groups that count as minorities.
  public func relations(minorities: Set<String>) -> [Relation] {
    bases + persons + results + criteria + ethnicGroupsOfClasses(minorities) + deprivations + wills(of: .poor)
      + movements
  }

  /// The lines that count households and persons of the same item.
  public var twins: [Twins] {
    let keys = Set(lines.map(\.key))
    var seen: Set<CountKey> = []
    return lines.map(\.key).compactMap { key in
      let persons = CountKey(key.table, key.item, .person)
      guard key.unit == .household, keys.contains(persons), seen.insert(key).inserted else { return nil }
      // A household that grew or shrank counts persons there, and no household.
      let grows = ["other-increase", "other-decrease"].contains(key.item)
      return Twins(households: key, persons: persons, comeTogether: !grows)
    }
  }

  /// The households of a class that a line tells of; nil where it tells of no class.
  public func group(of key: CountKey) -> CountKey? {
    for status in Self.classes {
      let tables: [TallyTable] = [
        Self.deprivationTable(of: status), Self.causeTable(of: status), Self.wishTable(of: status),
      ]
      let isOfClass =
        switch key.table {
        case .criterion, .willPoor: status == .poor
        // "near-poor-…" does not begin with "poor-".
        case .ethnicity, .targetGroup, .childDeprivation: key.item.hasPrefix(status.rawValue + "-")
        default: tables.contains(key.table)
        }
      if isOfClass { return CountKey(.status, status.rawValue, .household) }
    }
    return nil
  }

  /// No line counts more than the line it is a share of.
  private var bases: [Relation] {
    lines.compactMap { line in
      guard let base = line.base, base.unit == line.key.unit else { return nil }
      return Relation(.atMost, plus: [line.key], minus: [base])
    }
  }

  /// A household has a person at least, within a group and outside it.
  private var persons: [Relation] {
    twins.flatMap { twins -> [Relation] in
      let whole = group(of: twins.households).map { ($0, CountKey($0.table, $0.item, .person)) }
      return [Relation(.atMost, plus: [twins.households], minus: [twins.persons])]
        + (whole.map { households, persons in
          // (households of the class - households) <= (persons of the class - persons)
          [Relation(.atMost, plus: [households, twins.persons], minus: [twins.households, persons])]
        } ?? [])
    }
  }

  private var results: [Relation] {
    [CountUnit.household, .person].flatMap { unit -> [Relation] in
      func key(_ item: String) -> CountKey { CountKey(.status, item, unit) }
      let classes = Self.classes.map { key($0.rawValue) }
      return [
        Relation(.equal, plus: classes, minus: [key("multidimensional-poor")]),
        Relation(
          .equal,
          plus: classes
            + [key("reviewed-not-poor"), key(Status.averageLiving.rawValue), key("undetermined")],
          minus: [key("reviewed")]),
      ]
    }
  }

  private var criteria: [Relation] {
    guard hasCriteria else { return [] }
    func key(_ item: String) -> CountKey { CountKey(.criterion, item, .household) }
    let poor = CountKey(.status, Status.poor.rawValue, .household)
    return [
      Relation(.partition, plus: [key("income"), key("deprivation")], minus: [poor]),
      Relation(.partition, plus: [key("income-only"), key("both")], minus: [key("income")]),
      Relation(.equal, plus: [key("deprivation-only")], minus: [key("deprivation")]),
    ]
  }

  private func ethnicGroupsOfClasses(_ minorities: Set<String>) -> [Relation] {
    let ofAll = ethnicGroups.filter(minorities.contains)
    guard !ethnicGroups.isEmpty else { return [] }
    let population = Relation(
      .equal, plus: ofAll.map { CountKey(.population, $0, .household) },
      minus: [CountKey(.population, Self.minorities, .household)])
    let classes = Self.classes.flatMap { status -> [Relation] in
      [CountUnit.household, .person].flatMap { unit -> [Relation] in
        func key(_ group: String) -> CountKey { CountKey(.ethnicity, status.rawValue + "-" + group, unit) }
        let others = ethnicGroups.filter { !minorities.contains($0) }
        return [
          Relation(
            .partition, plus: (others + [Self.minorities]).map(key),
            minus: [CountKey(.status, status.rawValue, unit)]),
          Relation(.partition, plus: ofAll.map(key), minus: [key(Self.minorities)]),
        ]
      }
    }
    let both = (ethnicGroups + [Self.minorities]).map { group in
      Relation(
        .atMost,
        plus: Self.classes.map { CountKey(.ethnicity, $0.rawValue + "-" + group, .household) },
        minus: [CountKey(.population, group, .household)])
    }
    return [population] + classes + both
  }

  /// The indicators add up to all deprivations; how many the poor have at least and the near-poor at most, is in the standard.
  private var deprivations: [Relation] {
    Self.classes.flatMap { status -> [Relation] in
      let table = Self.deprivationTable(of: status)
      let total = CountKey(table, "total-deprivations", .deprivation)
      let sum = Relation(
        .equal, plus: indicators.map { CountKey(table, $0, .household) }, minus: [total])
      guard let line = deprivationLine else { return [sum] }
      let households = CountKey(.status, status.rawValue, .household)
      if hasCriteria {
        guard status == .poor else { return [sum] }
        let deprived = ["deprivation-only", "both"].map { CountKey(.criterion, $0, .household) }
        return [sum, Relation(.atMost, plus: deprived, minus: [total], times: line)]
      }
      let bound =
        status == .poor
        ? Relation(.atMost, plus: [households], minus: [total], times: line)
        : Relation(.atMost, plus: [total], minus: [households], minusTimes: line - 1)
      return [sum, bound]
    }
  }

  private func wills(of status: Status) -> [Relation] {
    guard !wills.isEmpty else { return [] }
    return [
      Relation(
        .partition, plus: wills.map { CountKey(.willPoor, $0, .household) },
        minus: [CountKey(.status, status.rawValue, .household)])
    ]
  }

  /// start - left + joined = end; who crosses from one class to the other stands in both tables; the end is the class.
  private var movements: [Relation] {
    [CountUnit.household, .person].flatMap { unit -> [Relation] in
      let flows = Self.classes.flatMap { status -> [Relation] in
        func key(_ item: String) -> CountKey { CountKey(Self.movementTable(of: status), item, unit) }
        let crossing = status == .poor ? "became-near-poor" : "became-poor"
        let back = status == .poor ? "near-poor-became-poor" : "poor-became-near-poor"
        let left = [crossing, "rose-above", "other-decrease", "unexplained"].map(key)
        let joined = [back, "fell-back", "newly-arisen", "other-increase"].map(key)
        let flow = Relation(.equal, plus: [key("start")] + joined, minus: left + [key("end")])
        let end = Relation(.equal, plus: [key("end")], minus: [CountKey(.status, status.rawValue, unit)])
        guard unit == .household else { return [flow, end] }
        return [
          flow, end, Relation(.atMost, plus: left, minus: [key("start")]),
          Relation(.atMost, plus: joined, minus: [key("end")]),
        ]
      }
      let crossings = [
        ("became-near-poor", "poor-became-near-poor"), ("near-poor-became-poor", "became-poor"),
      ].map { poor, nearPoor in
        Relation(
          .equal, plus: [CountKey(.movementPoor, poor, unit)],
          minus: [CountKey(.movementNearPoor, nearPoor, unit)])
      }
      return flows + crossings
    }
  }
}
