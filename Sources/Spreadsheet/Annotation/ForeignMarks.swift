import Provenance

/// Takes the marks of an earlier copy out of a workbook that another program has saved since.
///
/// The cells are those the added sheet remembers; a fill is taken back only where it still is one of ours.
struct ForeignMarks {
  private let own: AddedSheet
  private let package: OpenXMLPackage

  init(_ own: AddedSheet, in package: OpenXMLPackage) {
    self.own = own
    self.package = package
  }

  /// The changes that take the marks out; the added sheet itself stays, to be written anew.
  func edit() throws(SpreadsheetError) -> PackageEdit {
    var edit = PackageEdit(package)
    let parts = try SheetParts(of: package)
    let target = try Relationships(of: parts.workbook, in: package).first(ofType: "styles")?.target
    let bytes: [UInt8]? = if let target { try edit.markup(of: target) } else { nil }
    var styles = bytes.flatMap { StylePlan($0, limits: package.limits) }
    for sheet in parts.sheets where sheet.part != own.part {
      let marks = own.marks[sheet.name] ?? [:]
      if styles != nil, !marks.isEmpty { try takeFills(marks, from: sheet.part, &styles, &edit) }
      try takeComments(Set(marks.filter { $0.value.hasOwnComment }.keys), from: sheet.part, &edit)
    }
    if let target, let styles { edit.edit(target, styles.edit) }
    return edit
  }

  private func takeFills(
    _ marks: [CellReference: RemarkSheet.Mark], from part: String, _ styles: inout StylePlan?,
    _ edit: inout PackageEdit
  ) throws(SpreadsheetError) {
    guard let bytes = try edit.markup(of: part), let outline = WorksheetOutline(bytes) else { return }
    let colors = [Severity.error, .warning].compactMap(\.fillColor)
    let plan = WorksheetPlan(outline, cells: Set(marks.keys))
    var new: [CellReference: Int] = [:]
    for place in plan.places {
      guard case .tag = place.spot, let fill = styles?.fill(ofStyle: place.style)?.uppercased(),
        colors.contains(where: { fill.contains($0) })
      else { continue }
      let before = marks[place.cell]?.fill
      let number = before.flatMap { isFill($0) ? styles?.fill($0) : nil } ?? 0
      new[place.cell] = styles?.style(like: place.style, fill: number)
    }
    edit.edit(part, plan.edit(giving: new))
  }

  /// Whether a remembered text is a fill that can be put back.
  private func isFill(_ text: String) -> Bool {
    let source = ByteSource(bytes: Array(text.utf8), name: package.file)
    guard text.hasPrefix("<fill>"),
      let part = try? XMLPart(SourceStream(source), handler: SilentHandler(), limits: package.limits)
    else { return false }
    return (try? part.finish()) != nil
  }

  private func takeComments(
    _ cells: Set<CellReference>, from sheet: String, _ edit: inout PackageEdit
  ) throws(SpreadsheetError) {
    let pointers = try Relationships(of: sheet, in: package)
    guard let part = pointers.first(ofType: "comments")?.target, let bytes = try edit.markup(of: part),
      let plan = CommentPlan(bytes)
    else { return }
    let list = CommentList(limits: package.limits)
    try package.parse(part, with: list, filter: XMLFilter(root: "comments"))
    let (change, removed) = plan.edit(removingOursFrom: list.comments, at: cells)
    edit.edit(part, change)
    guard !removed.isEmpty,
      let drawing = try edit.markup(of: sheet).flatMap({ WorksheetOutline($0) })?.legacyDrawing,
      let target = pointers[drawing]?.target,
      let boxes = try edit.bytes(of: target)
    else { return }
    edit.edit(target, CommentShapes.edit(of: boxes, removing: removed))
  }
}

extension CommentPlan {
  /// The change that takes our comments out, and the cells that have none afterwards.
  ///
  /// - Parameters:
  ///   - texts: The comments with their plain texts.
  ///   - cells: The cells whose comments were ours alone; they are known by that where a program drops the authors.
  func edit(
    removingOursFrom texts: [CellComment], at cells: Set<CellReference>
  ) -> (edit: PartEdit, cells: Set<CellReference>) {
    var edit = PartEdit()
    var removed: Set<CellReference> = []
    let plain = Dictionary(texts.map { ($0.cell, $0.text) }) { first, _ in first }
    for comment in comments {
      let author = comment.author.flatMap { authors.indices.contains($0) ? authors[$0] : nil } ?? ""
      if author == Self.author || author.allSatisfy(\.isWhitespace) && cells.contains(comment.cell) {
        edit.replace(comment.range, with: "")
        removed.insert(comment.cell)
      } else if let text = plain[comment.cell], let end = text.firstRange(of: Self.separator)?.lowerBound,
        let element = comment.text
      {
        let words = MarkupText.escaped(String(text[..<end]))
        edit.replace(
          textStart(of: comment)..<element.range.lowerBound,
          with: "<\(prefix)t xml:space=\"preserve\">\(words)</\(prefix)t>")
      }
    }
    return (edit, removed)
  }
}

extension CommentShapes {
  /// The change that takes the boxes of cells out.
  static func edit(of bytes: [UInt8], removing cells: Set<CellReference>) -> PartEdit {
    var edit = PartEdit()
    var rest = bytes[...]
    while let open = rest.firstRange(of: Array("<v:shape ".utf8)),
      let close = rest[open.upperBound...].firstRange(of: Array("</v:shape>".utf8))
    {
      let text = String(decoding: rest[open.lowerBound..<close.lowerBound], as: UTF8.self)
      if text.contains("ObjectType=\"Note\""), let row = number("Row", in: text),
        let column = number("Column", in: text), row < CellReference.lastRow,
        column < CellReference.lastColumn,
        cells.contains(CellReference(row: row + 1, column: column + 1))
      {
        edit.replace(open.lowerBound..<close.upperBound, with: "")
      }
      rest = rest[close.upperBound...]
    }
    return edit
  }

  private static func number(_ name: String, in text: String) -> Int? {
    text.firstRange(of: "<x:\(name)>").flatMap {
      Int(text[$0.upperBound...].drop { $0.isWhitespace }.prefix { $0.isNumber })
    }
  }
}
