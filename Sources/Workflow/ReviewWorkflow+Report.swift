public import Foundation
public import Provenance
public import Reports
public import Rules
import Store
import Survey

extension ReviewWorkflow {
  /// The counts of a round as they are stored, one report for each standard; nothing is counted here.
  public func reports(of round: Round) throws -> [RoundReport] {
    let tallies = try store.tallies(round: round.id)
    guard !tallies.isEmpty else { return [] }
    let coverage = try coverage(of: round)
    let groups = EthnicGroupOrder(try store.populations(round: round.id))
    let findings = try store.findings(round: round.id).reduce(into: [:]) { counts, stored in
      counts[stored.finding.severity, default: 0] += 1
    }
    let areas = AreasOfReport(rulebook: rulebook, round: round, coverage: coverage)
    return Set(tallies.map(\.standard)).sorted { rank($0, in: round) < rank($1, in: round) }.compactMap {
      id in
      guard let standard = rulebook.standards[id] else { return nil }
      return RoundReport(
        round: round, standard: standard,
        plan: TallyPlan(standard: standard, codeLists: rulebook.codeLists, ethnicGroups: groups.codes),
        codeLists: rulebook.codeLists, areas: areas.reports(of: tallies.filter { $0.standard == id }),
        findings: findings, rulesHash: String(rulebook.hash.prefix(12)))
    }
  }

  /// The official standard comes first.
  private func rank(_ standard: StandardID, in round: Round) -> Int {
    round.standards.firstIndex(of: standard) ?? round.standards.count
  }

  /// Which villages have sent their lists.
  public func coverage(of round: Round) throws -> CoverageTable {
    try RoundCoverage(rulebook: rulebook, store: store, round: round).table()
  }

  /// Everything that was found in a round, in the order of the places.
  public func findings(of round: Round) throws -> [Finding] {
    try store.findings(round: round.id).map(\.finding)
  }

  /// Writes the tables and pages of a round.
  ///
  /// - Returns: The files, relative to the folder, in the order of their names.
  public func report(_ round: Round, to folder: URL, language: Language) throws -> [String] {
    let output = ReportFolder(folder)
    let reports = try reports(of: round)
    var tidy = CommaSeparatedText()
    tidy.write(TidyTable.columns)
    for report in reports { for line in TidyTable(report).lines { tidy.write(line) } }
    try output.write(tidy.text, to: "tallies-\(round.id.rawValue).csv")
    var coverage = CommaSeparatedText()
    coverage.write(CoverageTable.columns)
    for line in try self.coverage(of: round).lines { coverage.write(line) }
    try output.write(coverage.text, to: "coverage-\(round.id.rawValue).csv")
    let findings = try findings(of: round)
    var table = CommaSeparatedText()
    table.write(FindingText.columns)
    for finding in findings { table.write(FindingText.fields(of: finding, in: language)) }
    try output.write(table.text, to: "findings-\(round.id.rawValue).csv")
    try output.write(
      findings.map { FindingText.json(of: $0) + "\n" }.joined(), to: "findings-\(round.id.rawValue).jsonl")
    for report in reports { try write(report, to: output, language: language) }
    return output.written.sorted()
  }

  /// Writes the workbook of every commune and of every area above it, the pages of those above, and a list of all.
  private func write(_ report: RoundReport, to output: ReportFolder, language: Language) throws {
    let books = AreaBooks(report, language: language)
    let path = ReportPath(round: report.round, standard: report.standard.id)
    var entries: [RoundIndex.Entry] = []
    for area in books.areas {
      let book = books.book(of: area)
      let file = path.file(of: area)
      try output.place("\(path.folder)/\(file).xlsx") { try AreaWorkbook(book).write(to: $0.path) }
      let hasPage = books.hasPage(area)
      if hasPage { try output.write(AreaPage(book).html, to: "\(path.folder)/\(file).html") }
      entries.append(
        RoundIndex.Entry(area: area, page: hasPage ? file + ".html" : nil, workbook: file + ".xlsx"))
    }
    let index = RoundIndex(report, entries: entries, language: language)
    try output.write(index.html, to: "\(path.folder)/index.html")
  }
}
