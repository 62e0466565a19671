import Provenance
import Rules
import Survey
import VietnameseText

extension SheetExamination {
  /// Notes where the table stands and what was read above it.
  mutating func note(_ zone: HeadingZone, titleRows: some Collection<SheetTextRow>) {
    var rows = RowRuns()
    for row in titleRows where row.cellCount > 0 { rows.add(row.number, as: .title) }
    for row in zone.rows { rows.add(row.number, as: .heading) }
    if let row = zone.columnNumbers { rows.add(row, as: .columnNumbers) }
    runs = rows.runs
    for row in titleRows {
      for (column, text) in row.texts.sorted(by: { $0.key < $1.key }) {
        guard let line = PlaceLine(text) else { continue }
        places.append(
          PlaceSource(cell: CellReference(row: row.number, column: column), place: WrittenPlace(line)))
      }
    }
    let named = WrittenPlace(sheetName: sheet)
    if named.levels > 0 { places.append(PlaceSource(cell: nil, place: named)) }
  }

  /// Notes what the rows under the headings were taken for.
  mutating func note(_ rows: RowRuns) { runs += rows.runs }

  /// Notes how the table fits every layout, and how the headings read in the best.
  mutating func note(_ matches: [LayoutMatch], tree: HeadingTree, year: Int, rulebook: Rulebook) {
    let ranked = matches.enumerated().sorted { one, other in
      if LayoutChoice.isBetter(one.element, than: other.element) { return true }
      if LayoutChoice.isBetter(other.element, than: one.element) { return false }
      return one.offset < other.offset
    }
    guard let best = ranked.first?.element else { return }
    let others = ranked.dropFirst().map { Candidate($0.element) }.sorted {
      ($1.score, $0.layout, $0.standard) < ($0.score, $1.layout, $1.standard)
    }
    candidates = ([Candidate(best)] + others).reduce(into: []) { list, candidate in
      if !list.contains(where: { $0.layout == candidate.layout }) { list.append(candidate) }
    }
    let isKnown = outcome == .known || outcome == .drifted || outcome == .noYear && best.isExact
    layout = isKnown ? best.layout : nil
    let difference = LayoutDifference(best, rulebook: rulebook)
    columns = tree.paths.sorted { $0.key < $1.key }.compactMap { column, path in
      guard let leaf = path.last else { return nil }
      return Column(
        cell: CellReference(row: leaf.row, column: column),
        path: path.map(\.text),
        understanding: understanding(of: path, at: column, in: best, difference: difference, year: year))
    }
    guard isKnown else { return }
    missing = best.missing + (best.hasTitle ? [] : best.layout.titleWords)
    let bound = best.boundVariables
    absent = best.layout.optional.filter { !bound.contains($0) }.reduce(into: []) { list, id in
      if !list.contains(id) { list.append(id) }
    }
  }

  private func understanding(
    of path: [HeadingTree.Label], at column: Int, in match: LayoutMatch, difference: LayoutDifference,
    year: Int
  ) -> Column.Understanding {
    if let binding = match.bindings.first(where: { $0.column == column }) {
      let spelling = binding.spelling.replacing("{year}", with: String(year))
        .replacing("{year-1}", with: String(year - 1))
      let wanted = spelling.split(separator: " / ").map(String.init)
      let questions = path.flatMap { label in
        match.layout.groupSeparator.map { label.text.split(separator: $0).map(String.init) } ?? [label.text]
      }
      let texts = Array(questions.suffix(wanted.count))
      return texts == wanted
        ? .exact(names: binding.names) : .folded(names: binding.names, spelling: spelling)
    }
    if match.keyColumns.values.contains(column) { return .key }
    if match.ignored.contains(where: { $0.column == column }) { return .ignored }
    return .unknown(nearest: path.last.flatMap { difference.nearest(to: $0.text) })
  }
}

extension SheetExamination.Candidate {
  init(_ match: LayoutMatch) {
    self.init(
      layout: match.layout.id, standard: match.standard,
      known: match.bindings.count + match.ignored.count + match.keyColumns.count,
      unknown: match.unknown.count, missing: match.missing.count, hasTitle: match.hasTitle)
  }
}

extension ColumnBinding {
  /// What the column answers, as the configuration names it: variables, and codes that a filled cell gives.
  var names: [String] {
    let implied = implies.sorted { $0.key < $1.key }.map { "\($0.key.rawValue)=\($0.value)" }
    switch meaning {
    case .variable(let variable): return [variable.rawValue] + implied
    case .mark: return implied
    case .family(let prefix, let code):
      return [prefix + "_" + String(code.map { $0 == "-" ? "_" : $0 })]
    }
  }
}
