import Provenance
import Rules
import Survey

/// The tables of deprivations, causes, wishes, and the profile of a class.
extension TableForms {
  /// How many households lack each indicator.
  func deprivations(_ number: Int, of status: Status) -> TableForm {
    let table = TallyPlan.deprivationTable(of: status)
    return TableForm(
      number: number, title: TableWording.deprivationsTitle(status, isRate: false),
      unit: TableWording.unitHouseholds,
      columns: [
        .count(
          TableWording.ofClass(status == .poor).total, isFrame: true, Self.line(.status, status.rawValue)),
        .count(TableWording.totalDeprivations, Self.line(table, "total-deprivations", .deprivation)),
        .group(
          TableWording.indicators,
          standard.indicators.map { .count($0.label, Self.line(table, $0.code)) }),
      ], notes: [TableWording.overlapping])
  }

  /// The share of households that lack each indicator.
  func deprivationRates(_ number: Int, of status: Status) -> TableForm {
    let table = TallyPlan.deprivationTable(of: status)
    let all = Self.line(.status, status.rawValue)
    return TableForm(
      number: number, title: TableWording.deprivationsTitle(status, isRate: true),
      unit: TableWording.unitHouseholdsAndRate,
      columns: [
        .count(TableWording.ofClass(status == .poor).total, isFrame: true, all),
        .group(
          TableWording.indicatorRates(status),
          standard.indicators.map { .rate($0.label, Self.line(table, $0.code), of: all) }),
      ], notes: [TableWording.overlapping])
  }

  /// Why households are poor.
  var causes: TableForm {
    answers(
      10, TableWording.causesTitle, TableWording.causes, lists.list("causes", for: standard.id).codes,
      TallyPlan.causeTable)
  }

  /// What help households wish for.
  var wishes: TableForm {
    answers(
      15, TableWording.wishesTitle, TableWording.wishes, lists.list("wishes", for: standard.id).codes,
      TallyPlan.wishTable)
  }

  private func answers(
    _ number: Int, _ title: BilingualText, _ head: BilingualText, _ codes: [Code],
    _ table: @escaping @Sendable (Status) -> TallyTable
  ) -> TableForm {
    TableForm(
      number: number, title: title, unit: TableWording.unitHouseholds, slices: TableSlice.classes,
      columns: [
        .count(TableWording.sum, isFrame: true) { CountKey(.status, $0.status.rawValue, .household) },
        .group(
          head,
          codes.map { code in
            .count(code.label) { CountKey(table($0.status), code.code, .household) }
          }),
      ], notes: [TableWording.overlapping])
  }

  /// Poor households by grade of will (the standard of 2016).
  var wills: TableForm {
    shares(
      16, TableWording.willsTitle, lists.list("wills", for: standard.id).codes.map { ($0.label, $0.code) },
      .willPoor)
  }

  /// Poor households by criterion (the standard of 2016).
  var criteria: TableForm {
    var form = shares(14, TableWording.criteriaTitle, TableWording.criteria, .criterion)
    form.notes = [TableWording.criteriaNote]
    return form
  }

  private func shares(
    _ number: Int, _ title: BilingualText, _ items: [(BilingualText, String)], _ table: TallyTable
  ) -> TableForm {
    let poor = Self.line(.status, Status.poor.rawValue)
    return TableForm(
      number: number, title: title, unit: TableWording.unitHouseholdsAndRate,
      columns: [.count(TableWording.poorHouseholds, isFrame: true, poor)]
        + items.map { .countAndRate($0.0, Self.line(table, $0.1), of: poor) })
  }

  /// Poor or near-poor households and persons among all, by ethnicity and target group.
  func profile(_ number: Int, of status: Status) -> TableForm {
    let words = TableWording.ofClass(status == .poor)
    let majority = plan.ethnicGroups.filter { !lists.minorities.contains($0) }
    func population(_ unit: CountUnit) -> [FormColumn] {
      [.count(TableWording.sum, isFrame: true, Self.line(.population, "all", unit))]
        + (majority + [TallyPlan.minorities]).map { group in
          var column = FormColumn.count(nameOrMinorities(group), Self.line(.population, group, unit))
          column.isFrame = true
          return column
        }
    }
    func target(_ code: Code, _ unit: CountUnit) -> FormColumn {
      .count(
        BilingualText(vietnamese: code.short, english: code.label.english),
        Self.line(.targetGroup, status.rawValue + "-" + code.code, unit))
    }
    let all = Self.line(.status, status.rawValue)
    let households: [FormColumn] =
      [.countAndRate(TableWording.sum, all, of: Self.line(.population, "all"))]
      + (majority + [TallyPlan.minorities]).map { group in
        .countAndRate(
          nameOrMinorities(group), Self.line(.ethnicity, status.rawValue + "-" + group),
          of: Self.line(.population, group))
      } + targetGroupCodes.map { target($0, .household) }
    let persons: [FormColumn] =
      [.count(TableWording.sum, Self.line(.status, status.rawValue, .person))]
      + (majority + [TallyPlan.minorities]).map { group in
        .count(nameOrMinorities(group), Self.line(.ethnicity, status.rawValue + "-" + group, .person))
      }
    return TableForm(
      number: number, title: TableWording.profileTitle(status), unit: TableWording.unitAll,
      columns: [
        .group(TableWording.households, population(.household)),
        .group(TableWording.persons, population(.person)),
        .group(words.name, households),
        .group(TableWording.personsOf(status), persons),
      ], notes: [TableWording.profileNote])
  }

  private func nameOrMinorities(_ group: String) -> BilingualText {
    group == TallyPlan.minorities ? TableWording.minorities : groupName(group)
  }
}
