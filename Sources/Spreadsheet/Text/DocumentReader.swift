/// Collects the paragraphs and rows of a document; text that was deleted and the codes of fields are left out.
final class DocumentReader: XMLHandler {
  /// What was read.
  private(set) var blocks: [TextDocument.Block] = []
  /// How many paragraphs have begun.
  private var count = 0
  /// The texts of the paragraphs that are open, the inner one last.
  private var paragraphs: [(number: Int, text: [UInt8])] = []
  /// The rows that are open, the inner one last; a table may stand in a cell.
  private var rows: [(number: Int?, cells: [String])] = []
  private var isText = false
  /// How deep within content that is for newer programs only; its fallback counts (ECMA-376 part 3, 9.3).
  private var skipped = 0

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    if skipped > 0 || element.namespace == .markupCompatibility && "Choice" ~= element.name {
      skipped += 1
      return
    }
    guard element.namespace == .wordProcessing else { return }
    if "p" ~= element.name {
      count += 1
      paragraphs.append((count, []))
      if let row = rows.indices.last, rows[row].number == nil { rows[row].number = count }
    } else if "t" ~= element.name {
      isText = true
    } else if "tab" ~= element.name || "br" ~= element.name || "cr" ~= element.name {
      add(UInt8(ascii: " "))
    } else if "noBreakHyphen" ~= element.name {
      add(UInt8(ascii: "-"))
    } else if "tr" ~= element.name {
      rows.append((nil, []))
    } else if "tc" ~= element.name, let row = rows.indices.last {
      rows[row].cells.append("")
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Reason) {
    guard isText, skipped == 0, let open = paragraphs.indices.last else { return }
    paragraphs[open].text.append(contentsOf: bytes)
  }

  func end(_ name: XMLName, namespace: XMLNamespace) throws(SpreadsheetError.Reason) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    guard namespace == .wordProcessing else { return }
    if "t" ~= name {
      isText = false
    } else if "p" ~= name, let paragraph = paragraphs.popLast() {
      finish(paragraph.number, String(decoding: paragraph.text, as: UTF8.self))
    } else if "tr" ~= name, let row = rows.popLast() {
      blocks.append(TextDocument.Block(number: row.number ?? max(count, 1), texts: row.cells, isRow: true))
    }
  }

  private func add(_ byte: UInt8) {
    if let open = paragraphs.indices.last { paragraphs[open].text.append(byte) }
  }

  private func finish(_ number: Int, _ text: String) {
    if let row = rows.indices.last, let cell = rows[row].cells.indices.last {
      rows[row].cells[cell] += (rows[row].cells[cell].isEmpty ? "" : " ") + text
    } else {
      blocks.append(TextDocument.Block(number: number, texts: [text], isRow: false))
    }
  }
}
