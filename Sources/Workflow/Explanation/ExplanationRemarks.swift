import Provenance
import Reports
import Rules
import Stages
import Store
import Survey

/// What was changed, found and decided about a household.
struct ExplanationRemarks {
  let subject: ExplainedHousehold
  let words: ExplanationWords
  let store: SurveyStore

  private func column(_ name: String, _ vietnamese: String, _ english: String) -> (
    name: String, label: String
  ) {
    (name, words(vietnamese, english))
  }

  /// Every change between a cell and the value that is counted.
  func changes() throws -> ExplanationSheet.Section {
    let table = subject.table
    let record = subject.record
    let changes = try store.changes(round: subject.household.key.round, delivery: subject.delivery.id)
    let rows = changes.compactMap { change -> [String]? in
      let id = VariableID(rawValue: change.variable)
      let row: RecordRow?
      let place: SourceLocation
      if table.personSlot(of: id) != nil {
        row = record.members.first { $0.row == change.row }
        place = row.map { table.location(ofMember: $0, column: change.column) } ?? table.location
      } else {
        row = record.household.row == change.row ? record.household : nil
        place = row.map { table.location(of: $0, column: change.column) } ?? table.location
      }
      guard row != nil else { return nil }
      return [
        place.spot(in: words.language), words.rulebook.label(of: id)[words.language],
        change.before.isEmpty ? words("(trống)", "(empty)") : words.shown(change.before, of: id),
        change.after.isEmpty ? words("(trống)", "(empty)") : words.shown(change.after, of: id), why(change),
      ]
    }
    return ExplanationSheet.Section(
      "changes",
      title: words("Thay đổi giữa ô và giá trị được tính", "Changes between the cells and what is counted"),
      columns: [
        column("cell", "Ô", "Cell"), column("variable", "Mục", "Item"),
        column("before", "Ghi trong ô", "Stands there"),
        column("after", "Được tính", "Counts as"), column("why", "Vì sao, ai", "Why, who"),
      ],
      rows: rows, emptyNote: words("Không có thay đổi nào.", "Nothing was changed."))
  }

  private func why(_ change: StoredChange) -> String {
    let reason: String =
      switch change.reason {
      case "decoded": words("chuyển mã chữ Việt", "Vietnamese letters decoded")
      case "cleaned": words("chuẩn hóa dấu cách, chữ", "spaces and letters cleaned")
      case "zero-restored": words("thêm lại số 0 ở đầu", "leading zero put back")
      case "century-guessed": words("năm sinh ghi hai chữ số", "year written with two digits")
      case "corrected": words("sửa theo quyết định", "corrected by decision")
      case DuplicateVerdict.sameFamily.rawValue: words("cùng một hộ", "same family")
      case DuplicateVerdict.twoFamilies.rawValue: words("hai hộ khác nhau", "two families")
      default: change.reason
      }
    guard !change.decidedBy.isEmpty else { return reason }
    return "\(reason): \(change.note) — \(change.author) (\(change.decidedBy))"
  }

  /// What the rules found at the household's cells, with the law of each rule.
  func findings() throws -> ExplanationSheet.Section {
    let places = subject.places
    let found = try store.findings(round: subject.household.key.round).map(\.finding).filter {
      places.contains($0.location)
    }
    return ExplanationSheet.Section(
      "findings", title: words("Điều kiểm tra phát hiện", "What the rules found"),
      columns: [
        column("severity", "Mức độ", "Severity"), column("cell", "Ô", "Cell"), column("rule", "Mã", "Rule"),
        column("text", "Nội dung, căn cứ", "Fact, law"),
      ],
      rows: found.map { finding in
        let law = words.rulebook.editRules.first { $0.id == finding.rule }?.source[words.language]
        let text = finding.fact(in: words.language) + " " + finding.remedy[words.language]
        return [
          finding.severity.label[words.language], finding.location.spot(in: words.language),
          finding.rule.rawValue, text + (law.map { " [\($0)]" } ?? ""),
        ]
      }, emptyNote: words("Không có.", "Nothing."))
  }

  /// The decisions that name the household, and what became of each.
  func decisions() throws -> ExplanationSheet.Section {
    let round = subject.household.key.round
    let named = try store.decisions(round: round).filter(concerns)
    let found = try store.findings(round: round).map(\.finding)
    let rows = named.map { line -> [String] in
      let isApplied =
        subject.applied.contains { $0.line == line } || found.contains { $0.waiver == line.location }
      let isLink = !line[.earlierHousehold].isBlank
      let remark = found.first { $0.location == line.location }?.message[words.language]
      let state =
        isApplied || isLink && remark == nil
        ? words("đã áp dụng", "applied")
        : remark == nil
          ? words("một dòng khác nói như vậy", "another line says the same")
          : words("chưa áp dụng", "not applied")
      return [
        what(line), state + (remark.map { ": " + $0 } ?? ""), line[.reason].text,
        [line[.author].text, line[.day].text].filter { !$0.isEmpty }.joined(separator: ", "),
        line.location.text(in: words.language),
      ]
    }
    return ExplanationSheet.Section(
      "decisions",
      title: words("Quyết định và miễn trừ về hộ này", "Decisions and waivers about the household"),
      columns: [
        column("what", "Quyết định", "Decision"), column("state", "Tình trạng", "State"),
        column("reason", "Lý do", "Reason"), column("author", "Người quyết định", "Author"),
        column("line", "Ở đâu", "Where"),
      ],
      rows: rows, emptyNote: words("Không có.", "There are none."))
  }

  /// Whether a line speaks of the household, or waives a rule in its whole village.
  private func concerns(_ line: DecisionLine) -> Bool {
    guard line.village == subject.household.key.village else { return false }
    if subject.applied.contains(where: { $0.line == line && $0.record == subject.place }) { return true }
    guard !line[.household].isBlank else { return line.kind == .waiver }
    return [line[.household], line[.otherHousehold]].contains {
      subject.received.records(named: $0.text).contains(subject.place)
    }
  }

  private func what(_ line: DecisionLine) -> String {
    switch line.kind {
    case .correction:
      let name = line[.variable].text
      // What is written beside an unknown name may be anybody's number.
      guard let id = subject.received.variable(named: name, rulebook: words.rulebook)?.id else {
        return words("Sửa", "Correct") + " \(name)"
      }
      let label = words.rulebook.label(of: id)[words.language]
      func shown(_ value: TypedValue) -> String {
        value.isBlank ? words("trống", "empty") : words.shown(value.text, of: id)
      }
      return words("Sửa", "Correct") + " \(label): \(shown(line[.expected])) → \(shown(line[.value]))"
    case .waiver: return words("Miễn trừ", "Waive") + " " + line[.rule].text
    case .duplicate where !line[.earlierHousehold].isBlank:
      return words("Là hộ đợt trước", "Household of the round before") + ": " + line[.verdict].text
    case .duplicate: return words("Hộ trùng", "Repeated household") + ": " + line[.verdict].text
    }
  }
}
