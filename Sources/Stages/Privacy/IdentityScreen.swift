public import Provenance
public import Rules
public import Survey
public import VietnameseText

/// Puts pseudonyms in the place of identity numbers, before anything of a file is kept.
///
/// Answers and raw texts of identity numbers become pseudonyms whole. In other texts, and in what cannot be read, numbers
/// that can be identity numbers are replaced where they stand. Counts, amounts, dates, codes of lists and ticks stay, so
/// that every rule and every count says what it says without pseudonyms.
public struct IdentityScreen: Sendable {
  private let rulebook: Rulebook
  private let hash: IdentityPseudonym.Hash

  /// A screen with a keyed hash.
  public init(rulebook: Rulebook, hash: @escaping IdentityPseudonym.Hash) {
    self.rulebook = rulebook
    self.hash = hash
  }

  /// A screen for the records of a table.
  public func ofRecords(in table: ReceivedTable) -> RecordScreen {
    RecordScreen(
      screen: self, kinds: table.variables.map { rulebook.variable($0.id)?.kind },
      personKinds: table.personVariables.map { rulebook.variable($0.id)?.kind })
  }

  /// Puts pseudonyms into the records of one table.
  public struct RecordScreen: Sendable {
    fileprivate let screen: IdentityScreen
    fileprivate let kinds: [Variable.Kind?]
    fileprivate let personKinds: [Variable.Kind?]

    /// A record as it may be kept.
    public func screened(_ record: Record) -> Record {
      var record = record
      screen.screen(&record.household, kinds)
      for member in record.members.indices { screen.screen(&record.members[member], personKinds) }
      return record
    }
  }

  private func screen(_ row: inout RecordRow, _ kinds: [Variable.Kind?]) {
    for slot in row.readings.indices where kinds.indices.contains(slot) {
      if kinds[slot] == .identity {
        screenNumber(in: &row.readings[slot])
      } else {
        screenText(in: &row.readings[slot])
      }
    }
  }

  private func screenNumber(in reading: inout Reading) {
    let raw = reading.raw
    if !raw.isEmpty { reading.raw = pseudonym(of: raw) }
    guard case .text(let text) = reading.answer else { return }
    reading.answer = .text(text == raw ? reading.raw : pseudonym(of: text))
  }

  private func screenText(in reading: inout Reading) {
    switch reading.answer {
    case .text(let text):
      let raw = reading.raw
      reading.answer = .text(replaced(text))
      reading.raw = text == raw ? reading.answer.text ?? "" : replaced(raw)
    case .unreadable, .missing:
      reading.raw = replaced(reading.raw)
    case .flag, .whole, .decimal, .code, .codes, .date:
      break
    }
  }

  /// A line of decisions as it may be kept; it means the same in a table that went through the same screen.
  public func screened(_ line: DecisionLine) -> DecisionLine {
    var line = line
    let kind = kind(named: line[.variable].text)
    for (column, value) in line.fields {
      switch column {
      case .expected, .value:
        switch kind {
        case .identity: line.fields[column] = TypedValue(pseudonym(of: value.text))
        case .count, .points, .money, .decimal, .percent, .date, .mark: break
        case .text, .name, .place, .code, .choice, .choices, nil: line.fields[column] = replaced(value)
        }
      case .round, .village, .household, .otherHousehold, .earlierHousehold, .member, .variable, .rule,
        .verdict, .keptRow,
        .reason, .author, .day:
        line.fields[column] = replaced(value)
      }
    }
    return line
  }

  /// The kind of the variable an officer names, by its id or by its label in either language.
  private func kind(named name: String) -> Variable.Kind? {
    if let variable = rulebook.variable(VariableID(rawValue: name)) { return variable.kind }
    let key = MatchingKey(name)
    let named = rulebook.variables.values.filter {
      MatchingKey($0.label.vietnamese) == key || MatchingKey($0.label.english) == key
    }
    // Where several have the name, one that asks for a number decides: what is typed may be one.
    return named.contains { $0.kind == .identity } ? .identity : named.first?.kind
  }

  /// A finding as it may be kept; amounts in its words have dots between their digits and stay.
  public func screened(_ finding: Finding) -> Finding {
    func replaced(_ text: BilingualText) -> BilingualText {
      BilingualText(
        vietnamese: IdentityPseudonym.replacingNumbers(in: text.vietnamese, groups: false, hash: hash),
        english: IdentityPseudonym.replacingNumbers(in: text.english, groups: false, hash: hash))
    }
    var screened = Finding(
      rule: finding.rule, severity: finding.severity, location: finding.location,
      otherLocations: finding.otherLocations, firstCell: finding.firstCell,
      message: replaced(finding.message),
      remedy: replaced(finding.remedy))
    screened.waiver = finding.waiver
    return screened
  }

  private func pseudonym(of text: String) -> String { IdentityPseudonym.standing(for: text, hash: hash) }

  private func replaced(_ text: String) -> String {
    IdentityPseudonym.replacingNumbers(in: text, groups: true, hash: hash)
  }

  private func replaced(_ value: TypedValue) -> TypedValue {
    let text = replaced(value.text)
    return text == value.text ? value : TypedValue(text)
  }
}
