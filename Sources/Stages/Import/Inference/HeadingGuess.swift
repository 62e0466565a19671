import Provenance
import Rules
import Survey
import VietnameseText

/// What a column probably means, from its headings and from what stands under them.
struct HeadingGuess {
  /// The meaning.
  var candidate: HeadingCandidate
  /// The likeness of the headings, 0 to 100.
  var text: Int
  /// The share of cells that can be read so, 0 to 100; nil where nothing speaks for or against.
  var cells: Int?

  /// From which score on a guess is written as one.
  static let fewestPoints = 60

  /// 0 to 100.
  ///
  /// Equal headings stand unless the cells contradict them. Else the text counts for seven parts and the cells for
  /// three; cells of a kind that is hard to mistake, dates, identity numbers, codes of a list, names, can speak alone.
  var score: Int {
    guard let cells else { return text * 9 / 10 }
    if text >= 97 { return cells < 20 ? 70 : text }
    let mixed = (7 * text + 3 * cells) / 10
    guard cells >= 90, let variable = candidate.variable, ColumnSample.isTelling(variable) else {
      return mixed
    }
    return max(mixed, 58 + text / 10)
  }
}

/// The guesses for the columns of one table, no meaning given twice.
struct HeadingGuesses {
  /// The chosen meaning of each column, and the next best.
  private(set) var chosen: [Int: (best: HeadingGuess, next: HeadingGuess?)] = [:]
  /// The nearest meaning of the columns for which none is good enough.
  private(set) var rest: [Int: HeadingGuess] = [:]

  /// Guesses for the columns that no form knows.
  ///
  /// - Parameters:
  ///   - paths: The headings of the columns in question.
  ///   - taken: Meanings that other columns have.
  init(
    paths: [Int: [HeadingTree.Label]], samples: [Int: ColumnSample], candidates: [HeadingCandidate],
    taken: Set<String>, reader: AnswerReader
  ) {
    var ranked: [Int: [HeadingGuess]] = [:]
    for (column, path) in paths {
      let likenesses = Self.words(of: path).map { TextLikeness($0) }
      var fits: [VariableID: Int?] = [:]
      var best: [String: HeadingGuess] = [:]
      for candidate in candidates {
        let fit = candidate.variable.flatMap { variable -> Int? in
          if let known = fits[variable.id] { return known }
          let fit = samples[column]?.fit(variable, reader: reader)
          fits[variable.id] = fit
          return fit
        }
        let guess = HeadingGuess(
          candidate: candidate, text: candidate.textScore(likenesses), cells: fit)
        if best[candidate.name].map({ $0.score < guess.score }) ?? true { best[candidate.name] = guess }
      }
      ranked[column] = best.values.sorted { ($1.score, $0.candidate.name) < ($0.score, $1.candidate.name) }
    }
    var taken = taken
    let all = ranked.flatMap { column, guesses in guesses.prefix(5).map { (column, $0) } }
    let order = all.sorted {
      ($1.1.score, $0.0, $0.1.candidate.name) < ($0.1.score, $1.0, $1.1.candidate.name)
    }
    for (column, guess) in order
    where chosen[column] == nil && guess.score >= HeadingGuess.fewestPoints
      && !taken.contains(guess.candidate.name)
    {
      taken.insert(guess.candidate.name)
      let next = ranked[column]?.first { $0.candidate.name != guess.candidate.name }
      chosen[column] = (guess, next)
    }
    for column in paths.keys where chosen[column] == nil {
      rest[column] = ranked[column]?.first { !taken.contains($0.candidate.name) }
    }
  }

  /// The headings of a column with the groups a survey server writes into one heading, "household/head_name".
  private static func words(of path: [HeadingTree.Label]) -> [String] {
    guard path.count == 1, let leaf = path.first, !leaf.text.contains(" "), leaf.text.contains("/") else {
      return path.map(\.text)
    }
    return leaf.text.split(separator: "/").map(String.init)
  }
}
