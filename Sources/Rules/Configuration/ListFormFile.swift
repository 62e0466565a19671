import Provenance
import Survey

/// A file of `lists/`: a list of households by name as offices print it.
enum ListFormFile {
  /// Reads the files in the order of their names and writes out their columns under every standard they name.
  ///
  /// - Parameter forms: The forms, whose names and sheets no list may have.
  static func lists(
    _ files: [ConfigurationFile], beside forms: [PrintedForm], standards: [Standard], lists codes: CodeLists
  ) throws(RulebookErrors) -> [HouseholdListForm] {
    var names: [StandardID: UniqueNames] = [:]
    var lists: [HouseholdListForm] = []
    var errors: [RulebookError] = []
    for file in files {
      do {
        let list = try list(file, standards: Set(standards.map(\.id)), forms: forms, names: &names)
        for standard in standards where list.standards.contains(standard.id) {
          _ = try list.layout(standard: standard, lists: codes)
        }
        lists.append(list)
      } catch {
        errors += error.errors
      }
    }
    if let all = RulebookErrors(errors) { throw all }
    return lists
  }

  private static func list(
    _ file: ConfigurationFile, standards: Set<StandardID>, forms: [PrintedForm],
    names: inout [StandardID: UniqueNames]
  ) throws(RulebookErrors) -> HouseholdListForm {
    let fields = try StrictNode(file).mapping(
      required: ["id", "sheet", "title", "standards", "levels", "households", "rows", "columns", "source"],
      optional: ["number", "subtitle", "notes", "warnings"])
    let laws = try fields.required("standards").list { (node) throws(RulebookErrors) in
      StandardID(rawValue: try node.word(of: standards.map(\.rawValue).sorted()))
    }
    let id = try fields.required("id")
    let taken = forms.map(\.id)
    if taken.contains(try id.text()) { throw RulebookErrors(.nameTwice(id.place, try id.text())) }
    for law in laws {
      _ = try names[law, default: UniqueNames()].take(id)
      let sheet = try fields.required("sheet").mapping(required: Language.allCases.map(\.rawValue))
      for language in Language.allCases {
        _ = try names[law, default: UniqueNames()].take(sheet.required(language.rawValue))
      }
    }
    let wanted = try fields.required("households").mapping(required: ["now"], optional: ["before"])
    let status = { (node: StrictNode) throws(RulebookErrors) in try node.word(of: Status.self) }
    let bilingual = { (node: StrictNode) throws(RulebookErrors) in try node.bilingual() }
    return HouseholdListForm(
      id: try id.text(), sheet: try FormFile.sheet(fields.required("sheet")),
      number: try fields.optional("number").map(FormFile.number),
      title: try fields.required("title").bilingual(),
      subtitle: try fields.optional("subtitle")?.bilingual(), standards: laws,
      levels: Set(
        try fields.required("levels").list { (node) throws(RulebookErrors) in
          AreaLevel(rawValue: try node.word(of: ["village", "commune"])) ?? .commune
        }),
      now: Set(try wanted.required("now").list(of: status)),
      before: try wanted.optional("before").map { (node) throws(RulebookErrors) in
        Set(try node.list(of: status))
      },
      listsMembers: try fields.required("rows").word(of: ["households", "members"]) == "members",
      columns: try fields.required("columns").list(of: column),
      notes: try fields.optional("notes")?.list(of: bilingual) ?? [],
      source: try fields.required("source").text(),
      warnings: try fields.optional("warnings")?.list(of: bilingual) ?? [])
  }

  private static func column(_ node: StrictNode) throws(RulebookErrors) -> ListColumn {
    let fields = try node.mapping(
      required: ["title"], optional: ["each", "field", "tick", "width", "columns"])
    let children = try fields.optional("columns")?.list(of: column) ?? []
    let field = try fields.optional("field")?.word(of: ListField.self)
    let tick = try fields.optional("tick").map(tick)
    let cells = [field.map { ListCell.field($0) }, tick].compactMap(\.self)
    guard cells.count + (children.isEmpty ? 0 : 1) == 1 else {
      throw RulebookErrors(.noCell(node.place))
    }
    return ListColumn(
      title: try fields.required("title").bilingual(),
      width: Double(try fields.optional("width")?.wholeNumber(in: 2...100) ?? 6),
      list: try fields.optional("each")?.word(of: FormCodes.self), cell: cells.first, children: children)
  }

  /// `wish/{code}`: the answers, and the code among them.
  private static func tick(_ node: StrictNode) throws(RulebookErrors) -> ListCell {
    let text = try node.text()
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let ticks = ListTicks(rawValue: parts[0]) else {
      let known = ListTicks.allCases.map { $0.rawValue + "/{code}" }
      throw RulebookErrors(
        .unknownWord(node.place, text, allowed: known, nearest: known.nearest(to: text)))
    }
    return .tick(ticks, FormPattern(text: parts[1], place: node.place))
  }
}
