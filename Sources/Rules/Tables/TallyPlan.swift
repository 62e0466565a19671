public import Survey

/// The lines of all tables of one round under one standard, in the order of the tidy tally contract.
///
/// The plan says which lines there can be; which there are for an area depends on what was collected there.
public struct TallyPlan: Sendable {
  /// The codes of the ethnic groups named in the round's summary sheets, in their order.
  public let ethnicGroups: [String]
  /// The codes of the standard's indicators, in law order.
  public let indicators: [String]
  /// The codes of the standard's causes, in their order.
  public let causes: [String]
  /// The codes of the standard's wishes, in their order.
  public let wishes: [String]
  /// The codes of the standard's grades of will, in their order.
  public let wills: [String]
  /// The codes of the target groups that a column can be about, in their order.
  public let targetGroups: [String]
  /// Whether the standard tells poverty by income from poverty by deprivation.
  public let hasCriteria: Bool
  /// The number of deprivations from which a household counts as deprived; nil where the standard sets none.
  public let deprivationLine: Int?

  /// The plan of a standard.
  public init(standard: Standard, codeLists: CodeLists, ethnicGroups: [String]) {
    self.ethnicGroups = ethnicGroups
    indicators = standard.indicators.map(\.code)
    causes = codeLists.list("causes", for: standard.id).codes.map(\.code)
    wishes = codeLists.list("wishes", for: standard.id).codes.map(\.code)
    wills = codeLists.list("wills", for: standard.id).codes.map(\.code)
    targetGroups = codeLists.list("target-groups", for: standard.id).codes.map(\.code)
    hasCriteria = standard.classification.contains { $0.criterion != nil }
    deprivationLine = standard.figure("deprivation_line", isUrban: false)
  }

  /// The two classes that most tables are about, poor first.
  public static let classes: [Status] = [.poor, .nearPoor]

  /// The item of all ethnic minorities together.
  public static let minorities = "dtts"

  /// The item of low-income workers, who are persons of households that are neither poor nor near-poor.
  public static let lowIncomeWorkers = "low-income-worker"

  /// Every line there can be, in printing order.
  public var lines: [TallyLine] {
    population + status + criterion + ethnicity + targetGroup + deprivation + answers + movement + children
  }

  private var population: [TallyLine] {
    let all = CountKey(.population, "all", .household)
    let groups = (ethnicGroups + (ethnicGroups.isEmpty ? [] : [Self.minorities])).map {
      TallyLine(CountKey(.population, $0, .household), of: all)
    }
    return [TallyLine(all), TallyLine(CountKey(.population, "all", .person))] + groups
  }

  private var status: [TallyLine] {
    [CountUnit.household, .person].flatMap { unit in
      let all = CountKey(.population, "all", unit)
      let reviewed = CountKey(.status, "reviewed", unit)
      return [
        TallyLine(reviewed, of: all),
        TallyLine(CountKey(.status, Status.poor.rawValue, unit), of: all),
        TallyLine(CountKey(.status, Status.nearPoor.rawValue, unit), of: all),
        TallyLine(CountKey(.status, "multidimensional-poor", unit), of: all),
        TallyLine(CountKey(.status, "reviewed-not-poor", unit), of: reviewed),
        TallyLine(CountKey(.status, Status.averageLiving.rawValue, unit), of: all),
        TallyLine(CountKey(.status, "undetermined", unit), of: all),
      ]
    } + [
      TallyLine(
        CountKey(.status, Self.lowIncomeWorkers, .person), of: CountKey(.population, "all", .person))
    ]
  }

  private var criterion: [TallyLine] {
    guard hasCriteria else { return [] }
    return ["income", "deprivation", "income-only", "deprivation-only", "both"].map {
      TallyLine(CountKey(.criterion, $0, .household), of: Self.households(.poor))
    }
  }

  private var ethnicity: [TallyLine] {
    Self.classes.flatMap { status in
      (ethnicGroups + [Self.minorities]).flatMap { group -> [TallyLine] in
        let item = status.rawValue + "-" + group
        let households = CountKey(.ethnicity, item, .household)
        return [
          TallyLine(households, of: Self.households(status)),
          TallyLine(households, of: CountKey(.population, group, .household)),
          TallyLine(households, of: CountKey(.population, "all", .household)),
          TallyLine(CountKey(.ethnicity, item, .person), of: Self.persons(status)),
        ]
      }
    }
  }

  private var targetGroup: [TallyLine] {
    Self.classes.flatMap { status in
      targetGroups.flatMap { group -> [TallyLine] in
        let item = status.rawValue + "-" + group
        return [
          TallyLine(CountKey(.targetGroup, item, .household), of: Self.households(status)),
          TallyLine(CountKey(.targetGroup, item, .person), of: Self.persons(status)),
        ]
      }
    }
  }

  private var deprivation: [TallyLine] {
    Self.classes.flatMap { status -> [TallyLine] in
      let table = Self.deprivationTable(of: status)
      return [TallyLine(CountKey(table, "total-deprivations", .deprivation))]
        + indicators.map { TallyLine(CountKey(table, $0, .household), of: Self.households(status)) }
    }
  }

  private var answers: [TallyLine] {
    func lines(_ table: TallyTable, _ codes: [String], _ status: Status) -> [TallyLine] {
      codes.map { TallyLine(CountKey(table, $0, .household), of: Self.households(status)) }
    }
    return lines(.causePoor, causes, .poor) + lines(.causeNearPoor, causes, .nearPoor)
      + lines(.wishPoor, wishes, .poor) + lines(.wishNearPoor, wishes, .nearPoor)
      + lines(.willPoor, wills, .poor)
  }

  private var movement: [TallyLine] {
    Self.classes.flatMap { status in
      (Self.movementItems(of: status) + ["unexplained"]).flatMap { item in
        [CountUnit.household, .person].map {
          TallyLine(CountKey(Self.movementTable(of: status), item, $0))
        }
      }
    }
  }

  private var children: [TallyLine] {
    Self.classes.flatMap { status -> [TallyLine] in
      let children = CountKey(.childDeprivation, status.rawValue + "-children", .person)
      return [
        TallyLine(children),
        TallyLine(CountKey(.childDeprivation, status.rawValue + "-children-health", .person), of: children),
        TallyLine(
          CountKey(.childDeprivation, status.rawValue + "-children-education", .person), of: children),
      ]
    }
  }

  private static func households(_ status: Status) -> CountKey {
    CountKey(.status, status.rawValue, .household)
  }
  private static func persons(_ status: Status) -> CountKey { CountKey(.status, status.rawValue, .person) }
}

extension TallyPlan {
  /// The items of the movement table of a class, start to end.
  public static func movementItems(of status: Status) -> [String] {
    status == .poor
      ? [
        "start", "became-near-poor", "rose-above", "other-decrease", "near-poor-became-poor", "fell-back",
        "newly-arisen", "other-increase", "end",
      ]
      : [
        "start", "rose-above", "became-poor", "other-decrease", "poor-became-near-poor", "fell-back",
        "newly-arisen", "other-increase", "end",
      ]
  }

  /// The movement table of a class.
  public static func movementTable(of status: Status) -> TallyTable {
    status == .poor ? .movementPoor : .movementNearPoor
  }

  /// The deprivation table of a class.
  public static func deprivationTable(of status: Status) -> TallyTable {
    status == .poor ? .deprivationPoor : .deprivationNearPoor
  }

  /// The cause table of a class.
  public static func causeTable(of status: Status) -> TallyTable {
    status == .poor ? .causePoor : .causeNearPoor
  }

  /// The wish table of a class.
  public static func wishTable(of status: Status) -> TallyTable {
    status == .poor ? .wishPoor : .wishNearPoor
  }
}
