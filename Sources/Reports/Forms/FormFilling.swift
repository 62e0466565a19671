import Provenance
import Rules
import Survey

/// Fills in a form for some areas from their counts.
struct FormFilling {
  let layout: FormLayout
  let language: Language
  /// The area itself first, then those below it in printing order.
  let places: [FormPlace]
  private var form: PrintedForm { layout.form }

  init(layout: FormLayout, language: Language, places: [FormPlace]) {
    self.layout = layout
    self.language = language
    self.places = places
  }

  /// The table; nil where nothing of it was collected in the area.
  var table: FormTable? {
    guard let total = places.first?.tally,
      total.lines.contains(where: { form.tables.contains($0.table) })
    else { return nil }
    let kept = layout.columns.indices.filter { !layout.columns[$0].isOptional || isCollected($0, in: total) }
    let printed = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let isSliced = form.slices.count > 1
    var rows = places.map { row($0, kept, printed) }
    addTotals(to: &rows)
    if form.hasTotalLast, !rows.isEmpty { rows.append(rows.removeFirst()) }
    let marks = kept.map { mark($0, printed) }
    let isWithheld = rows.contains { $0.lines.contains { $0.cells.contains { $0.figure == .withheld } } }
    return FormTable(
      id: form.id, sheet: form.sheet[language],
      number: form.number.flatMap { $0.isConfirmed ? $0.text : nil }, title: form.title[language],
      unit: form.unit[language],
      leading: [Wording.order[language], Wording.area[language]]
        + (isSliced ? [TableWording.slice[language]] : []),
      columns: layout.heads.compactMap { head($0, printed) },
      marks: (isSliced ? ["A", "B", "C"] : ["A", "B"]) + marks, rows: rows,
      notes: (blankNotes(kept, in: total) + form.notes + (isWithheld ? [Wording.withheldNote] : []))
        .map { $0[language] }, isOnPage: form.isOnPage)
  }

  // MARK: Heads

  private func head(_ head: FormLayout.Head, _ printed: [Int: Int]) -> ReportColumn? {
    if let column = head.column {
      guard printed[column] != nil else { return nil }
      return ReportColumn(head.title[language], isRate: isShare(column))
    }
    let children = head.children.compactMap { self.head($0, printed) }
    return children.isEmpty ? nil : ReportColumn(head.title[language], children: children)
  }

  private func isShare(_ column: Int) -> Bool {
    if case .share? = layout.columns[column].figures.first { true } else { false }
  }

  /// `3`, `4=3/1*100` for a share of two columns, `9=1-2-3` for a sum.
  private func mark(_ column: Int, _ printed: [Int: Int]) -> String {
    func number(_ column: Int) -> Int? { printed[column].map { $0 + 1 } }
    let own = number(column).map(String.init) ?? ""
    switch layout.columns[column].figures.first {
    case .share(.column(let count), of: .column(let base))?:
      guard let count = number(count), let base = number(base) else { return own }
      return "\(own)=\(count)/\(base)*100"
    case .line(_, equals: let parts)?, .sum(let parts)?: return sumMark(own, parts, printed)
    default: return own
    }
  }

  /// `9=1-2-3`; the number alone where parts are lines that no column prints.
  private func sumMark(_ own: String, _ parts: [FormLayout.Part], _ printed: [Int: Int]) -> String {
    var signed: [String] = []
    var isRun = true
    for part in parts {
      guard let column = columnPlace(of: part) else { return own }
      isRun = isRun && part.isAdded
      if let place = printed[column] { signed.append((part.isAdded ? "+" : "-") + String(place + 1)) }
    }
    guard let first = signed.first, let last = signed.last else { return own }
    // A long run of columns is told by its ends.
    let text = isRun && signed.count > 8 ? "\(first)+…\(last)" : signed.joined()
    return own + "=" + text.drop { $0 == "+" }
  }

  /// The notes of columns that are printed blank.
  private func blankNotes(_ kept: [Int], in total: Tally) -> [BilingualText] {
    kept.reduce(into: []) { notes, column in
      guard let note = layout.columns[column].blankNote, !isCollected(column, in: total),
        !notes.contains(note)
      else { return }
      notes.append(note)
    }
  }

  // MARK: Figures

  private func isCollected(_ column: Int, in tally: Tally) -> Bool {
    layout.columns[column].figures.indices.contains { slice in
      guard case .share(let count, let base) = layout.columns[column].figures[slice] else {
        return count(column, slice, in: tally) != nil || isWithheld(.column(column), slice, in: tally)
      }
      return [count, base].allSatisfy { term in
        self.term(term, slice, in: tally) != nil || isWithheld(term, slice, in: tally)
      }
    }
  }

  /// Whether something a figure is made of is kept back.
  private func isWithheld(_ term: FormLayout.Term, _ slice: Int, in tally: Tally) -> Bool {
    guard !tally.withheld.isEmpty else { return false }
    switch term {
    case .line(let key): return tally.isWithheld(key)
    case .column(let column):
      switch layout.columns[column].figures[slice] {
      case .line(let key, equals: _): return tally.isWithheld(key)
      case .sum(let parts): return parts.contains { isWithheld($0.term, slice, in: tally) }
      case .share(let count, let base): return [count, base].contains { isWithheld($0, slice, in: tally) }
      }
    }
  }

  /// The count of a column in one line of an area; nil where it was not collected.
  private func count(_ column: Int, _ slice: Int, in tally: Tally) -> Int? {
    switch layout.columns[column].figures[slice] {
    case .line(let key, equals: _): return tally[key]
    case .sum(let parts):
      var sum: Int?
      for part in parts {
        guard let count = term(part.term, slice, in: tally) else { continue }
        sum = (sum ?? 0) + (part.isAdded ? count : -count)
      }
      return sum
    case .share: return nil
    }
  }

  /// The column a part names; not inlined, as the optimizer of Swift 6.3 breaks off where it is.
  @inline(never)
  private func columnPlace(of part: FormLayout.Part) -> Int? {
    if case .column(let column) = part.term { column } else { nil }
  }

  private func term(_ term: FormLayout.Term, _ slice: Int, in tally: Tally) -> Int? {
    switch term {
    case .column(let column): count(column, slice, in: tally)
    case .line(let key): tally[key]
    }
  }

  private func row(_ place: FormPlace, _ kept: [Int], _ printed: [Int: Int]) -> FormTable.Row {
    FormTable.Row(
      number: place.number, name: place.name, code: place.code, kind: place.kind,
      lines: form.slices.indices.map { slice in
        FormTable.Line(
          slice: form.slices[slice].label?[language],
          cells: kept.map { cell($0, slice, place.tally, printed) })
      })
  }

  private func cell(_ column: Int, _ slice: Int, _ tally: Tally, _ printed: [Int: Int]) -> FormCell {
    if isWithheld(.column(column), slice, in: tally) {
      return FormCell(
        figure: .withheld, numerator: nil, base: nil, source: source(.column(column), slice), formula: nil)
    }
    switch layout.columns[column].figures[slice] {
    case .share(let count, let base):
      let numerator = term(count, slice, in: tally)
      let denominator = term(base, slice, in: tally)
      var formula: FormFormula?
      if case .column(let above) = count, case .column(let below) = base, let above = printed[above],
        let below = printed[below], numerator != nil, denominator != nil
      {
        formula = .share(above, of: below)
      }
      return FormCell(
        figure: .rate(numerator, of: denominator), numerator: numerator, base: denominator,
        source: "\(source(count, slice)) of \(source(base, slice))", formula: formula)
    case .line(let key, equals: let parts):
      return cell(tally[key], key.line, parts, slice, tally, printed)
    case .sum(let parts):
      let names = parts.map { ($0.isAdded ? "+" : "-") + source($0.term, slice) }
      let sum = String(names.joined(separator: " ").drop { $0 == "+" })
      return cell(count(column, slice, in: tally), sum, parts, slice, tally, printed)
    }
  }

  /// A count; with a formula only where the columns it is made of do give it.
  private func cell(
    _ count: Int?, _ source: String, _ parts: [FormLayout.Part], _ slice: Int, _ tally: Tally,
    _ printed: [Int: Int]
  ) -> FormCell {
    let there = parts.compactMap { part in
      columnPlace(of: part).flatMap { printed[$0] }.map {
        FormFormula.FormPart(isAdded: part.isAdded, column: $0)
      }
    }
    var sum = 0
    for part in parts where columnPlace(of: part).map({ printed[$0] != nil }) ?? false {
      sum += (part.isAdded ? 1 : -1) * (term(part.term, slice, in: tally) ?? 0)
    }
    let isSum = !there.isEmpty && count == sum
    return FormCell(
      figure: count.map(ReportCell.count) ?? .blank, numerator: count, base: nil, source: source,
      formula: isSum ? .columns(there) : nil)
  }

  private func source(_ term: FormLayout.Term, _ slice: Int) -> String {
    switch term {
    case .line(let key): return key.line
    case .column(let column):
      if case .line(let key, equals: _) = layout.columns[column].figures[slice] { return key.line }
      return layout.columns[column].id ?? String(column + 1)
    }
  }

  // MARK: Totals

  /// Gives totals the lines they are the sums of, wherever they are.
  private func addTotals(to rows: inout [FormTable.Row]) {
    let perArea = form.slices.count
    let shift = form.hasTotalLast ? -1 : 0
    let direct = rows.indices.dropFirst().filter { !places[$0].isInGroup }
    add(direct, to: 0, of: &rows, perArea, shift)
    for group in rows.indices where rows[group].kind == .group {
      let parts = rows.indices.dropFirst(group + 1).prefix { places[$0].isInGroup }
      add(Array(parts), to: group, of: &rows, perArea, shift)
    }
  }

  private func add(
    _ parts: [Int], to total: Int, of rows: inout [FormTable.Row], _ perArea: Int, _ shift: Int
  ) {
    guard !parts.isEmpty else { return }
    for slice in rows[total].lines.indices {
      for column in rows[total].lines[slice].cells.indices {
        let cell = rows[total].lines[slice].cells[column]
        guard cell.formula == nil, cell.base == nil, case .count(let count) = cell.figure else { continue }
        let figures = parts.map { rows[$0].lines[slice].cells[column] }
        guard figures.allSatisfy({ $0.base == nil && $0.figure != .withheld }),
          figures.reduce(0, { $0 + ($1.numerator ?? 0) }) == count
        else { continue }
        rows[total].lines[slice].cells[column].formula = .lines(
          parts.map { ($0 + shift) * perArea + slice })
      }
    }
  }
}
