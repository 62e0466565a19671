internal import Provenance

/// Collects the rows of one sheet of a submission: a heading, then a row for each time its repeat was filled.
final class SubmissionSheet: SheetHandler {
  var rows = Queue<RowRun>()
  let hiddenColumns: Set<Int> = []
  let mergedRanges: [CellRange] = []
  let isComplete = false

  private let index: Int
  private let outline: SubmissionOutline
  private let limits: ReadingLimits
  private var frame = SubmissionFrame()
  private var open: [SubmissionNode] = []
  /// How often the repeat of each sheet was filled so far.
  private var counts: [Int]
  private var cells: [Cell] = []
  private var text: [UInt8] = []

  init(index: Int, of outline: SubmissionOutline, limits: ReadingLimits) {
    self.index = index
    self.outline = outline
    self.limits = limits
    counts = Array(repeating: 0, count: outline.tables.count)
    let headings = outline.tables[index].columns.enumerated().map { place, name in
      Cell(column: place + 1, value: .text(name))
    }
    rows.append(RowRun(row: SheetRow(number: 1, cells: headings)))
  }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    guard frame.admits(start: element) else { return }
    guard let parent = open.last else {
      if let root = outline.root { startRow(of: root, in: nil) }
      return
    }
    guard let node = parent[element.name.string] else {
      throw .damagedPart("the file changed while it was read")
    }
    text.removeAll(keepingCapacity: true)
    if node.isRepeat { startRow(of: node, in: parent) } else { open.append(node) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let node = open.last, node.sheet == index, node.column > 0 else { return }
    text.append(contentsOf: bytes)
  }

  func end(_ name: XMLName, namespace: XMLNamespace) throws(SpreadsheetError.Reason) {
    guard frame.admitsEnd(), let node = open.popLast(), node.sheet == index else { return }
    if node.column > 0 {
      XMLSpace.trim(&text, from: 0)
      if !text.isEmpty { add(String(decoding: text, as: UTF8.self), column: node.column) }
      text.removeAll(keepingCapacity: true)
    }
    if node.isRepeat { try finishRow() }
  }

  private func startRow(of node: SubmissionNode, in parent: SubmissionNode?) {
    open.append(node)
    counts[node.sheet] += 1
    guard node.sheet == index else { return }
    cells = [Cell(column: 1, value: .number(Double(counts[index])))]
    if let parent {
      add(outline.tables[parent.sheet].name, column: 2)
      cells.append(Cell(column: 3, value: .number(Double(counts[parent.sheet]))))
    } else {
      let last = outline.tables[index].columns.count
      let first = last - outline.attributes.count + 1
      for (offset, attribute) in outline.attributes.enumerated() where !attribute.value.isEmpty {
        add(attribute.value, column: first + offset)
      }
    }
  }

  private func add(_ value: String, column: Int) {
    cells.append(Cell(column: column, value: .text(value)))
  }

  private func finishRow() throws(SpreadsheetError.Reason) {
    let number = counts[index] + 1
    guard number <= limits.rows else { throw .limitExceeded(.rows, limits.rows) }
    cells.sort { $0.column < $1.column }
    rows.append(RowRun(row: SheetRow(number: number, cells: cells)))
    cells.removeAll(keepingCapacity: false)
  }
}
