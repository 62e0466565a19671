internal import Provenance

/// Where in a worksheet part cells stand, or have to be put (ECMA-376 part 1, 18.3.1).
struct WorksheetPlan {
  /// A cell and its place in the part.
  struct Place {
    let cell: CellReference
    /// The style it has, or would have by its row or column.
    var style: Int
    let spot: Spot
  }

  /// How a cell gets a style.
  enum Spot {
    /// It is there.
    case tag(MarkupTag)
    /// Its row is there, and it belongs before this place.
    case inRow(Int)
    /// Its row is there and empty.
    case inEmptyRow(MarkupTag)
    /// Its row belongs before this place.
    case newRow(Int)
    /// There is no row at all.
    case emptySheet(MarkupTag)
  }

  let outline: WorksheetOutline
  private(set) var places: [Place] = []
  private let cursor: MarkupCursor

  /// Looks for cells.
  init(_ outline: WorksheetOutline, cells: Set<CellReference>) {
    self.outline = outline
    cursor = outline.cursor
    var wanted: [Int: [Int]] = [:]
    for cell in cells.sorted() { wanted[cell.row, default: []].append(cell.column) }
    guard outline.data.kind != .empty else {
      places = cells.sorted().map {
        Place(cell: $0, style: outline.columnStyle($0.column), spot: .emptySheet(outline.data))
      }
      return
    }
    locate(wanted)
  }

  private mutating func locate(_ wanted: [Int: [Int]]) {
    let rows = wanted.keys.sorted()
    var insertions: [Int: Int] = [:]
    var found: [Int: [Place]] = [:]
    var pending = rows[...]
    var search = outline.afterData
    var number = 0
    var end = outline.data.range.upperBound
    while let tag = search.next() {
      if tag.depth == 1, tag.kind == .end {
        end = tag.range.lowerBound
        break
      }
      guard tag.depth == 2, tag.kind != .end, search.isNamed("row", tag) else { continue }
      number = cursor.number("r", of: tag) ?? number + 1
      while let row = pending.first, row < number {
        insertions[row] = tag.range.lowerBound
        pending.removeFirst()
      }
      guard let columns = wanted[number], found[number] == nil else { continue }
      found[number] = cells(columns, ofRow: number, tag, &search)
    }
    for row in rows {
      places +=
        found[row]
        ?? (wanted[row] ?? []).map {
          Place(
            cell: CellReference(row: row, column: $0), style: outline.columnStyle($0),
            spot: .newRow(insertions[row] ?? end))
        }
    }
  }

  private func cells(
    _ columns: [Int], ofRow number: Int, _ row: MarkupTag, _ search: inout MarkupCursor
  ) -> [Place] {
    let own = cursor.text("customFormat", of: row).map { $0 == "1" || $0 == "true" } ?? false
    let rowStyle = own ? cursor.number("s", of: row) : nil
    func absent(_ column: Int, _ spot: Spot) -> Place {
      Place(
        cell: CellReference(row: number, column: column), style: rowStyle ?? outline.columnStyle(column),
        spot: spot)
    }
    guard row.kind == .start else { return columns.map { absent($0, .inEmptyRow(row)) } }
    var insertions: [Int: Int] = [:]
    var found: [Int: Place] = [:]
    var pending = columns[...]
    var column = 0
    var end = row.range.upperBound
    while let tag = search.next() {
      if tag.depth == 2, tag.kind == .end {
        end = tag.range.lowerBound
        break
      }
      guard tag.depth == 3, tag.kind != .end, search.isNamed("c", tag) else { continue }
      let written = cursor.text("r", of: tag).flatMap { CellReference($0) }
      column = written?.column ?? column + 1
      while let wanted = pending.first, wanted < column {
        insertions[wanted] = tag.range.lowerBound
        pending.removeFirst()
      }
      guard columns.contains(column), found[column] == nil else { continue }
      found[column] = Place(
        cell: CellReference(row: number, column: column), style: cursor.number("s", of: tag) ?? 0,
        spot: .tag(tag))
    }
    return columns.map { found[$0] ?? absent($0, .inRow(insertions[$0] ?? end)) }
  }
}

extension WorksheetPlan {
  /// The change that gives cells their styles.
  ///
  /// - Parameter styles: The new style of each cell; others stay as they are.
  func edit(giving styles: [CellReference: Int]) -> PartEdit {
    var edit = PartEdit()
    let prefix = String(decoding: cursor.prefix, as: UTF8.self)
    var rest = places[...]
    while let first = rest.first {
      let row = rest.prefix { $0.cell.row == first.cell.row }
      rest = rest.dropFirst(row.count)
      var cells = ""
      for place in row {
        guard let style = styles[place.cell] else { continue }
        let cell = "<\(prefix)c r=\"\(place.cell)\" s=\"\(style)\"/>"
        switch place.spot {
        case .tag(let tag): edit.set("s", to: String(style), of: tag, in: cursor)
        case .inRow(let spot): edit.insert(cell, at: spot)
        case .inEmptyRow, .newRow, .emptySheet: cells += cell
        }
      }
      guard !cells.isEmpty else { continue }
      let whole = "<\(prefix)row r=\"\(first.cell.row)\">\(cells)</\(prefix)row>"
      switch first.spot {
      case .inEmptyRow(let tag): edit.append(to: tag, in: cursor) { _ in cells }
      case .newRow(let spot): edit.insert(whole, at: spot)
      case .emptySheet(let tag):
        let all = places.filter { styles[$0.cell] != nil }
        let rows = Dictionary(grouping: all, by: \.cell.row).sorted { $0.key < $1.key }.map { row, places in
          let cells = places.map { "<\(prefix)c r=\"\($0.cell)\" s=\"\(styles[$0.cell] ?? 0)\"/>" }.joined()
          return "<\(prefix)row r=\"\(row)\">\(cells)</\(prefix)row>"
        }
        edit.append(to: tag, in: cursor) { _ in rows.joined() }
        return edit
      case .tag, .inRow: break
      }
    }
    return edit
  }
}
