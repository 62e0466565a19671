import Provenance
import Survey

/// A file of `forms/`: how a table is printed that offices sign.
enum FormFile {
  /// Reads a form; that its columns can be made is checked afterwards.
  ///
  /// - Parameter names: The names and names of sheets that other forms of a standard have taken.
  static func form(
    _ file: ConfigurationFile, standards: Set<StandardID>, names: inout [StandardID: UniqueNames]
  ) throws(RulebookErrors) -> PrintedForm {
    let fields = try StrictNode(file).mapping(
      required: ["id", "sheet", "title", "unit", "standards", "levels", "tables", "columns", "source"],

      optional: ["number", "rows", "areas", "total", "notes", "workbook", "page", "local", "warnings"])
    let laws = try fields.required("standards").list { (node) throws(RulebookErrors) in
      StandardID(rawValue: try node.word(of: standards.map(\.rawValue).sorted()))
    }
    for law in laws {
      _ = try names[law, default: UniqueNames()].take(fields.required("id"))
      let sheet = try fields.required("sheet").mapping(required: Language.allCases.map(\.rawValue))
      for language in Language.allCases {
        _ = try names[law, default: UniqueNames()].take(sheet.required(language.rawValue))
      }
    }
    let bilingual = { (node: StrictNode) throws(RulebookErrors) in try node.bilingual() }
    return PrintedForm(
      id: try fields.required("id").text(), sheet: try sheet(fields.required("sheet")),
      number: try fields.optional("number").map(number), title: try fields.required("title").bilingual(),
      unit: try fields.required("unit").bilingual(),
      standards: laws,
      levels: Set(
        try fields.required("levels").list { (node) throws(RulebookErrors) in
          AreaLevel(rawValue: try node.word(of: ["commune", "district", "province"])) ?? .commune
        }),
      tables: Set(
        try fields.required("tables").list { (node) throws(RulebookErrors) in
          try node.word(of: TallyTable.self)
        }),
      isUrbanAndRural: try fields.optional("areas")?.word(of: ["tree", "urban-rural"]) == "urban-rural",
      hasTotalLast: try fields.optional("total")?.word(of: ["first", "last"]) == "last",
      slices: try fields.optional("rows")?.list(of: slice) ?? [.households],
      columns: try fields.required("columns").list(of: column),
      notes: try fields.optional("notes")?.list(of: bilingual) ?? [],
      isInWorkbook: try fields.optional("workbook")?.flag() ?? true,
      isOnPage: try fields.optional("page")?.flag() ?? false,
      isForLocalLines: try fields.optional("local")?.flag() ?? false,
      source: try fields.required("source").text(),
      warnings: try fields.optional("warnings")?.list(of: bilingual) ?? [])
  }

  static func sheet(_ node: StrictNode) throws(RulebookErrors) -> BilingualText {
    let name = try node.bilingual()
    for text in [name.vietnamese, name.english] {
      // ECMA-376 part 1, 18.2.19: at most 31 letters, and none that stand in addresses.
      guard text.utf16.count <= 31, !text.contains(where: { "[]:*?/\\'".contains($0) }) else {
        throw RulebookErrors(.notASheetName(node.place, text))
      }
    }
    return name
  }

  static func number(_ node: StrictNode) throws(RulebookErrors) -> PrintedForm.OfficialNumber {
    let fields = try node.mapping(required: ["text", "confirmed"])
    return PrintedForm.OfficialNumber(
      text: try fields.required("text").text(), isConfirmed: try fields.required("confirmed").flag())
  }

  private static func slice(_ node: StrictNode) throws(RulebookErrors) -> FormSlice {
    let fields = try node.mapping(required: ["label"], optional: ["unit", "class"])
    return FormSlice(
      label: try fields.required("label").bilingual(),
      unit: try fields.optional("unit")?.word(of: CountUnit.self) ?? .household,
      status: try fields.optional("class")?.word(of: Status.self))
  }

  private static func column(_ node: StrictNode) throws(RulebookErrors) -> FormColumn {
    let fields = try node.mapping(
      required: ["title"],
      optional: ["id", "each", "line", "sum", "share", "columns", "optional", "blank"])
    let children = try fields.optional("columns")?.list(of: column) ?? []
    let figure = try figure(fields)
    guard (figure == nil) != children.isEmpty else { throw RulebookErrors(.noFigure(node.place)) }
    return FormColumn(
      id: try fields.optional("id").map(pattern), title: try fields.required("title").bilingual(),
      list: try fields.optional("each")?.word(of: FormCodes.self), figure: figure, children: children,
      isOptional: try fields.optional("optional")?.flag() ?? false,
      blankNote: try fields.optional("blank")?.bilingual(), place: node.place)
  }

  private static func figure(_ fields: StrictMapping) throws(RulebookErrors) -> FormFigure? {
    let parts = try fields.optional("sum")?.list(of: part)
    let line = try fields.optional("line").map(pattern)
    guard let share = fields.optional("share") else {
      return line.map { .line($0, equals: parts ?? []) } ?? parts.map { .sum($0) }
    }
    guard line == nil, parts == nil else { throw RulebookErrors(.noFigure(fields.place)) }
    let terms = try share.mapping(required: ["count", "of"])
    return .share(try pattern(terms.required("count")), of: try pattern(terms.required("of")))
  }

  private static func pattern(_ node: StrictNode) throws(RulebookErrors) -> FormPattern {
    FormPattern(text: try node.text(), place: node.place)
  }

  /// `start`, `+start` or `-rose-above`.
  private static func part(_ node: StrictNode) throws(RulebookErrors) -> FormPart {
    let text = try node.text()
    let name = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.dropFirst()) : text
    return FormPart(
      isAdded: !text.hasPrefix("-"), column: FormPattern(text: name, place: node.place))
  }
}
