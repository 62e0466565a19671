import Provenance
import Rules
public import Spreadsheet
import Survey
import VietnameseText

/// Makes first versions of layouts for the forms of sheets.
///
/// The same file gives the same draft; no cell of the data appears in it.
public struct LayoutDrafter: Sendable {
  private let forms: KnownForms
  private let candidates: [HeadingCandidate]

  /// - Parameter forms: The forms of the rules in force.
  public init(forms: KnownForms) {
    self.forms = forms
    candidates = HeadingCandidate.all(of: forms.rulebook)
  }

  /// Makes a draft for a sheet of a workbook.
  ///
  /// - Parameter sheet: The name of the sheet; nil to take the one with the most columns under headings.
  /// - Returns: The draft; nil where no headings were found.
  /// - Throws: ``SpreadsheetError`` when a part of the file turns out to be damaged.
  public func draft(
    of workbook: Workbook, file: String, sheet: String?
  ) throws(SpreadsheetError) -> LayoutDraft? {
    var best: LayoutDraft?
    for description in workbook.sheets where sheet == nil || description.name == sheet {
      var drafter = SheetDrafter(forms: forms, candidates: candidates)
      guard let draft = try drafter.draft(description, of: workbook, file: file) else { continue }
      if best.map({ $0.columns.count < draft.columns.count }) ?? true { best = draft }
    }
    return best
  }
}

/// Looks at one sheet.
private struct SheetDrafter {
  let forms: KnownForms
  let candidates: [HeadingCandidate]
  var text = SheetText()

  /// No form has more columns; a sheet that has is drafted from its first ones.
  private static let mostColumns = 300

  init(forms: KnownForms, candidates: [HeadingCandidate]) {
    self.forms = forms
    self.candidates = candidates
  }

  mutating func draft(
    _ sheet: SheetDescription, of workbook: Workbook, file: String
  ) throws(SpreadsheetError) -> LayoutDraft? {
    let reader = try workbook.rows(of: sheet)
    var rows: [SheetRow] = []
    while rows.count < ColumnSample.mostRows + 60, let row = try reader.next() { rows.append(row) }
    let seen = rows.prefix(60).map { SheetTextRow($0, of: workbook, text: &text) }
    guard let zone = HeadingZone(in: seen, vocabulary: forms.vocabulary) ?? HeadingZone(byShapeOf: seen)
    else {
      return nil
    }
    let title = TitleLines(seen.prefix { $0.number < zone.firstRow }.flatMap(\.textsInOrder))
    let year = title.year ?? TitleLines.year(in: sheet.name)
    let years = forms.rulebook.rounds.values.map(\.year)
    let roundYears = (years.min() ?? 2000)...(years.max() ?? 2100)
    let standard = standard(in: year ?? roundYears.upperBound)
    let samples = samples(of: rows.dropFirst(zone.consumed), workbook: workbook)
    let guesser = DraftColumns(
      tree: HeadingTree(rows: Self.firstColumns(of: zone), year: year ?? roundYears.upperBound),
      samples: samples, candidates: candidates, rulebook: forms.rulebook, standard: standard)
    return LayoutDraft(
      file: file, sheet: sheet.name,
      headingRows: zone.firstRow...max(zone.firstRow, zone.rows.last?.number ?? zone.firstRow),
      kind: kind(title, row: guesser.row), row: guesser.row, title: title.heading, year: year,
      roundYears: roundYears, columns: guesser.columns, families: guesser.families)
  }

  private static func firstColumns(of zone: HeadingZone) -> [(number: Int, texts: [Int: String])] {
    let columns = Set(zone.rows.flatMap(\.texts.keys).sorted().prefix(mostColumns))
    return zone.rows.map { row in (row.number, row.texts.filter { columns.contains($0.key) }) }
  }

  private mutating func samples(
    of rows: some Collection<SheetRow>, workbook: Workbook
  ) -> [Int: ColumnSample] {
    var samples: [Int: ColumnSample] = [:]
    for row in rows.prefix(ColumnSample.mostRows) {
      let texts = row.cells.map { text.reading(of: $0, in: workbook) }
      guard RowKind.guess(cells: texts) == .data else { continue }
      for (cell, text) in zip(row.cells, texts) {
        let source = AnswerReader.Source(
          value: cell.value, text: text, hasFormula: cell.hasFormula, column: cell.column)
        if !source.raw.isEmpty { samples[cell.column, default: ColumnSample()].add(source) }
      }
    }
    return samples
  }

  private func standard(in year: Int) -> StandardID {
    let rounds = forms.rulebook.rounds.values.filter { $0.kind == .periodic }.sorted { $0.id < $1.id }
    return (rounds.first { $0.year == year } ?? rounds.last)?.standards.last ?? ""
  }

  /// What the table is about, by the words of its title and by what a row is.
  private func kind(_ title: TitleLines, row: Layout.Row) -> TableKind {
    switch row {
    case .village: return .summary
    case .area: return .resultsSummary
    case .household, .member: break
    }
    let named = forms.rulebook.layouts.first { layout in layout.titleWords.contains { title.contains($0) } }
    return named?.kind ?? .list
  }
}

extension TitleLines {
  /// The line that says what the table is; nil when none does.
  var heading: String? {
    texts.first { text in
      let text = text.lowercased()
      return ["danh sách", "biểu", "tổng hợp", "phiếu", "kết quả"].contains { text.contains($0) }
    }
  }
}
