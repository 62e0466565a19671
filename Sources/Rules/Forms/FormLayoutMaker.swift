import Provenance
import Survey

/// Writes out the columns of a form.
struct FormLayoutMaker {
  let form: PrintedForm
  let plan: TallyPlan
  let standard: Standard
  let lists: CodeLists

  /// A column of figures before the names in it are resolved.
  private struct Draft {
    var column: FormColumn
    var code: Code?
    var id: String?
  }

  private var drafts: [Draft] = []
  private var places: [String: Int] = [:]
  private var errors: [RulebookError] = []
  /// The lines there can be; nil where they were checked before.
  private let known: Set<CountKey>?

  init(form: PrintedForm, plan: TallyPlan, standard: Standard, lists: CodeLists, known: Set<CountKey>?) {
    self.form = form
    self.plan = plan
    self.standard = standard
    self.lists = lists
    self.known = known
  }

  mutating func layout() throws(RulebookErrors) -> FormLayout {
    let heads = form.columns.flatMap { self.heads($0, code: nil) }
    let columns = drafts.map { draft in
      FormLayout.Column(
        title: title(draft.column.title, draft.code), id: draft.id, isOptional: draft.column.isOptional,
        blankNote: draft.column.blankNote,
        figures: form.slices.compactMap { figure(draft, $0) }, place: draft.column.place)
    }
    checkShares(columns)
    checkCycles(columns)
    if let all = RulebookErrors(errors) { throw all }
    return FormLayout(form: form, heads: heads, columns: columns)
  }

  // MARK: Columns

  private mutating func heads(_ column: FormColumn, code: Code?) -> [FormLayout.Head] {
    guard let list = column.list else { return head(column, code: code).map { [$0] } ?? [] }
    return codes(list).compactMap { head(column, code: $0) }
  }

  private mutating func head(_ column: FormColumn, code: Code?) -> FormLayout.Head? {
    let title = title(column.title, code)
    guard column.figure != nil else {
      let children = column.children.flatMap { heads($0, code: code) }
      return children.isEmpty ? nil : FormLayout.Head(title: title, children: children, column: nil)
    }
    let id = column.id?.filled(code: code?.code)
    if let id, let place = column.id?.place, places.updateValue(drafts.count, forKey: id) != nil {
      errors.append(.nameTwice(place, id))
    }
    drafts.append(Draft(column: column, code: code, id: id))
    return FormLayout.Head(title: title, children: [], column: drafts.count - 1)
  }

  private func title(_ text: BilingualText, _ code: Code?) -> BilingualText {
    code.map { text.filled(with: $0) } ?? text
  }

  private func codes(_ list: FormCodes) -> [Code] {
    switch list {
    case .indicators, .causes, .wishes, .wills, .targetGroups: list.codes(standard: standard, lists: lists)
    case .majority: groups { !lists.minorities.contains($0) }
    case .minorities: groups { lists.minorities.contains($0) }
    }
  }

  private func groups(_ isWanted: (String) -> Bool) -> [Code] {
    plan.ethnicGroups.filter(isWanted).compactMap { group in
      lists.ethnicGroups.first { $0.code.code == group }?.code
    }
  }

  // MARK: Figures

  private mutating func figure(_ draft: Draft, _ slice: FormSlice) -> FormLayout.Figure? {
    switch draft.column.figure {
    case .line(let line, let parts):
      guard let key = key(line, draft, slice) else { return nil }
      return .line(key, equals: parts.flatMap { self.parts($0, draft, slice) })
    case .sum(let parts): return .sum(parts.flatMap { self.parts($0, draft, slice) })
    case .share(let count, let base):
      guard let count = term(count, draft, slice), let base = term(base, draft, slice) else { return nil }
      return .share(count, of: base)
    case nil: return nil
    }
  }

  private mutating func key(_ pattern: FormPattern, _ draft: Draft, _ slice: FormSlice) -> CountKey? {
    let key = pattern.key(code: draft.code?.code, slice: slice)
    if let key, known?.contains(key) != false { return key }
    let text = key?.line ?? pattern.filled(code: draft.code?.code)
    errors.append(
      .unknownLine(pattern.place, text, nearest: (known ?? []).map(\.line).sorted().nearest(to: text)))
    return nil
  }

  /// One column, or with a star at the end every column whose name begins so.
  private mutating func parts(
    _ part: FormPart, _ draft: Draft, _ slice: FormSlice
  ) -> [FormLayout.Part] {
    let name = part.column.filled(code: draft.code?.code)
    if name.hasSuffix("*") {
      let found = places.filter { $0.key.hasPrefix(name.dropLast()) }.map(\.value).sorted()
      if !found.isEmpty { return found.map { FormLayout.Part(isAdded: part.isAdded, term: .column($0)) } }
    }
    return term(part.column, draft, slice).map { [FormLayout.Part(isAdded: part.isAdded, term: $0)] } ?? []
  }

  private mutating func term(_ pattern: FormPattern, _ draft: Draft, _ slice: FormSlice) -> FormLayout.Term? {
    if pattern.isLine { return key(pattern, draft, slice).map(FormLayout.Term.line) }
    return column(pattern, draft).map(FormLayout.Term.column)
  }

  private mutating func column(_ pattern: FormPattern, _ draft: Draft) -> Int? {
    let name = pattern.filled(code: draft.code?.code)
    if let place = places[name] { return place }
    errors.append(.unknownColumn(pattern.place, name, nearest: places.keys.sorted().nearest(to: name)))
    return nil
  }

  // MARK: Checks

  /// The columns a figure is made of.
  private func parts(of column: FormLayout.Column) -> [Int] {
    column.figures.flatMap { figure -> [Int] in
      switch figure {
      case .line(_, let parts), .sum(let parts):
        parts.compactMap { if case .column(let place) = $0.term { place } else { nil } }
      case .share(let count, let base):
        [count, base].compactMap { if case .column(let place) = $0 { place } else { nil } }
      }
    }
  }

  private func isShare(_ column: FormLayout.Column) -> Bool {
    if case .share? = column.figures.first { true } else { false }
  }

  /// A share can be neither added nor divided.
  private mutating func checkShares(_ columns: [FormLayout.Column]) {
    for column in columns {
      guard let share = parts(of: column).first(where: { isShare(columns[$0]) }) else { continue }
      errors.append(.madeOfShare(column.place, columns[share].id ?? ""))
    }
  }

  private mutating func checkCycles(_ columns: [FormLayout.Column]) {
    var done: Set<Int> = []
    for start in columns.indices {
      var path: Set<Int> = []
      if hasCycle(from: start, columns, &path, &done) {
        errors.append(.columnCycle(columns[start].place, columns[start].id ?? ""))
        return
      }
    }
  }

  private func hasCycle(
    from start: Int, _ columns: [FormLayout.Column], _ path: inout Set<Int>, _ done: inout Set<Int>
  ) -> Bool {
    guard !done.contains(start) else { return false }
    guard path.insert(start).inserted else { return true }
    defer { path.remove(start) }
    for part in parts(of: columns[start]) where hasCycle(from: part, columns, &path, &done) { return true }
    done.insert(start)
    return false
  }
}
