public import Provenance
import Rules
import Survey
import VietnameseText

extension LayoutDraft {
  /// The draft as a file of `layouts/`, which `rasoat config check` accepts; guesses and gaps stand in comments.
  public var yaml: String {
    var lines = [
      "# Draft of a layout, made from \(file), sheet \"\(sheet)\", headings in rows \(headingRows.lowerBound) to \(headingRows.upperBound).",
      "# Look at every line: a guess carries its score of 100 (heading alike / cells readable). Then remove these comments.",
      "id: \(id)", "kind: \(kind.rawValue)", "row: \(row.rawValue)",
      "title: {vi: \(Self.quoted(title ?? sheet)), en: \"To be translated\"}",
      "years: {from: \(year ?? roundYears.lowerBound), to: \(year ?? roundYears.upperBound)}",
      "source: \"To be filled in: the circular or decision that the form belongs to\"",
    ]
    if row == .member { lines.append("household-row: [\(householdRow.joined(separator: ", "))]") }
    lines.append("required: [\(required.joined(separator: ", "))]")
    lines.append("optional: [\(optional.joined(separator: ", "))]")
    if !families.isEmpty { lines.append("families: [\(families.joined(separator: ", "))]") }
    let headings = headingLines(of: columns)
    if !headings.isEmpty { lines += ["headings:"] + headings }
    return (lines + gapLines(of: columns)).joined(separator: "\n") + "\n"
  }

  /// What a layout would have to say of some columns, given by the cells of their headings: items of `headings`, and
  /// comments for those that could not be guessed.
  public func lines(of cells: Set<CellReference>) -> [String] {
    let columns = columns.filter { cells.contains($0.cell) }
    let headings = headingLines(of: columns)
    return (headings.isEmpty ? [] : ["headings:"] + headings) + gapLines(of: columns)
  }

  /// The lines a layout would have for the headings that no form knows: guesses as items of `headings`.
  private func headingLines(of columns: [Column]) -> [String] {
    columns.flatMap { column -> [String] in
      switch column.meaning {
      case .guess(let guess):
        return [
          "  # \(Self.comment(guess, at: column))",
          "  - {\(Self.item(guess)), headings: [\(heading(column))]}",
        ]
      case .known(let names) where names == ["head_name"] && row == .household && !hasName:
        return [
          "  # \(column.cell): the head's own data stand on the same row",
          "  - {variable: name, headings: [\(heading(column))]}",
        ]
      default: return []
      }
    }
  }

  /// Comment lines for the headings that could not be guessed; each has to become a heading or an ignored one.
  private func gapLines(of columns: [Column]) -> [String] {
    let gaps = columns.compactMap { column -> String? in
      guard case .none(let nearest) = column.meaning else { return nil }
      let hint = nearest.map { "nearest: \($0.name) \($0.score)" } ?? "nothing is near"
      return "#   - \(heading(column))  # \(column.cell): \(hint)"
    }
    guard !gaps.isEmpty else { return [] }
    return [
      "# Not guessed: give each of these a variable under headings, or list it under ignored.", "# ignored:",
    ] + gaps
  }

  private var id: String {
    let words = MatchingKey(title ?? sheet).skeleton.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = words.prefix(6).joined(separator: "-")
    return "draft" + (name.isEmpty ? "" : "-" + name)
  }

  private var variables: [String] {
    var list: [String] = []
    for column in columns {
      var names = column.meaning.names.map { String($0.prefix { $0 != "=" }) }
      if names == ["head_name"], row == .household, !hasName { names = ["name"] }
      for name in names where !list.contains(name) && !isOfFamily(name) { list.append(name) }
    }
    return list
  }

  private var hasName: Bool { columns.contains { $0.meaning.names.contains("name") } }

  private func isOfFamily(_ name: String) -> Bool { families.contains { name.hasPrefix($0 + "_") } }

  private var required: [String] {
    let keys = [
      "household_marker", "household_code", "name", "relationship", "status", "population_village",
      "population_households", "population_persons", "area_name", "area_households",
    ]
    let found = keys.filter(variables.contains)
    return found.isEmpty ? Array(variables.prefix(1)) : found
  }

  private var householdRow: [String] {
    let marks = ["household_marker", "household_code", "household_number"].filter(variables.contains)
    return marks.isEmpty ? Array(variables.prefix(1)) : marks
  }

  private var optional: [String] { variables.filter { !required.contains($0) } }

  private func heading(_ column: Column) -> String {
    let name = column.path.joined(separator: " / ")
    guard let year else { return Self.quoted(name) }
    return Self.quoted(
      name.replacing(String(year), with: "{year}").replacing(String(year - 1), with: "{year-1}"))
  }

  private static func item(_ guess: Guess) -> String {
    let codes = guess.implies.sorted { $0.key < $1.key }.map { "\($0.key.rawValue): \($0.value)" }
      .joined(separator: ", ")
    guard let variable = guess.variable else { return "mark: {\(codes)}" }
    return "variable: \(variable.rawValue)" + (codes.isEmpty ? "" : ", implies: {\(codes)}")
  }

  private static func comment(_ guess: Guess, at column: Column) -> String {
    let cells = guess.cells.map { String($0) } ?? "none"
    return "\(column.cell): \(guess.score) (heading \(guess.text), cells \(cells))"
      + (guess.next.map { "; next: \($0)" } ?? "")
  }

  /// A text between quotation marks, as YAML reads it.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
