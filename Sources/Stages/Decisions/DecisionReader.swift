public import Provenance
public import Rules
public import Spreadsheet
public import Survey

/// Reads the sheets of a workbook of decisions: each is recognised by its headings, whatever stands above them.
public struct DecisionReader {
  private let rulebook: Rulebook
  private let round: Round

  /// A reader of the decisions of one round.
  public init(rulebook: Rulebook, round: Round) {
    self.rulebook = rulebook
    self.round = round
  }

  /// The decisions of the round; lines of other rounds are left to those.
  ///
  /// - Parameter others: The sheets that hold something else.
  /// - Throws: `SpreadsheetError` when the workbook is damaged.
  public func read(
    _ workbook: Workbook, file: String, fileHash: String, except others: Set<SheetDescription> = []
  ) throws(SpreadsheetError) -> Outcome<[DecisionLine]> {
    var outcome = Outcome<[DecisionLine]>([])
    var isKnown = !others.isEmpty
    for sheet in workbook.sheets where !others.contains(sheet) {
      let rows = try TypedRow.rows(of: sheet, in: workbook)
      guard let heading = rows.prefix(TypedRow.headingRows).lazy.compactMap({ self.heading($0) }).first else {
        continue
      }
      isKnown = true
      for row in rows where row.number > heading.row {
        let fields = heading.fields(of: row)
        guard !fields.isEmpty else { continue }
        let place = SourceLocation(
          file: file, sheet: sheet.name, cell: CellReference(row: row.number, column: heading.firstColumn))
        let line = DecisionLine(kind: heading.kind, fileHash: fileHash, location: place, fields: fields)
        take(line, into: &outcome)
      }
    }
    if !isKnown { outcome.findings += rulebook.findings("TB-040", at: SourceLocation(file: file)) }
    return outcome
  }

  /// The headings of a sheet: what it decides, and which column is which.
  private struct Heading {
    var kind: DecisionKind
    var row: Int
    var columns: [Int: DecisionColumn]

    var firstColumn: Int { columns.keys.min() ?? 1 }

    func fields(of row: TypedRow) -> [DecisionColumn: TypedValue] {
      var fields: [DecisionColumn: TypedValue] = [:]
      for (column, value) in row.values {
        if let name = columns[column], !value.isBlank { fields[name] = value }
      }
      return fields
    }
  }

  /// The headings in a row; nil when it does not have all that one kind of decision needs.
  private func heading(_ row: TypedRow) -> Heading? {
    var columns: [Int: DecisionColumn] = [:]
    for (column, value) in row.values.sorted(by: { $0.key < $1.key }) {
      guard let name = rulebook.decisions.column(of: value.text), !columns.values.contains(name) else {
        continue
      }
      columns[column] = name
    }
    let kinds = DecisionKind.allCases.filter { kind in
      kind.requiredColumns.allSatisfy { columns.values.contains($0) }
    }
    guard kinds.count == 1, let kind = kinds.first else { return nil }
    return Heading(kind: kind, row: row.number, columns: columns)
  }

  /// Takes a line of the round that says all it must.
  private func take(_ line: DecisionLine, into outcome: inout Outcome<[DecisionLine]>) {
    let name = RoundID(rawValue: line[.round].text)
    if !line[.round].isBlank, rulebook.rounds[name] == nil {
      outcome.findings += rulebook.findings(
        "TB-042", at: line.location,
        ["column": rulebook.decisions.label(of: .round), "text": BilingualText(name.rawValue)])
      return
    }
    guard line[.round].isBlank || name == round.id else { return }
    // A pair of the linking workbook that is not decided yet.
    if line.kind == .duplicate, !line[.earlierHousehold].isBlank, line[.verdict].isBlank { return }
    var missing = line.kind.filledColumns.filter { line[$0].isBlank }
    if line.kind == .correction, line[.expected].isBlank, line[.value].isBlank { missing.append(.value) }
    guard missing.isEmpty else {
      let labels = missing.map { rulebook.decisions.label(of: $0) }
      let column = BilingualText(
        vietnamese: labels.map(\.vietnamese).joined(separator: ", "),
        english: labels.map(\.english).joined(separator: ", "))
      outcome.findings += rulebook.findings("TB-041", at: line.location, ["column": column])
      return
    }
    outcome.value.append(line)
  }
}
