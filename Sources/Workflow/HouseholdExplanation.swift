public import Provenance
public import Rules
import Stages
public import Store
public import Survey

/// Where the result of one household comes from, cell by cell.
///
/// Names and identity numbers are left to their cells.
public struct HouseholdExplanation {
  private let rulebook: Rulebook
  private let store: SurveyStore
  private let round: Round
  private let language: Language

  /// Explanations of the households of a round.
  public init(rulebook: Rulebook, store: SurveyStore, round: Round, language: Language) {
    self.rulebook = rulebook
    self.store = store
    self.round = round
    self.language = language
  }

  /// The explanation of a household; nil when the round has none of the key.
  public func text(of key: HouseholdKey) throws -> String? {
    let found = try store.households(round: key.round, village: key.village).filter {
      $0.household.key == key
    }
    guard !found.isEmpty else { return nil }
    let links = try store.links(round: key.round)
    return try found.map { stored in
      try text(
        of: stored, link: links.first { $0.household == key && $0.standard == stored.household.standard })
    }.joined(separator: "\n")
  }

  private func text(of stored: StoredHousehold, link: HouseholdLink?) throws -> String {
    let household = stored.household
    var text = "\(household.key) · \(household.standard.rawValue)\n"
    let deliveries = try store.deliveries(round: household.key.round, state: .current)
    guard let delivery = deliveries.first(where: { $0.id == stored.delivery }) else { return text }
    let table = try store.table(of: delivery)
    guard let record = table.records.first(where: { $0.household.row == household.row }) else { return text }
    text += "\(table.location)\n\n"
    text += answers(of: record, in: table)
    text += "\n\(words("Kết quả đã bình xét", "Result decided")): \(label(household.status))"
    text += " — \(words("được đếm theo kết quả này", "this is what is counted"))\n"
    text += computed(stored, record: record, table: table)
    if let link {
      text +=
        "\(words("Hộ này năm trước", "The household in the earlier round")): \(link.earlier) (\(link.method))\n"
    }
    let places = Places(of: record, in: table)
    for finding in try store.findings(round: household.key.round).map(\.finding)
    where places.contains(finding.location) {
      text += "\(finding.severity.label[language]): \(finding.line(in: language))\n"
    }
    return text
  }

  private func answers(of record: Record, in table: ReceivedTable) -> String {
    var text = ""
    for (variable, reading) in zip(table.variables, record.household.readings) {
      guard reading.answer != .missing, reading.answer != .flag(false) else { continue }
      let place = table.location(of: record.household, column: reading.column).spot(in: language)
      text += "  \(place)  \(rulebook.label(of: variable.id)[language]): \(reading.raw)\n"
    }
    let persons = record.members.map { String($0.lines.first ?? $0.row) }.joined(separator: ", ")
    if !record.members.isEmpty { text += "  \(words("Dòng thành viên", "Rows of members")): \(persons)\n" }
    return text
  }

  private func computed(_ stored: StoredHousehold, record: Record, table: ReceivedTable) -> String {
    guard
      let explanation = StatusExplanation(
        record, of: table, isUrban: stored.household.isUrban, rulebook: rulebook, round: round)
    else { return "" }
    var text = "\(words("Tính theo điểm", "By the points")): \(label(stored.assessment.computedStatus))\n"
    for line in explanation.lines {
      let sign = line.holds.map { $0 ? "✓" : "✗" } ?? "?"
      text += "  \(sign) \(label(line.line.status)) ⇐ \(line.line.condition) (\(line.line.source))\n"
    }
    for input in explanation.inputs {
      text += "    \(input.name) = \(input.value ?? words("chưa biết", "not known"))\n"
    }
    return text
  }

  private func label(_ status: Status?) -> String {
    guard let status else { return words("chưa xác định", "undetermined") }
    let codes = rulebook.codeLists.list("statuses", for: round.standards.first ?? "").codes
    return codes.first { $0.code == status.rawValue }?.label[language] ?? status.rawValue
  }

  private func words(_ vietnamese: String, _ english: String) -> String {
    BilingualText(vietnamese: vietnamese, english: english)[language]
  }
}

/// The rows of one household in its sheet, or its lines in its XML file.
private struct Places {
  private let file: String
  private let rows: [(sheet: String?, rows: Set<Int>)]
  private let lines: Set<Int>

  init(of record: Record, in table: ReceivedTable) {
    file = table.location.file
    rows = table.rows(of: [record])
    lines = Set(([record.household] + record.members).flatMap(\.lines))
  }

  func contains(_ place: SourceLocation) -> Bool {
    guard place.file == file, let own = rows.first(where: { $0.sheet == place.sheet }) else { return false }
    return place.cell.map { own.rows.contains($0.row) } ?? place.line.map(lines.contains) ?? false
  }
}
