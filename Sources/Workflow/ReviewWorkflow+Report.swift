public import Foundation
public import Provenance
public import Reports
public import Rules
import Store
public import Survey

extension ReviewWorkflow {
  /// The counts of a round as they are stored, one report for each standard; nothing is counted here.
  public func reports(of round: Round) throws -> [RoundReport] {
    try reports(of: round, tallies: store.tallies(round: round.id), coverage: coverage(of: round))
  }

  /// The counts of a round with the places that a table of coverage gives its villages.
  ///
  /// - Parameter day: The day whose names the areas are given; that of the round when left out.
  func reports(
    of round: Round, tallies: [StoredTally], coverage: CoverageTable, namedOn day: Day? = nil
  ) throws -> [RoundReport] {
    guard !tallies.isEmpty else { return [] }
    let groups = EthnicGroupOrder(try store.populations(round: round.id))
    let findings = try store.findingCounts(round: round.id).open
    let quality = try qualityOfAreas(in: round)
    let openings = try openings(of: round)
    // Areas within other boundaries are nobody's to approve.
    let approvals = day == nil ? try approvals(of: round) : nil
    let made: [RoundReport] = try Set(tallies.map(\.standard)).sorted {
      rank($0, in: round) < rank($1, in: round)
    }.compactMap {
      id in
      guard let standard = rulebook.law(id) else { return nil }
      // The line of a province is told of its province only.
      let local = rulebook.localStandard(id)
      let covered =
        local.map { line in
          CoverageTable(coverage.villages.filter { line.provinces.contains($0.province) })
        } ?? coverage
      let areas = AreasOfReport(rulebook: rulebook, round: round, coverage: covered, day: day)
      let plan = TallyPlan(standard: standard, codeLists: rulebook.codeLists, ethnicGroups: groups.codes)
      var report = RoundReport(
        round: round, standard: standard, plan: plan, codeLists: rulebook.codeLists,
        areas: quality.adding(to: areas.reports(of: tallies.filter { $0.standard == id })),
        findings: findings, rulesHash: String(rulebook.hash.prefix(12)))
      report.isLocal = local != nil
      for index in report.areas.indices {
        let area = report.areas[index].code
        report.areas[index].approval = approvals?.approval(of: area)
        report.areas[index].hasChangedSinceApproval = approvals?.hasChanged(area) ?? false
      }
      report.forms = try rulebook.forms.layouts(
        plan: plan, standard: standard, lists: rulebook.codeLists, beside: local?.beside)
      report.openingStandards = Set(openings.filter { !$0.contains(id) }.flatMap { $0.prefix(1) }).sorted()
      return report
    }
    return made.map { report in
      var report = report
      report.beside = made.filter { $0.standard.id != report.standard.id }.map(BesideStandard.init)
      return report
    }
  }

  /// The standards of the earlier lists of each village.
  private func openings(of round: Round) throws -> [[StandardID]] {
    guard let earlier = round.earlierRound else { return [] }
    let lists = try store.deliveries(round: earlier, state: .current).filter {
      $0.unit.kind == .list || $0.unit.kind == .approvedList
    }
    return Dictionary(grouping: lists, by: \.unit.village).values.map { $0.map(\.unit.standard).sorted() }
  }

  /// The official standard comes first.
  func rank(_ standard: StandardID, in round: Round) -> Int {
    round.standards.firstIndex(of: standard) ?? round.standards.count
  }

  /// Which villages have sent their lists.
  public func coverage(of round: Round) throws -> CoverageTable {
    try RoundCoverage(rulebook: rulebook, store: store, round: round, approvals: approvals(of: round)).table()
  }

  /// Writes the tables and pages of a round.
  ///
  /// - Parameters:
  ///   - codes: The areas, villages among them, that anything is written about; nil for all.
  ///   - pages: What pages show beside the counts.
  ///   - jobs: How many areas are drawn at the same time; it never changes a result.
  /// - Returns: The files, relative to the folder, in the order of their names.
  public func report(
    _ round: Round, only codes: Set<AreaCode>? = nil, to folder: URL, language: Language,
    pages: PageAdditions = PageAdditions(), jobs: Int
  ) async throws -> [String] {
    let output = ReportFolder(folder)
    async let covered = coverage(of: round)
    let tallies = try store.tallies(round: round.id)
    let coverage = try await covered
    let history = try history(before: round)
    let plans = pages.targets.isEmpty ? nil : try assess(targets: pages.targets, series: []).assessment
    let reports = try reports(of: round, tallies: tallies, coverage: coverage).map { report in
      var report = report
      report.history = history
      report.plans = plans
      report.boundaries = pages.boundaries
      return report
    }
    async let common = writeTables(reports, coverage, of: round, only: codes, to: output, language: language)
    var written: [String] = []
    if jobs == 1 { written += try await common }
    for report in reports {
      // A line of a province counts again what stands in the lists of the official standard.
      let lists = pages.lists && !report.isLocal ? try householdLists(of: report) : [:]
      written += try write(
        report, only: codes, lists: lists, to: output, language: language, jobs: jobs)
    }
    if jobs > 1 { written += try await common }
    return written.sorted()
  }

  /// Writes the tables and pages of a round within other boundaries, beside those of the round itself.
  ///
  /// - Parameters:
  ///   - destinations: What the office says of villages whose commune was divided.
  ///   - pages: What pages show beside the counts; plans are those of the round's own boundaries and left out.
  /// - Returns: The files, and the villages that are listed and stand in no area.
  public func report(
    _ round: Round, on map: AreaMap, destinations: [VillageDestination], to folder: URL, language: Language,
    pages: PageAdditions = PageAdditions(), jobs: Int
  ) async throws -> (files: [String], unplaced: [UnplacedVillage]) {
    let output = ReportFolder(folder)
    let recast = try recast(round, to: map, destinations: destinations)
    var tidy = CommaSeparatedText()
    tidy.write(TidyTable.columns)
    for report in recast.reports { for line in TidyTable(report).lines { tidy.write(line) } }
    var listed = CommaSeparatedText()
    listed.write(UnplacedVillage.columns)
    for village in recast.unplaced { listed.write(village.line) }
    var written = [
      try output.write(tidy.text, to: ReportPath.table("tallies", of: round, on: map)),
      try output.write(listed.text, to: ReportPath.table("unplaced", of: round, on: map)),
    ]
    for var report in recast.reports {
      report.boundaries = pages.boundaries
      written += try write(report, on: map, to: output, language: language, jobs: jobs)
    }
    return (written.sorted(), recast.unplaced)
  }

  /// Writes what is one for all areas: counts, coverage and findings.
  private func writeTables(
    _ reports: [RoundReport], _ covered: CoverageTable, of round: Round, only codes: Set<AreaCode>?,
    to output: ReportFolder, language: Language
  ) throws -> [String] {
    let id = round.id.rawValue
    var columns = CommaSeparatedText()
    columns.write(TidyTable.columns)
    let shown = reports.map { codes.map($0.restricted) ?? $0 }
    var coverage = CommaSeparatedText()
    coverage.write(CoverageTable.columns)
    let villages = covered.villages.filter { codes?.contains($0.code) ?? true }
    for line in CoverageTable(villages).lines { coverage.write(line) }
    let written = [
      try output.write(to: "tallies-\(id).csv") { add in
        try add(columns.text)
        for report in shown { try TidyTable(report).forEachText(add) }
      },
      try output.write(coverage.text, to: "coverage-\(id).csv"),
    ]
    var findings = try roundFindings(of: round)
    if let codes { findings.restrict(to: codes) }
    findings.approvals = shown.first?.approvals ?? []
    return try written + write(findings, of: round, to: output, language: language)
  }

  /// Writes the workbook of every commune and of every area above it, the pages of those above, and a list of all.
  private func write(
    _ report: RoundReport, on map: AreaMap? = nil, only codes: Set<AreaCode>? = nil,
    lists: [AreaCode: HouseholdList] = [:], to output: ReportFolder, language: Language, jobs: Int
  ) throws -> [String] {
    let books = AreaBooks(report, language: language)
    let path = ReportPath(round: report.round, standard: report.standard.id, map: map)
    let areas = books.areas.filter { codes?.contains($0.code) ?? true }
    let written = try areas.map(jobs: jobs) {
      try Self.write($0, of: books, lists: lists, at: path, to: output)
    }
    let entries = areas.map { area in
      let file = path.file(of: area)
      return RoundIndex.Entry(
        area: area, page: file + ".html", workbook: file + ".xlsx")
    }
    let hasFindings = map == nil && report.round.standards.first == report.standard.id
    let index = RoundIndex(
      codes.map(report.restricted) ?? report, entries: entries,
      findingsPage: hasFindings ? "findings.html" : nil, language: language)
    return written.flatMap { $0 } + [try output.write(index.html, to: "\(path.folder)/index.html")]
  }

  /// The book of an area, which knows where the pages around its own are.
  static func book(of area: AreaReport, in books: AreaBooks, at path: ReportPath) -> AreaBook {
    var book = books.book(of: area)
    for neighbour in books.neighbours(of: area) {
      book.addresses[neighbour.code] = path.address(of: neighbour)
    }
    return book
  }

  private static func write(
    _ area: AreaReport, of books: AreaBooks, lists: [AreaCode: HouseholdList], at path: ReportPath,
    to output: ReportFolder
  ) throws -> [String] {
    var book = book(of: area, in: books, at: path)
    let file = "\(path.folder)/\(path.file(of: area))"
    let workbook = try output.place(file + ".xlsx") { try AreaWorkbook(book).write(to: $0.path) }
    guard area.level == .commune, let list = lists[area.code] else {
      return [workbook, try output.write(AreaPage(book).html, to: file + ".html")]
    }
    book.list = "../\(path.list(of: area)).html"
    let households = HouseholdListPage(list, of: book, back: path.address(of: area))
    return [
      workbook, try output.write(AreaPage(book).html, to: file + ".html"),
      try output.write(households.html, to: "\(path.folder)/\(path.list(of: area)).html"),
    ]
  }
}
