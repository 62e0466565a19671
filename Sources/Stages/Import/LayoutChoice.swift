import Rules
import Survey
import VietnameseText

/// Which layout a table follows.
enum LayoutChoice {
  /// The table is a known form.
  case known(LayoutMatch)
  /// The table is close to a form and differs from it.
  case drifted(LayoutMatch)
  /// Nothing of the table is known.
  case unknown

  /// Compares a table with every layout, standard after standard, until it is a form of one of them.
  ///
  /// - Parameters:
  ///   - standards: The standards to try, those of the round first.
  static func matches(
    tree: HeadingTree, title: TitleLines, year: Int, standards: [StandardID], forms: KnownForms
  ) -> [LayoutMatch] {
    var matches: [LayoutMatch] = []
    for standard in standards {
      for layout in forms.rulebook.layouts where layout.years.contains(year) {
        guard let matcher = forms.matcher(of: layout, under: standard) else { continue }
        let match = LayoutMatch(
          layout: layout, standard: standard, matcher: matcher, tree: tree, title: title,
          rulebook: forms.rulebook)
        matches.append(match)
      }
      if matches.contains(where: \.isExact) { break }
    }
    return matches
  }

  /// Takes the form that the table is, else the nearest one.
  init(_ matches: [LayoutMatch]) {
    let best = matches.reduce(nil as LayoutMatch?) { best, match in
      best.map { Self.isBetter(match, than: $0) ? match : $0 } ?? match
    }
    guard let best, best.bindings.count + best.keyColumns.count >= 3 else {
      self = .unknown
      return
    }
    self = best.isExact ? .known(best) : .drifted(best)
  }

  /// How far the table is understood.
  var outcome: SheetExamination.Outcome {
    switch self {
    case .known: .known
    case .drifted: .drifted
    case .unknown: .unknown
    }
  }

  /// Whether a form fits better than another.
  static func isBetter(_ one: LayoutMatch, than other: LayoutMatch) -> Bool {
    if one.isExact != other.isExact { return one.isExact }
    if one.isExact {
      let specific = (!one.layout.titleWords.isEmpty, !other.layout.titleWords.isEmpty)
      if specific.0 != specific.1 { return specific.0 }
      return one.bindings.count > other.bindings.count
    }
    // The table of another title is another form, however near its headings are.
    return (one.distance, one.hasTitle ? 0 : 1, -one.requiredCount)
      < (other.distance, other.hasTitle ? 0 : 1, -other.requiredCount)
  }
}
