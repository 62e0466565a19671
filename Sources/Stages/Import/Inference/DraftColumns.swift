import Provenance
import Rules
import Survey
import VietnameseText

/// The columns of a table as a draft describes them: those whose headings are known, and guesses for the others.
struct DraftColumns {
  /// What one row probably is.
  let row: Layout.Row
  /// The columns, left to right.
  let columns: [LayoutDraft.Column]
  /// The families of ticks that headings name.
  let families: [String]

  /// Takes the subject, households with their persons, villages or areas, of which most is understood.
  init(
    tree: HeadingTree, samples: [Int: ColumnSample], candidates: [HeadingCandidate], rulebook: Rulebook,
    standard: StandardID
  ) {
    let readings: [[Variable.Scope]] = [[.household, .person], [.village], [.area]]
    let results = readings.map { scopes in
      Subject(
        scopes: scopes, tree: tree, samples: samples,
        candidates: candidates.filter { scopes.contains($0.scope) },
        rulebook: rulebook, standard: standard)
    }
    let best = results.reduce(results[0]) { $1.points > $0.points ? $1 : $0 }
    row = best.row
    columns = best.columns
    families = best.families
  }
}

/// The columns as the answers of one subject.
private struct Subject {
  var columns: [LayoutDraft.Column] = []
  var families: [String] = []
  var points = 0
  let scopes: [Variable.Scope]

  init(
    scopes: [Variable.Scope], tree: HeadingTree, samples: [Int: ColumnSample], candidates: [HeadingCandidate],
    rulebook: Rulebook, standard: StandardID
  ) {
    self.scopes = scopes
    let matcher = HeadingMatcher(
      layout: Self.everything(scopes, rulebook: rulebook), rulebook: rulebook, standard: standard)
    var known: [Int: ColumnBinding] = [:]
    var taken: Set<String> = []
    var unknown: [Int: [HeadingTree.Label]] = [:]
    for (column, path) in tree.paths.sorted(by: { $0.key < $1.key }) {
      if let binding = matcher.binding(of: path, column: column),
        taken.insert(binding.names.joined(separator: ", ")).inserted
      {
        known[column] = binding
      } else {
        unknown[column] = path
      }
    }
    let guesses = HeadingGuesses(
      paths: unknown, samples: samples, candidates: candidates, taken: taken,
      reader: AnswerReader(rulebook: rulebook, standard: standard))
    var families: Set<String> = []
    for (column, path) in tree.paths.sorted(by: { $0.key < $1.key }) {
      guard let leaf = path.last else { continue }
      let meaning: LayoutDraft.Meaning
      if let binding = known[column] {
        if case .family(let prefix, _) = binding.meaning { families.insert(prefix) }
        meaning = .known(names: binding.names)
        points += 100
      } else if let chosen = guesses.chosen[column] {
        meaning = .guess(LayoutDraft.Guess(chosen.best, next: chosen.next))
        points += chosen.best.score
      } else {
        meaning = .none(nearest: guesses.rest[column].map { LayoutDraft.Guess($0, next: nil) })
      }
      columns.append(
        LayoutDraft.Column(
          cell: CellReference(row: leaf.row, column: column), path: path.map { Self.line($0.text) },
          meaning: meaning))
    }
    self.families = rulebook.families.map(\.prefix).filter(families.contains)
    if row == .household { nameHeads() }
  }

  /// In a list of one row a household the head's name stands with the head's own data: it is a person's name.
  private mutating func nameHeads() {
    guard !columns.contains(where: { $0.meaning.names.contains("name") }) else { return }
    for (place, column) in columns.enumerated() {
      if case .guess(var guess) = column.meaning, guess.variable == "head_name" {
        guess.variable = "name"
        columns[place].meaning = .guess(guess)
      }
    }
  }

  /// A layout that may ask everything of a subject.
  private static func everything(_ scopes: [Variable.Scope], rulebook: Rulebook) -> Layout {
    let year = 2000...2100
    return Layout(
      id: "draft", kind: .list, row: .household, title: BilingualText(""), titleWords: [], years: year,
      source: "", householdRow: [], required: [], requiredOneOf: [],
      optional: rulebook.variables.values.filter { scopes.contains($0.scope) }.map(\.id).sorted(),
      families: rulebook.families.filter { scopes.contains($0.scope) }.map(\.prefix), headings: [])
  }

  /// A heading on one line.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A member where a column says how a person is related to the head, else a household, a village, an area.
  var row: Layout.Row {
    if scopes.contains(.village) { return .village }
    if scopes.contains(.area) { return .area }
    let names = columns.flatMap(\.meaning.names)
    return names.contains("relationship") ? .member : .household
  }
}

extension LayoutDraft.Meaning {
  /// What the column answers, as the configuration names it; empty where it is not understood.
  public var names: [String] {
    switch self {
    case .known(let names): names
    case .guess(let guess):
      (guess.variable.map { [$0.rawValue] } ?? []) + guess.implies.keys.map(\.rawValue).sorted()
    case .none: []
    }
  }
}

extension LayoutDraft.Guess {
  init(_ guess: HeadingGuess, next: HeadingGuess?) {
    self.init(
      variable: guess.candidate.variable?.id, implies: guess.candidate.heading.implies, score: guess.score,
      text: guess.text, cells: guess.cells, next: next.map { "\($0.candidate.name) \($0.score)" })
  }
}
