import Provenance
import Rules
import Survey
import VietnameseText

/// Fills in a list for the villages of an area.
struct ListFilling {
  let layout: ListLayout
  let report: RoundReport
  let language: Language
  /// The areas above the villages, that of each level.
  let above: [AreaLevel: AreaReport]
  /// The villages in printing order, each with its households.
  let villages: [(area: AreaReport, households: [ListedHousehold])]
  private let relationships: [String: String]
  private let groups: [String: String]
  private let causes: [Code]

  init(
    layout: ListLayout, report: RoundReport, language: Language, above: [AreaLevel: AreaReport],
    villages: [(area: AreaReport, households: [ListedHousehold])]
  ) {
    self.layout = layout
    self.report = report
    self.language = language
    self.above = above
    self.villages = villages
    let lists = report.codeLists
    relationships = Self.labels(lists.list("relationships", for: report.standard.id).codes, language)
    groups = Self.labels(lists.ethnicGroups.map(\.code), language)
    causes = lists.list("causes", for: report.standard.id).codes
  }

  private static func labels(_ codes: [Code], _ language: Language) -> [String: String] {
    Dictionary(codes.map { ($0.code, $0.label[language]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The list; nil where no household stands on it.
  var table: ListTable? {
    var number = 0
    var filled: [ListTable.Village] = []
    for (area, households) in villages {
      let own = households.filter(isListed)
      guard !own.isEmpty else { continue }
      filled.append(
        ListTable.Village(
          number: RomanNumber.text(filled.count + 1), name: area.name, code: area.code,
          persons: own.reduce(0) { $0 + $1.household.persons },
          households: own.map { listed in
            number += 1
            return ListTable.Entry(
              code: listed.household.key.name, rows: rows(of: listed, number: number, in: area))
          }))
    }
    guard !filled.isEmpty else { return nil }
    let form = layout.form
    return ListTable(
      id: form.id, sheet: form.sheet[language],
      number: form.number.flatMap { $0.isConfirmed ? $0.text : nil }, title: form.title[language],
      subtitle: form.subtitle?[language], columns: layout.heads.map(head), villages: filled,
      notes: form.notes.map { $0[language] })
  }

  private func head(_ head: ListLayout.Head) -> ReportColumn {
    ReportColumn(head.title[language], children: head.children.map(self.head), width: head.width)
  }

  private func isListed(_ listed: ListedHousehold) -> Bool {
    guard let status = listed.household.status, layout.form.now.contains(status) else { return false }
    guard let wanted = layout.form.before else { return true }
    return listed.before.map(wanted.contains) ?? false
  }

  // MARK: Rows

  private func rows(of listed: ListedHousehold, number: Int, in area: AreaReport) -> [[ListValue]] {
    let household = listed.household
    let head = household.head
    let others = household.members.filter { $0.row != head?.row || $0.name != head?.name }
    let members = layout.form.listsMembers ? (head.map { [$0] } ?? []) + others : [head].compactMap(\.self)
    let persons: [Person?] = members.isEmpty ? [nil] : members
    return persons.enumerated().map { place, person in
      layout.columns.map { column in
        switch column {
        case .tick(let ticks, let code): place == 0 ? cross(answers(ticks, of: household)[code]) : .blank
        case .field(let field) where field.isOfPerson: fact(field, of: person, place: place + 1)
        case .field(let field): place == 0 ? fact(field, of: listed, number: number, in: area) : .blank
        }
      }
    }
  }

  private func cross(_ isTrue: Bool?) -> ListValue { isTrue == true ? .mark("x") : .blank }

  private func answers(_ ticks: ListTicks, of household: Household) -> Ticks {
    switch ticks {
    case .deprived: household.deprivations
    case .cause: household.causes
    case .wish: household.wishes
    case .will: household.wills
    case .group: household.groups
    }
  }

  private func text(_ text: String?) -> ListValue { text.map(ListValue.text) ?? .blank }
  private func mark(_ text: String?) -> ListValue { text.map(ListValue.mark) ?? .blank }
  private func count(_ count: Int?) -> ListValue { count.map(ListValue.count) ?? .blank }

  private func fact(_ field: ListField, of person: Person?, place: Int) -> ListValue {
    guard let person else { return .blank }
    switch field {
    case .memberNumber: return .count(place)
    case .name: return .text(person.name)
    case .relationship: return text(person.relationship.map { relationships[$0] ?? $0 })
    case .sex: return mark(person.sex.map { Wording.sex($0)[language] })
    case .birth: return mark(person.birth.map(written))
    case .birthOfMan: return person.sex == .male ? mark(person.birth.map { String($0.year) }) : .blank
    case .birthOfWoman: return person.sex == .female ? mark(person.birth.map { String($0.year) }) : .blank
    case .age: return count(person.birth.flatMap(age))
    case .ethnicity: return mark(person.ethnicity.map { groups[$0] ?? $0 })
    case .identityNumber:
      // A store with pseudonyms has no number to print.
      return mark(person.identityNumber.flatMap { $0.allSatisfy(\.isNumber) ? $0 : nil })
    default: return .blank
    }
  }

  private func fact(
    _ field: ListField, of listed: ListedHousehold, number: Int, in area: AreaReport
  ) -> ListValue {
    let household = listed.household
    switch field {
    case .householdNumber: return .count(number)
    case .marker: return .mark("x")
    case .householdCode:
      return mark(HouseholdKey.isPresentable(household.key.code) ? household.key.name : nil)
    case .headName: return text(household.head?.name)
    case .village: return .text(area.name)
    case .commune, .district, .province: return text(place(field)?.name)
    case .communeCode, .districtCode, .provinceCode: return mark(place(field)?.code.rawValue)
    case .status: return text(household.status.map(label))
    case .statusBefore: return text(listed.before.map(label))
    case .decisionNumber: return text(listed.decisionNumber.isEmpty ? nil : listed.decisionNumber)
    case .decisionDay: return mark(listed.decisionDay.map { written($0) })
    case .incomePoints: return count(household.incomePoints)
    case .deprivationPoints: return count(household.deprivationPoints)
    case .deprivations:
      return household.deprivations.isComplete(upTo: report.standard.indicators.count)
        ? .count(household.deprivations.count) : .blank
    case .persons: return count(household.knownPersons)
    case .minority: return cross(household.head?.ethnicity.map(report.codeLists.minorities.contains))
    case .causes:
      let named = causes.enumerated().filter { household.causes[$0.offset] == true }
      return text(named.isEmpty ? nil : named.map { $0.element.label[language] }.joined(separator: "; "))
    case .continues: return cross(listed.course == .continues)
    case .changedClass: return cross(listed.course == .changedClass)
    case .fellBack: return cross(listed.course == .fellBack)
    case .newlyArisen: return cross(listed.course == .newlyArisen)
    case .joined: return cross(listed.course == .joined)
    default: return .blank
    }
  }

  private func place(_ field: ListField) -> AreaReport? {
    switch field {
    case .commune, .communeCode: above[.commune]
    case .district, .districtCode: above[.district]
    default: above[.province]
    }
  }

  private func label(_ status: Status) -> String {
    let codes = report.codeLists.list("statuses", for: report.standard.id).codes
    return codes.first { $0.code == status.rawValue }?.label[language] ?? status.rawValue
  }

  // MARK: Dates

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// `07/06/1975`, `06/1975`, `1975`.
  private func written(_ date: PartialDate) -> String {
    ([date.day, date.month].compactMap { $0 }.map(padded) + [String(date.year)]).joined(separator: "/")
  }

  private func written(_ day: Day) -> String { "\(padded(day.day))/\(padded(day.month))/\(day.year)" }

  /// The completed years at the end of the review; nil for a birth after it.
  private func age(_ birth: PartialDate) -> Int? {
    let end = report.round.review.lastDay ?? report.round.areaDay
    var years = end.year - birth.year
    if let month = birth.month, (end.month, end.day) < (month, birth.day ?? 1) { years -= 1 }
    return years < 0 ? nil : years
  }
}
