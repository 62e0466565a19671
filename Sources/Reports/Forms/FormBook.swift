public import Provenance
public import Rules
public import Survey
import VietnameseText

/// The forms of one area, filled in, with what stands around them.
public struct FormBook: Sendable {
  /// What is said of the area: how complete it is, whether it is a draft.
  public let frame: AreaBook
  /// The forms that were collected in the area.
  public let tables: [FormTable]
  /// The lists of households by name, where they were asked for.
  public var lists: [ListTable] = []
  /// What the office prints around a table; nil for nothing.
  let office: PrintedOffice?
  /// The day the forms bear; nil where it is left open.
  let day: Day?

  /// The state of the figures as the forms say it, with the decision once they are approved; nil where they are complete and
  /// official by what villages recorded.
  public var stateLine: String? {
    frame.isDraft || frame.area.approval != nil || !frame.area.coverage.isOfficial ? frame.stateLine : nil
  }

  /// The area and the round, and the standard where the round has several.
  var subject: String {
    let report = frame.report
    let isOneOfSeveral = report.isLocal || !report.beside.isEmpty
    let standard = isOneOfSeveral ? " – \(report.standard.title[frame.language])" : ""
    return "\(frame.area.name) – \(report.round.title[frame.language])\(standard)"
      + (report.map.map { " – \($0[frame.language])" } ?? "")
  }

  /// The blocks of signatures, from left to right.
  var signatures: [(title: [String], note: String)] {
    (office?.levels[frame.area.level]?.signatures ?? []).map { signature in
      (signature.title.map(filled), filled(signature.note))
    }
  }

  /// The lines of the agency at the left of the head.
  var agency: [String] {
    (office?.levels[frame.area.level]?.agency ?? []).filter {
      frame.superior != nil || !$0[frame.language].uppercased().contains("{SUPERIOR}")
    }.map(filled)
  }

  /// The country and its motto.
  var nation: [String] { office.map { [$0.nation[frame.language], $0.motto[frame.language]] } ?? [] }

  /// The line of place and day.
  var dateLine: String? {
    guard let office else { return nil }
    guard let day else { return filled(office.openDateLine) }
    // Days below 10, and January and February, are written with two digits (decree 30/2020, annex I, part II).
    func padded(_ number: Int, below limit: Int) -> String { number < limit ? "0\(number)" : String(number) }
    return filled(office.dateLine).replacing("{day}", with: padded(day.day, below: 10))
      .replacing("{month}", with: padded(day.month, below: 3)).replacing("{year}", with: String(day.year))
  }

  private func filled(_ text: BilingualText) -> String {
    let area = frame.area.name
    let superior = frame.superior ?? ""
    let bare = PlaceName(area, on: frame.area.level.placeLevel)?.name ?? area
    return text[frame.language].replacing("{area}", with: area).replacing("{AREA}", with: area.uppercased())
      .replacing("{superior}", with: superior).replacing("{SUPERIOR}", with: superior.uppercased())
      .replacing("{place}", with: bare)
  }
}

/// Fills in the forms of a report, one area at a time.
public struct FormBooks: Sendable {
  private let books: AreaBooks
  private let forms: [FormLayout]
  private let office: PrintedOffice?
  private let day: Day?
  private let language: Language

  /// The forms of a report in a language.
  ///
  /// - Parameters:
  ///   - chosen: The names of the forms to print; nil for all.
  ///   - office: What stands around a table; nil for nothing.
  ///   - day: The day the forms bear; nil to leave it open.
  public init(
    _ report: RoundReport, chosen: Set<String>? = nil, office: PrintedOffice?, day: Day?, language: Language
  ) {
    books = AreaBooks(report, language: language)
    forms = report.forms.filter { chosen?.contains($0.form.id) ?? true }
    self.office = office
    self.day = day
    self.language = language
  }

  /// The areas that have forms, the highest level first.
  public var areas: [AreaReport] { books.areas }

  /// The forms of an area.
  public func book(of area: AreaReport) -> FormBook {
    let places = books.places(of: area, inOrder: ordered)
    // A form of a draft standard, or of a province's own line, says so.
    let cautions = ((books.report.isLocal ? [Wording.localStandard] : []) + books.report.standard.warnings)
      .map { $0[language] }
    return FormBook(
      frame: books.frame(of: area),
      tables: forms.filter { $0.form.levels.contains(area.level) }.compactMap { layout in
        let rows = layout.form.isUrbanAndRural ? urban(area, total: places.first) : places
        var table = FormFilling(layout: layout, language: language, places: rows).table
        table?.notes += cautions
        return table
      }, office: office, day: day)
  }

  /// The lists of households by name of a village or a commune.
  ///
  /// - Parameters:
  ///   - forms: The lists to print.
  ///   - households: The households of each village, in the order of its list.
  public func lists(
    _ forms: [HouseholdListForm], of area: AreaReport, households: [AreaCode: [ListedHousehold]]
  ) throws(RulebookErrors) -> FormBook {
    let report = books.report
    let villages = area.level == .village ? [area] : ordered(report.children(of: area.code))
    var above: [AreaLevel: AreaReport] = [:]
    var next: AreaReport? = area
    while let known = next {
      above[known.level] = known
      next = known.parent.flatMap { parent in
        report.areas.first { $0.code == parent && $0.level > known.level }
      }
    }
    var book = FormBook(frame: books.frame(of: area), tables: [], office: office, day: day)
    for form in forms where form.levels.contains(area.level) && form.standards.contains(report.standard.id) {
      let filling = ListFilling(
        layout: try form.layout(standard: report.standard, lists: report.codeLists), report: report,
        language: language, above: above,
        villages: villages.map { ($0, households[$0.code] ?? []) })
      if var table = filling.table {
        table.notes += report.standard.warnings.map { $0[language] }
        book.lists.append(table)
      }
    }
    return book
  }

  private func urban(_ area: AreaReport, total: FormPlace?) -> [FormPlace] {
    guard let total else { return [] }
    let places = UrbanPlaces(
      report: books.report, language: language, listsCommunes: area.level == .district)
    return places.places(of: area, total: total, inOrder: ordered)
  }

  private func ordered(_ areas: [AreaReport]) -> [AreaReport] {
    guard let office, let first = areas.first else { return areas }
    let isByName = first.level == .village ? office.hasVillagesByName : office.hasAreasByName
    return isByName ? areas.sortedInVietnamese(by: \.name) : areas
  }
}
