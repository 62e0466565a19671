public import Provenance
public import Reports
public import Rules
import Store
import Survey

extension ReviewWorkflow {
  /// What became of every household since the round before, for each standard the round's lists speak of.
  ///
  /// - Parameter workbook: Where the pairs that wait for a decision are written; nil for nowhere.
  /// - Returns: A report for each standard; none when the round has no lists or no round before.
  public func links(
    of round: Round, workbook: String? = nil, language: Language
  ) throws -> [LinkReport] {
    var open: [RoundLinks.Open] = []
    let reports = try spokenStandards(of: round).map { standard in
      let links = try RoundLinks(rulebook: rulebook, store: store, round: round, standard: standard)
      open += links.open
      return LinkReport(round: round.id, standard: standard, lines: links.lines, open: links.open.count)
    }
    if let workbook {
      try LinkWorkbook(open, round: round, rulebook: rulebook, language: language).write(to: workbook)
    }
    return reports
  }

  /// What became of every person since the round before, as far as both lists name all members.
  ///
  /// - Returns: A report for each standard; none when the round has no lists or no round before.
  public func personLinks(of round: Round) throws -> [PersonReport] {
    try spokenStandards(of: round).map { standard in
      try RoundLinks(rulebook: rulebook, store: store, round: round, standard: standard).persons
    }
  }

  /// The standards that the lists of a round speak of; none where there is no round before.
  private func spokenStandards(of round: Round) throws -> [StandardID] {
    guard round.earlierRound != nil else { return [] }
    return Set(
      try store.deliveries(round: round.id, state: .current).filter { $0.unit.kind == .list }
        .map(\.unit.standard)
    ).sorted()
  }
}
