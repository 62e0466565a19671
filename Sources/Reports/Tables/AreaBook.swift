public import Provenance
import Rules
public import Survey

/// Everything that is printed about one area: what it is, how complete, its tables.
public struct AreaBook: Sendable {
  /// The area.
  public let area: AreaReport
  /// The name of the area one level up; nil at the top.
  public let superior: String?
  /// The report the area belongs to.
  public let report: RoundReport
  /// The language of the words.
  public let language: Language
  /// The areas one level below, in the order of their codes.
  public let children: [AreaReport]
  /// The areas two levels below, villages left out, in the order of their codes.
  public var grandchildren: [AreaReport] = []
  /// The tables that were collected in the area.
  public let tables: [FormTable]
  /// Which tables are left out, and why.
  public let missing: [String]
  /// Where the pages of the areas above and below are, relative to the area's own; none where there are no pages.
  public var addresses: [AreaCode: String] = [:]
  /// Where the list of the households behind the area's figures is, relative to its page; nil where there is none.
  public var list: String?

  /// Where the households behind a number are listed; nil where they are not.
  func list(of key: CountKey) -> String? { list.map { $0 + "#" + ListAddress.part(of: key) } }

  /// Where a reader goes on to from the name of an area below: its page, or the list of a village.
  func address(of child: AreaReport) -> String? {
    child.level > .village ? addresses[child.code] : list.map { $0 + "#" + ListAddress.part(of: child.code) }
  }

  /// How many units have sent their lists: `58/60 đơn vị đã nộp`.
  public var coverage: String { Wording.coverage(area.coverage)[language] }

  /// Whether the totals cannot be signed yet: something is missing or held back, or an error is open in the round.
  public var isDraft: Bool { !draftReasons.isEmpty }

  /// Why the area is a draft; none when it is not.
  public var draftReasons: [String] {
    var reasons: [BilingualText] = []
    let coverage = area.coverage
    if coverage.expected == 0 { reasons.append(Wording.nothingExpected) }
    if coverage.received < coverage.expected {
      reasons.append(Wording.unitsMissing(coverage.expected - coverage.received))
    }
    if coverage.held > 0 { reasons.append(Wording.unitsHeld(coverage.held)) }
    if report.unplaced > 0 { reasons.append(Wording.unplacedVillages(report.unplaced)) }
    if area.hasChangedSinceApproval { reasons.append(Wording.changedSinceApproval) }
    // Whoever stands by the results of an area knows that nothing that is open elsewhere concerns it.
    let open = isOfficial ? 0 : report.findings[.error, default: 0]
    if coverage.errors > 0 {
      reasons.append(Wording.errorsOfArea(coverage.errors))
    } else if open > 0 {
      reasons.append(Wording.errorsOfRound(open))
    }
    return reasons.map { $0[language] }
  }

  /// The results under all standards of the round; none where it has one.
  var standardResults: [StandardResult] { StandardResult.all(of: area, in: report) }

  /// The line that every sheet of a draft carries.
  public var draftLine: String? {
    isDraft ? "\(Wording.draftMark[language]) – \(coverage)" : nil
  }

  /// Whether the results are preliminary or official, in words.
  public var release: String {
    (area.approval.map(Wording.release) ?? Wording.release(area.coverage))[language]
  }

  /// Whether the results were approved as official.
  public var isOfficial: Bool { area.approval?.state == .official }

  /// The line under the title of every sheet: that it is a draft, how complete it is, preliminary or official.
  var stateLine: String { "\(draftLine ?? coverage) – \(release)" }

  /// How many findings the round has, by severity.
  public var findings: String {
    Severity.allCases.map {
      "\($0.label[language]): \(ReportCell.count(report.findings[$0, default: 0]).text(in: language))"
    }
    .joined(separator: " · ")
  }

  /// What a reader has to bear in mind: shares of an incomplete area, and what is not certain about the standard.
  public var cautions: [String] {
    let isPartial = area.coverage.received < area.coverage.expected
    return (isPartial ? [Wording.partialRates[language]] : [])
      + report.cautions(of: area).map { $0[language] }
  }

  /// The name of an area, with what is missing there: "Thôn 2 (chưa nộp)", "Xã Kim Sơn (5/8)".
  static func label(of area: AreaReport, in language: Language) -> String {
    let coverage = area.coverage
    guard coverage.received < coverage.expected else { return area.name }
    let missing =
      area.level == .village
      ? Wording.notReceived[language] : "\(coverage.received)/\(coverage.expected)"
    return "\(area.name) (\(missing))"
  }
}

/// Makes the books of a report, one area at a time.
public struct AreaBooks: Sendable {
  let report: RoundReport
  private let language: Language
  private let children: [AreaCode: [AreaReport]]
  private let names: [AreaCode: String]

  /// The books of a report in a language.
  public init(_ report: RoundReport, language: Language) {
    self.report = report
    self.language = language
    children = Dictionary(grouping: report.areas.filter { $0.parent != nil }) { $0.parent ?? $0.code }
    names = Dictionary(
      report.areas.filter { $0.level > .village }.map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The areas that have a book: communes and above, the highest level first.
  public var areas: [AreaReport] {
    report.areas.filter { $0.level > .village }.sorted { ($1.level, $0.code) < ($0.level, $1.code) }
  }

  /// The areas whose pages a reader of an area's page goes on to: the one above and those below.
  public func neighbours(of area: AreaReport) -> [AreaReport] {
    areas.filter { $0.code == area.parent } + children[area.code, default: []].filter { $0.level > .village }
  }

  /// What stands above the tables of an area: a book without any.
  func frame(of area: AreaReport) -> AreaBook {
    let below = children[area.code, default: []]
    return AreaBook(
      area: area, superior: area.parent.flatMap { names[$0] }, report: report, language: language,
      children: below,
      grandchildren: below.flatMap { children[$0.code, default: []] }.filter { $0.level > .village },
      tables: [], missing: [])
  }

  /// The book of an area.
  public func book(of area: AreaReport) -> AreaBook {
    let places = places(of: area, inOrder: { $0 })
    var tables: [FormTable] = []
    var uncollected: [String] = []
    var unknown: [String] = []
    for layout in report.forms
    where layout.form.isInWorkbook && layout.form.levels.contains(area.level) {
      let title = layout.form.title[language]
      if let table = FormFilling(layout: layout, language: language, places: places).table {
        tables.append(table)
      } else if layout.form.needsEarlierRound {
        unknown.append(title)
      } else {
        uncollected.append(title)
      }
    }
    let missing = [(Wording.notCollected, uncollected), (Wording.noEarlierRound, unknown)].filter {
      !$0.1.isEmpty
    }.map { "\($0[language]): \($1.joined(separator: "; "))." }
    let frame = frame(of: area)
    return AreaBook(
      area: area, superior: frame.superior, report: report, language: language, children: frame.children,
      grandchildren: frame.grandchildren, tables: tables, missing: missing)
  }

  /// The rows of an area's tables: the area itself, then those below it.
  func places(of area: AreaReport, inOrder ordered: ([AreaReport]) -> [AreaReport]) -> [FormPlace] {
    var places = [
      FormPlace(
        number: "", name: TableWording.total[language], code: area.code, kind: .total, tally: area.tally)
    ]
    for (index, child) in ordered(children[area.code, default: []]).enumerated() {
      let parts = ordered(children[child.code, default: []].filter { $0.level > .village })
      let isGroup = !parts.isEmpty
      places.append(
        place(
          child, number: isGroup ? RomanNumber.text(index + 1) : String(index + 1), isGroup ? .group : .part))
      places += parts.enumerated().map { index, part in
        var place = place(part, number: String(index + 1), .part)
        place.isInGroup = true
        return place
      }
    }
    return places
  }

  private func place(_ area: AreaReport, number: String, _ kind: FormTable.Row.Kind) -> FormPlace {
    FormPlace(
      number: number, name: AreaBook.label(of: area, in: language), code: area.code, kind: kind,
      tally: area.tally)
  }
}
