public import Foundation
public import Provenance
import Reports
public import Rules
import Store
import Survey

extension ReviewWorkflow {
  /// Writes the public edition of a round: no names, no numbers or codes of persons and households, no small numbers.
  ///
  /// - Returns: The files, relative to the folder, in the order of their names; none where nothing was counted.
  /// - Throws: ``PublicationProblem`` where the configuration says nothing of small numbers.
  public func publish(_ round: Round, to folder: URL, language: Language) throws -> [String] {
    guard let rules = rulebook.protection else { throw PublicationProblem.noRules }
    let coverage = try coverage(of: round)
    let counted = try reports(of: round, tallies: store.tallies(round: round.id), coverage: coverage)
    guard !counted.isEmpty else { return [] }
    let output = ReportFolder(folder)
    let made = PublicReport.all(counted, rules: rules)
    let id = round.id.rawValue
    var tidy = CommaSeparatedText()
    tidy.write(TidyTable.columns)
    for made in made { for line in TidyTable(made.report).lines { tidy.write(line) } }
    var covered = CommaSeparatedText()
    covered.write(CoverageTable.publicColumns)
    for line in coverage.publicLines { covered.write(line) }
    let method = PublicationMethod(round: round, rules: rules, editions: made.map(\.edition))
    let data = StructuredData(made.map(\.report))
    let axes = try made.flatMap { AxisFile.all(of: $0.report) }.map {
      try output.write($0.text, to: "public-\(id)/px/\($0.name)")
    }
    let pages = try made.flatMap {
      try writePages($0.report, below: "public-\(id)", to: output, language: language)
    }
    return
      (axes + pages + [
        try output.write(DataPackage(round).json(), to: "public-\(id)/datapackage.json"),
        try output.write(data.csv, to: "public-\(id)/sdmx/data.csv"),
        try output.write(data.structure, to: "public-\(id)/sdmx/structure.xml"),
        try output.write(tidy.text, to: "public-\(id)/tallies-\(id).csv"),
        try output.write(covered.text, to: "public-\(id)/coverage-\(id).csv"),
        try output.write(method.json(), to: "public-\(id)/method-\(id).json"),
        try output.write(method.html(in: language), to: "public-\(id)/method-\(id).html"),
      ]).sorted()
  }

  /// Writes the pages of all areas, drawn from tallies that do not hold what is withheld, and the list of them.
  ///
  /// Earlier rounds and plans are left out: they are published by editions of their own.
  private func writePages(
    _ report: RoundReport, below folder: String, to output: ReportFolder, language: Language
  ) throws -> [String] {
    let books = AreaBooks(report, language: language)
    let path = ReportPath(round: report.round, standard: report.standard.id)
    let files = try books.areas.map { area in
      try output.write(
        AreaPage(Self.book(of: area, in: books, at: path)).html,
        to: "\(folder)/\(path.folder)/\(path.file(of: area)).html")
    }
    let entries = books.areas.map {
      RoundIndex.Entry(area: $0, page: path.file(of: $0) + ".html", workbook: nil)
    }
    let index = RoundIndex(report, entries: entries, language: language)
    return files + [try output.write(index.html, to: "\(folder)/\(path.folder)/index.html")]
  }

  /// Writes the lists that communes post: names of heads of household with their results, and nothing else of them.
  ///
  /// - Returns: The files, relative to the folder, in the order of their names.
  public func writePostingLists(of round: Round, to folder: URL, language: Language) throws -> [String] {
    guard let rules = rulebook.protection else { throw PublicationProblem.noRules }
    let output = ReportFolder(folder)
    let communes = Dictionary(grouping: try coverage(of: round).villages, by: \.commune)
    let standard = round.standards.first
    let results = rules.posted.reduce(into: [:]) { names, status in
      names[status] = standard.map { rulebook.label(of: status, under: $0) }
    }
    var written: [String] = []
    for (commune, villages) in communes.sorted(by: { $0.key < $1.key }) {
      let lists = try villages.sorted { $0.code < $1.code }.map { village in
        let households = try store.households(round: round.id, village: village.code).map(\.household)
          .filter { household in
            DeliveryUnit(
              round: round.id, village: village.code, kind: .list, standard: household.standard
            ).counted(in: round) == standard
          }.sorted { $0.key < $1.key }
        return PostingList.Village(
          name: village.name,
          entries: rules.posted.flatMap { result in
            households.filter { $0.status == result }.map {
              PostingList.Entry(head: $0.head?.name, result: result)
            }
          })
      }.filter { !$0.entries.isEmpty }
      guard !lists.isEmpty, let name = villages.first?.communeName else { continue }
      let list = PostingList(round: round, commune: name, villages: lists, results: results)
      let file = "niem-yet-\(round.id.rawValue)/\(ReportPath.name(commune, name))"
      written.append(try output.write(list.html(in: language), to: file + ".html"))
      written.append(try output.write(list.csv(in: language), to: file + ".csv"))
    }
    return written.sorted()
  }
}

/// Why nothing can be published.
public enum PublicationProblem: Error {
  /// The configuration does not say what is small.
  case noRules

  /// The problem in one sentence, with what to do.
  public var message: BilingualText {
    BilingualText(
      vietnamese:
        "Cấu hình chưa có protection.yaml (số nhỏ nào được giữ kín). Hãy chép tệp này từ bản cài đặt.",
      english:
        "The configuration has no protection.yaml (which small numbers are withheld). Copy it from the installation."
    )
  }
}
