internal import Provenance

/// What stands around the cells of a worksheet part: columns, merged ranges, and the places for further parts.
struct WorksheetOutline {
  /// The part from its first byte.
  let cursor: MarkupCursor
  /// The start of the cells, or an empty element.
  let data: MarkupTag
  /// A cursor that stands behind that.
  let afterData: MarkupCursor
  /// The reference to the drawing of comments and form controls, if there is one.
  private(set) var legacyDrawing: String?
  /// Where such a reference belongs (the order of 18.3.1.99).
  private(set) var legacyDrawingPlace = 0
  private(set) var merged: [CellRange] = []
  private var columns: [(first: Int, last: Int, style: Int)] = []

  /// The elements that stand before the reference to the drawing of comments.
  private static let earlier: Set<String> = [
    "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks",
    "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  ]

  /// Reads a part that is well-formed; nil when it is no worksheet.
  init?(_ bytes: [UInt8]) {
    let start = MarkupCursor(bytes)
    var search = start
    var data: MarkupTag?
    var afterData = start
    while let tag = search.next() {
      switch (tag.depth, search.name(of: tag)) {
      case (0, let name): guard name == "worksheet" else { return nil }
      case (1, "sheetData"?) where tag.kind != .end && data == nil:
        data = tag
        afterData = search
      case (1, "legacyDrawing"?) where tag.kind != .end:
        legacyDrawing = search.text("id", of: tag, anyPrefix: true)
      case (2, "mergeCell"?) where tag.kind != .end:
        if let range = search.text("ref", of: tag).flatMap({ CellRange($0) }) { merged.append(range) }
      case (2, "col"?) where tag.kind != .end:
        if let first = search.number("min", of: tag), let last = search.number("max", of: tag),
          let style = search.number("style", of: tag)
        {
          columns.append((first, last, style))
        }
      default: break
      }
      if tag.depth == 1, tag.kind != .start, let name = search.name(of: tag), Self.earlier.contains(name) {
        legacyDrawingPlace = tag.range.upperBound
      }
    }
    guard let data else { return nil }
    cursor = afterData
    self.data = data
    self.afterData = afterData
  }

  /// The style of the empty cells of a column.
  func columnStyle(_ column: Int) -> Int {
    columns.first { $0.first <= column && column <= $0.last }?.style ?? 0
  }

  /// The cell that is seen in the place of another: the first one of a merged range.
  func visible(_ cell: CellReference) -> CellReference {
    merged.first { $0.contains(cell) }?.first ?? cell
  }
}
