import Provenance

/// The two parts that make up the comments of a sheet, its texts and its boxes, with ours beside the sender's.
struct SheetComments {
  /// The name of the part of the sheet.
  let sheet: String
  /// Its place among the sheets, from 1.
  let number: Int
  let outline: WorksheetOutline
  let names: PackageNames
  /// The cells that got a comment of their own.
  private(set) var cells: Set<CellReference> = []

  private var textPart: String { "xl/rasoat-comments\(number).xml" }
  private var boxPart: String { "xl/drawings/rasoat-comments\(number).vml" }
  /// No workbook has as many sheets, so no other part has this number.
  private var group: Int { 1000 + number }

  /// Adds comments.
  ///
  /// - Returns: Nil when it cannot be done, and nothing is changed then; else the reference to the boxes that the sheet
  ///   has to be given, if it has none.
  mutating func put(
    _ texts: [CellReference: String], into edit: inout PackageEdit
  ) throws(SpreadsheetError) -> String?? {
    guard !texts.isEmpty else { return .some(nil) }
    var trial = edit
    guard let pointer = try add(texts, to: &trial) else {
      cells = []
      return nil
    }
    edit = trial
    return pointer
  }

  init(sheet: String, number: Int, outline: WorksheetOutline, names: PackageNames) {
    self.sheet = sheet
    self.number = number
    self.outline = outline
    self.names = names
  }

  private mutating func add(
    _ texts: [CellReference: String], to edit: inout PackageEdit
  ) throws(SpreadsheetError) -> String?? {
    let pointers = try Relationships(of: sheet, in: edit.package)
    let known = pointers.first(ofType: "comments")?.target
    let bytes: [UInt8]? =
      if let known { try edit.markup(of: known) } else { CommentPlan.empty(namespace: names.main) }
    guard let bytes, let plan = CommentPlan(bytes) else { return nil }
    let (change, cells) = plan.edit(adding: texts)
    if let known {
      edit.edit(known, change)
    } else {
      guard !edit.contains(textPart), let result = change.applied(to: bytes) else { return nil }
      edit.put(result.bytes, as: textPart)
      guard
        try edit.point(from: sheet, to: textPart, id: "rasoatComments", type: names.relations + "/comments"),
        try PackageNames.state(type: "comments", of: textPart, in: &edit)
      else { return nil }
    }
    self.cells = Set(cells)
    let boxes = cells.map { (cell: $0, text: texts[$0] ?? "") }
    guard !boxes.isEmpty else { return .some(nil) }
    if let drawing = outline.legacyDrawing {
      guard let target = pointers[drawing]?.target, let bytes = try edit.bytes(of: target),
        let change = CommentShapes.edit(of: bytes, adding: boxes, group: group)
      else { return nil }
      edit.edit(target, change)
      return .some(nil)
    }
    let empty = CommentShapes.empty(group: group)
    guard !edit.contains(boxPart),
      let change = CommentShapes.edit(of: empty, adding: boxes, group: group)?.applied(to: empty)
    else { return nil }
    edit.put(change.bytes, as: boxPart)
    guard try PackageNames.stateBoxes(in: &edit),
      try edit.point(from: sheet, to: boxPart, id: "rasoatBoxes", type: names.relations + "/vmlDrawing")
    else { return nil }
    let prefix = String(decoding: outline.cursor.prefix, as: UTF8.self)
    return .some(
      "<\(prefix)legacyDrawing xmlns:r=\"\(names.relations)\" r:id=\"rasoatBoxes\"/>")
  }
}
