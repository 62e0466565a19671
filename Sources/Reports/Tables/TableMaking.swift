import Provenance
import Survey

/// Makes a table of some areas from its form and their counts.
struct TableMaking {
  /// One area of a table.
  struct Place {
    var number: String
    var name: String
    var code: AreaCode
    var kind: ReportRow.Kind
    var tally: Tally
    /// Whether it stands below the row of a group.
    var isInGroup = false
  }

  let form: TableForm
  let language: Language
  /// The total first.
  let places: [Place]

  /// The table; nil where nothing of it was collected in the area.
  var table: ReportTable? {
    guard let total = places.first?.tally else { return nil }
    let columns = form.columns.compactMap { collected($0, in: total) }
    let leaves = columns.flatMap(\.leaves)
    var blank: [BilingualText] = []
    for note in columns.flatMap({ blankNotes($0, in: total) }) where !blank.contains(note) {
      blank.append(note)
    }
    guard columns.contains(where: { isFilled($0, in: total) }) else { return nil }
    let isSliced = form.slices.count > 1
    let rows = places.map { row($0, leaves) }
    let letters = isSliced ? ["A", "B", "C"] : ["A", "B"]
    return ReportTable(
      number: form.number, title: form.title[language], unit: form.unit[language],
      areaHead: Wording.area[language], sliceHead: isSliced ? TableWording.slice[language] : nil,
      columns: columns.map(head), marks: letters + marks(of: leaves), rows: rows,
      notes: (form.notes + blank + [TableWording.blankBase]
        + (rows.contains(where: \.hasWithheld) ? [Wording.withheldNote] : [])).map { $0[language] })
  }

  /// A head with the columns below it that were collected; nil where none was.
  private func collected(_ column: FormColumn, in total: Tally) -> FormColumn? {
    if column.blankNote != nil { return column }
    if let figure = column.figure {
      return form.slices.contains { figure.isCollected(total, $0) } ? column : nil
    }
    var column = column
    column.children = column.children.compactMap { collected($0, in: total) }
    return column.children.isEmpty ? nil : column
  }

  /// Whether something of a column was collected that is more than a frame for others.
  private func isFilled(_ column: FormColumn, in total: Tally) -> Bool {
    column.leaves.contains { leaf in
      !leaf.isFrame && form.slices.contains { leaf.figure?.isCollected(total, $0) ?? false }
    }
  }

  /// The notes of columns that are printed empty.
  private func blankNotes(_ column: FormColumn, in total: Tally) -> [BilingualText] {
    if let note = column.blankNote { return isFilled(column, in: total) ? [] : [note] }
    return column.children.flatMap { blankNotes($0, in: total) }
  }

  private func head(_ column: FormColumn) -> ReportColumn {
    ReportColumn(
      column.title[language], children: column.children.map(head), isRate: column.figure?.base != nil)
  }

  private func row(_ place: Place, _ leaves: [FormColumn]) -> ReportRow {
    ReportRow(
      number: place.number, name: place.name, kind: place.kind,
      lines: form.slices.map { slice in
        ReportRow.Line(
          slice: slice.label?[language],
          cells: leaves.map { $0.figure?.cell(place.tally, slice) ?? .blank })
      })
  }

  /// `1`, `2`, `4=3/1` for a share of two columns, `9=1-2-3-4+5+6+7+8` for the end of a period.
  private func marks(of leaves: [FormColumn]) -> [String] {
    guard let slice = form.slices.first else { return [] }
    var columns: [CountKey: Int] = [:]
    for (place, leaf) in leaves.enumerated() {
      if let figure = leaf.figure, figure.base == nil { columns[figure.key(slice)] = place + 1 }
    }
    return leaves.enumerated().map { place, leaf in
      let number = String(place + 1)
      guard let figure = leaf.figure else { return number }
      if let base = figure.base?(slice), let above = columns[figure.key(slice)], let below = columns[base] {
        return "\(number)=\(above)/\(below)"
      }
      guard figure.part == .balance else { return number }
      let parts = leaves.enumerated().compactMap { place, leaf -> String? in
        switch leaf.figure?.part {
        case .adds: "+\(place + 1)"
        case .subtracts: "-\(place + 1)"
        default: nil
        }
      }
      return number + "=" + parts.joined().drop { $0 == "+" }
    }
  }
}

extension FormColumn {
  /// The columns of figures under a head, itself when it is one.
  var leaves: [Self] { children.isEmpty ? [self] : children.flatMap(\.leaves) }
}
