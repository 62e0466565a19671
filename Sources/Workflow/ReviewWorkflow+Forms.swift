public import Foundation
public import Provenance
import Reports
public import Rules
import Store
public import Survey

/// Which forms are to be printed, and how.
public struct FormRequest: Sendable {
  /// What forms are written as.
  public enum Format: String, CaseIterable, Sendable {
    /// A workbook to print and sign.
    case xlsx
    /// A page.
    case html
    /// A line for each figure.
    case csv
  }

  /// The names of the forms; nil for all.
  public var chosen: Set<String>?
  /// The lists of households by name, which are for the office itself.
  public var lists: [HouseholdListForm]
  /// One area only; every commune, district and province where it is nil.
  public var area: AreaCode?
  /// The only areas, where there are several; nil for all.
  var codes: Set<AreaCode>?
  /// The boundaries the figures are shown in; those of the round where it is nil.
  public var map: AreaMap?
  /// What the office says of villages whose commune was divided.
  public var destinations: [VillageDestination] = []
  /// The day the forms bear; nil to leave it open.
  public var day: Day?
  /// What they are written as.
  public var formats: Set<Format>

  /// A request.
  public init(
    chosen: Set<String>? = nil, lists: [HouseholdListForm] = [], area: AreaCode? = nil, day: Day? = nil,
    formats: Set<Format> = [.xlsx]
  ) {
    self.chosen = chosen
    self.lists = lists
    self.area = area
    self.day = day
    self.formats = formats
  }
}

extension ReviewWorkflow {
  /// Writes the forms that offices sign.
  ///
  /// - Parameter jobs: How many areas are drawn at the same time; it never changes a result.
  /// - Returns: The files, relative to the folder, in the order of their names.
  public func writeForms(
    _ request: FormRequest, of round: Round, to folder: URL, language: Language, jobs: Int
  ) throws -> [String] {
    let output = ReportFolder(folder)
    var written: [String] = []
    let reports = try request.map.map {
      try recast(round, to: $0, destinations: request.destinations).reports
    }
    for report in try reports ?? self.reports(of: round) {
      let books = FormBooks(
        report, chosen: request.chosen, office: rulebook.office, day: request.day, language: language)
      let path = ReportPath(round: round, standard: report.standard.id, map: request.map)
      let areas = books.areas.filter {
        (request.area == nil || $0.code == request.area) && request.codes?.contains($0.code) ?? true
      }
      let files = try areas.map(jobs: jobs) { (area) throws -> [String] in
        let book = books.book(of: area)
        guard !book.tables.isEmpty else { return [] }
        let file = "\(path.folder)/\(path.forms(of: area))"
        return try FormRequest.Format.allCases.filter(request.formats.contains).map {
          try Self.write(book, as: $0, to: file, in: output)
        }
      }
      written += files.flatMap { $0 }
      if !request.lists.isEmpty, !report.isLocal, request.map == nil {
        written += try writeLists(request, of: report, books, to: output, jobs: jobs)
      }
    }
    return written.sorted()
  }

  /// Writes the lists of households by name, for every commune or for the area that is asked for.
  private func writeLists(
    _ request: FormRequest, of report: RoundReport, _ books: FormBooks, to output: ReportFolder, jobs: Int
  ) throws -> [String] {
    let households = try ListedHouseholds(
      rulebook: rulebook, store: store, round: report.round, standard: report.standard.id, jobs: jobs
    ).byVillage()
    let areas = report.areas.filter {
      request.area == nil ? $0.level == .commune : $0.code == request.area && $0.level <= .commune
    }
    let path = ReportPath(round: report.round, standard: report.standard.id)
    let files = try areas.map(jobs: jobs) { (area) throws -> [String] in
      let book = try books.lists(request.lists, of: area, households: households)
      guard !book.lists.isEmpty else { return [] }
      let file = "\(path.folder)/\(path.lists(of: area))"
      return try FormRequest.Format.allCases.filter(request.formats.contains).map {
        try Self.write(book, as: $0, to: file, in: output)
      }
    }
    return files.flatMap { $0 }
  }

  private static func write(
    _ book: FormBook, as format: FormRequest.Format, to file: String, in output: ReportFolder
  ) throws -> String {
    let name = "\(file).\(format.rawValue)"
    switch format {
    case .xlsx: return try output.place(name) { try FormWorkbook(book).write(to: $0.path) }
    case .html: return try output.write(FormPage(book).html, to: name)
    case .csv:
      return try output.write(book.lists.isEmpty ? FormText(book).text : ListText(book).text, to: name)
    }
  }
}
