import Provenance

/// Puts remarks into a package that holds no marks: fills, comments, and the sheet that lists them.
struct WorkbookMarks {
  private(set) var edit: PackageEdit
  private(set) var shortfalls: [AnnotationShortfall] = []
  private let package: OpenXMLPackage
  private let parts: SheetParts
  private var names = PackageNames.transitional
  private var styles: StylePlan?
  private var stylePart = ""
  private var ownPart = "xl/worksheets/rasoat-findings.xml"
  private var ownSheet: RemarkSheet?

  /// How many remarks the comment of one cell holds; the sheet lists them all.
  ///
  /// A text of more than 32,767 letters is no comment any more.
  private static let remarksOfComment = 20

  init(_ package: OpenXMLPackage) throws(SpreadsheetError) {
    self.package = package
    edit = PackageEdit(package)
    parts = try SheetParts(of: package)
  }

  /// Notes all changes; what keeps a copy from being made is returned.
  mutating func put(
    _ remarks: [Remark], headings: [String]
  ) throws(SpreadsheetError) -> AnnotationObstacle? {
    guard let book = try edit.markup(of: parts.workbook) else { return .part(parts.workbook) }
    if String(decoding: book, as: UTF8.self).contains(PackageNames.strict.main) { names = .strict }
    try openStyles()
    var memory: [Int: RemarkSheet.Mark] = [:]
    for (index, sheet) in parts.sheets.enumerated() {
      let own = remarks.enumerated().filter { $0.element.sheet == sheet.name && $0.element.cell != nil }
      guard !own.isEmpty else { continue }
      memory.merge(try mark(own, on: sheet, number: index + 1)) { first, _ in first }
    }
    ownSheet = RemarkSheet(
      headings: headings, remarks: remarks, namespace: names.main, styles: ownStyles(), memory: memory)
    try closeStyles()
    if let own = try AddedSheet(in: package) {
      ownPart = own.part
      return nil
    }
    return try addSheet(to: book)
  }

  /// The changed parts, the added sheet with what leads back among them.
  func withMemory(
    _ result: (parts: [String: [UInt8]], memory: [MarkMemory.Part])
  ) throws(SpreadsheetError) -> [String: [UInt8]] {
    var parts = result.parts
    let own = package.archive.contains(ownPart) ? [] : [ownPart]
    let memory = MarkMemory(parts: result.memory, added: Array(edit.added.keys) + own)
    parts[ownPart] = Array(((ownSheet?.xml ?? "") + memory.text).utf8)
    return parts
  }

  private mutating func mark(
    _ remarks: [EnumeratedSequence<[Remark]>.Element], on sheet: (name: String, part: String), number: Int
  ) throws(SpreadsheetError) -> [Int: RemarkSheet.Mark] {
    guard let bytes = try edit.markup(of: sheet.part), let outline = WorksheetOutline(bytes) else {
      shortfalls.append(AnnotationShortfall(sheet: sheet.name, kind: .marks))
      return [:]
    }
    var severities: [CellReference: Severity] = [:]
    var texts: [CellReference: [String]] = [:]
    var cells: [Int: CellReference] = [:]
    for (index, remark) in remarks {
      guard let cell = remark.cell.map({ outline.visible($0) }) else { continue }
      cells[index] = cell
      severities[cell] = max(severities[cell] ?? .note, remark.severity)
      let known = texts[cell] ?? []
      if known.count < Self.remarksOfComment, !known.contains(remark.comment) {
        texts[cell, default: []].append(remark.comment)
      }
    }
    var change = PartEdit()
    var before: [CellReference: String] = [:]
    if var styles {
      let plan = WorksheetPlan(outline, cells: Set(severities.filter { $0.value > .note }.keys))
      var new: [CellReference: Int] = [:]
      for place in plan.places {
        guard let color = severities[place.cell]?.fillColor else { continue }
        new[place.cell] = styles.style(like: place.style, fill: styles.fill(color: color))
        before[place.cell] = styles.fill(ofStyle: place.style)
      }
      change = plan.edit(giving: new)
      self.styles = styles
    }
    var comments = SheetComments(sheet: sheet.part, number: number, outline: outline, names: names)
    let words = texts.mapValues { $0.joined(separator: "\n\n") }
    if let pointer = try comments.put(words, into: &edit) {
      if let pointer { change.insert(pointer, at: outline.legacyDrawingPlace) }
    } else {
      shortfalls.append(AnnotationShortfall(sheet: sheet.name, kind: .comments))
    }
    edit.edit(sheet.part, change)
    return cells.mapValues {
      RemarkSheet.Mark(cell: $0, hasOwnComment: comments.cells.contains($0), fill: before[$0])
    }
  }
}

extension WorkbookMarks {
  private mutating func openStyles() throws(SpreadsheetError) {
    let target = try Relationships(of: parts.workbook, in: package).first(ofType: "styles")?.target
    stylePart = target ?? StylePlan.freePart
    let bytes: [UInt8]? =
      if let target {
        try edit.markup(of: target)
      } else if !edit.contains(stylePart) {
        StylePlan.plain(namespace: names.main)
      } else {
        nil
      }
    styles = bytes.flatMap { StylePlan($0, limits: package.limits) }
    if styles == nil { shortfalls.append(AnnotationShortfall(sheet: nil, kind: .fills)) }
  }

  private mutating func ownStyles() -> RemarkSheet.Styles? {
    guard var styles else { return nil }
    let own = RemarkSheet.Styles(
      heading: styles.textStyle(isBold: true, fill: "FFE8EEF4"), text: styles.textStyle(),
      link: styles.textStyle(color: "FF1F4E79"),
      severity: [
        .error: styles.textStyle(fill: Severity.error.fillColor),
        .warning: styles.textStyle(fill: Severity.warning.fillColor),
      ])
    self.styles = styles
    return own
  }

  private mutating func closeStyles() throws(SpreadsheetError) {
    guard let styles else { return }
    if package.archive.contains(stylePart) { return edit.edit(stylePart, styles.edit) }
    edit.put(styles.edit.applied(to: StylePlan.plain(namespace: names.main))?.bytes ?? [], as: stylePart)
    _ = try edit.point(
      from: parts.workbook, to: stylePart, id: "rasoatStyles", type: names.relations + "/styles")
    _ = try PackageNames.state(type: "styles", of: stylePart, in: &edit)
  }

  private mutating func addSheet(to book: [UInt8]) throws(SpreadsheetError) -> AnnotationObstacle? {
    guard !edit.contains(ownPart) else { return .part(ownPart) }
    var search = MarkupCursor(book)
    var list: MarkupTag?
    var numbers: [Int] = []
    while let tag = search.next() {
      if tag.depth == 1, tag.kind != .start, search.isNamed("sheets", tag) { list = tag }
      if tag.depth == 2, tag.kind != .end, search.isNamed("sheet", tag) {
        numbers.append(search.number("sheetId", of: tag) ?? 0)
      }
    }
    guard let list else { return .part(parts.workbook) }
    let number = (numbers.filter { $0 < 65_000 }.max() ?? 0) + 1
    let name = MarkupText.escaped(freeName())
    var change = PartEdit()
    change.append(to: list, in: search) {
      "<\($0)sheet xmlns:r=\"\(names.relations)\" name=\"\(name)\" sheetId=\"\(number)\" r:id=\"rasoatFindings\"/>"
    }
    edit.edit(parts.workbook, change)
    guard
      try edit.point(
        from: parts.workbook, to: ownPart, id: "rasoatFindings", type: names.relations + "/worksheet")
    else { return .part(PackageEdit.relationshipList(of: parts.workbook)) }
    guard try PackageNames.state(type: "worksheet", of: ownPart, in: &edit) else {
      return .part("[Content_Types].xml")
    }
    return nil
  }

  /// A name no sheet has; names that differ in case alone are equal.
  private func freeName() -> String {
    let taken = Set(parts.names.map { $0.lowercased() })
    var name = AnnotatedWorkbook.sheetName
    var count = 1
    while taken.contains(name.lowercased()) {
      name = "\(AnnotatedWorkbook.sheetName) (rasoat\(count == 1 ? "" : " \(count)"))"
      count += 1
    }
    return name
  }
}
