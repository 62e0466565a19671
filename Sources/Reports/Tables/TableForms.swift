import Provenance
import Rules
import Survey

/// The tables of a review, in their order, as the forms in use lay them out.
///
/// The numbers stay the same in every area; a table that was not collected somewhere leaves a gap there.
struct TableForms {
  let plan: TallyPlan
  let standard: Standard
  let lists: CodeLists
  private let isLocal: Bool

  init(_ report: RoundReport) {
    plan = report.plan
    standard = report.standard
    lists = report.codeLists
    isLocal = report.isLocal
  }

  /// All tables that the standard knows; of the line of a province the results alone.
  var all: [TableForm] {
    guard !isLocal else { return [results] }
    return [
      results, movement(1, of: .poor), movement(2, of: .nearPoor),
      deprivations(4, of: .poor), deprivationRates(5, of: .poor),
      deprivations(6, of: .nearPoor), deprivationRates(7, of: .nearPoor),
      targetGroups, ethnicity,
    ] + (plan.causes.isEmpty ? [] : [causes])
      + [children, profile(12, of: .poor), profile(13, of: .nearPoor)]
      + (plan.hasCriteria ? [criteria] : []) + (plan.wishes.isEmpty ? [] : [wishes])
      + (plan.wills.isEmpty ? [] : [wills])
  }

  /// A line of the status table in the unit of the slice.
  static func status(_ status: Status) -> FormFigure.Key {
    { CountKey(.status, status.rawValue, $0.unit) }
  }

  /// A line of the status table in a given unit.
  static func line(_ table: TallyTable, _ item: String, _ unit: CountUnit = .household) -> FormFigure.Key {
    { _ in CountKey(table, item, unit) }
  }

  private var results: TableForm {
    func pair(_ title: BilingualText, _ item: String, _ unit: CountUnit) -> FormColumn {
      .group(
        title,
        [
          .count(TableWording.quantity, Self.line(.status, item, unit)),
          .rate(TableWording.rate, Self.line(.status, item, unit), of: Self.line(.population, "all", unit)),
        ])
    }
    func classes(_ unit: CountUnit) -> [FormColumn] {
      [
        pair(TableWording.poorOf(unit), Status.poor.rawValue, unit),
        pair(TableWording.nearPoorOf(unit), Status.nearPoor.rawValue, unit),
        pair(TableWording.averageOf(unit), Status.averageLiving.rawValue, unit)
          .keptBlank(isLocal ? nil : TableWording.averageNotCollected),
        pair(TableWording.undetermined, "undetermined", unit),
      ]
    }
    return TableForm(
      number: 1, title: TableWording.resultsTitle, unit: TableWording.unitAll,
      columns: [
        .group(
          TableWording.atReview,
          [
            .count(TableWording.households, isFrame: true, Self.line(.population, "all")),
            .count(TableWording.persons, isFrame: true, Self.line(.population, "all", .person)),
          ]),
        .group(TableWording.resultOfHouseholds, classes(.household)),
        .group(TableWording.resultOfPersons, classes(.person)),
        pair(TableWording.lowIncomeWorkers, TallyPlan.lowIncomeWorkers, .person),
      ])
  }

  /// Poor or near-poor from the start of the period to its end.
  private func movement(_ offset: Int, of status: Status) -> TableForm {
    let table = TallyPlan.movementTable(of: status)
    func column(_ item: String, _ part: FormFigure.Part) -> FormColumn {
      FormColumn(
        title: TableWording.movement(item, of: status),
        figure: FormFigure(key: { CountKey(table, item, $0.unit) }, part: part))
    }
    let left = status == .poor ? ["became-near-poor", "rose-above"] : ["rose-above", "became-poor"]
    let joined = status == .poor ? "near-poor-became-poor" : "poor-became-near-poor"
    return TableForm(
      number: 1 + offset, title: TableWording.movementTitle(status), unit: TableWording.unitCounts,
      slices: TableSlice.units,
      columns: [
        column("start", .adds),
        .group(
          TableWording.decrease, (left + ["other-decrease", "unexplained"]).map { column($0, .subtracts) }),
        .group(
          TableWording.increase,
          [
            column(joined, .adds),
            .group(TableWording.addedInYear, ["fell-back", "newly-arisen"].map { column($0, .adds) }),
            column("other-increase", .adds),
          ]),
        column("end", .balance),
      ], needsEarlierRound: true)
  }

  private var targetGroups: TableForm {
    func group(_ status: Status) -> FormColumn {
      .group(
        TableWording.ofClass(status == .poor).name,
        [.count(TableWording.sum, isFrame: true, Self.status(status))]
          + [
            .count(TableWording.minorities) {
              CountKey(.ethnicity, status.rawValue + "-" + TallyPlan.minorities, $0.unit)
            }
          ]
          + targetGroupCodes.map { code in
            .count(code.label) { CountKey(.targetGroup, status.rawValue + "-" + code.code, $0.unit) }
          })
    }
    return TableForm(
      number: 8, title: TableWording.targetGroupsTitle, unit: TableWording.unitCounts,
      slices: TableSlice.units, columns: TallyPlan.classes.map(group), notes: [TableWording.overlapping])
  }

  /// The target groups in their order.
  var targetGroupCodes: [Code] { lists.list("target-groups", for: standard.id).codes }

  private var ethnicity: TableForm {
    let majority = plan.ethnicGroups.filter { !lists.minorities.contains($0) }
    let minorities = plan.ethnicGroups.filter(lists.minorities.contains)
    func group(_ status: Status) -> FormColumn {
      func column(_ title: BilingualText, _ group: String) -> FormColumn {
        .count(title, Self.line(.ethnicity, status.rawValue + "-" + group))
      }
      return .group(
        TableWording.ofClass(status == .poor).name,
        [.count(TableWording.sum, isFrame: true, Self.line(.status, status.rawValue))]
          + majority.map { column(groupName($0), $0) }
          + [column(TableWording.minorities, TallyPlan.minorities)]
          + [.group(TableWording.minoritiesOfWhich, minorities.map { column(groupName($0), $0) })])
    }
    return TableForm(
      number: 9, title: TableWording.ethnicityTitle, unit: TableWording.unitHouseholds,
      columns: TallyPlan.classes.map(group))
  }

  /// The name of an ethnic group.
  func groupName(_ code: String) -> BilingualText {
    lists.ethnicGroups.first { $0.code.code == code }?.code.label ?? BilingualText(code)
  }

  private var children: TableForm {
    func group(_ status: Status) -> FormColumn {
      let item = status.rawValue + "-children"
      return .group(
        TableWording.ofClass(status == .poor).name,
        [
          .count(TableWording.children, Self.line(.childDeprivation, item, .person)),
          .count(TableWording.childrenHealth, Self.line(.childDeprivation, item + "-health", .person)),
          .count(TableWording.childrenEducation, Self.line(.childDeprivation, item + "-education", .person)),
        ])
    }
    return TableForm(
      number: 11, title: TableWording.childrenTitle, unit: TableWording.unitChildren,
      columns: TallyPlan.classes.map(group))
  }
}
