public import Rules
public import Survey

/// Computes the second status of households under the higher line of a province, from the answers of their national form.
public struct LocalStatus {
  private let local: LocalStandard
  private let facts: HouseholdFacts
  private var frame: Frame

  /// The line of a province over a table of its national standard.
  public init(_ local: LocalStandard, over table: ReceivedTable, rulebook: Rulebook, round: Round) {
    self.local = local
    facts = HouseholdFacts(table, rulebook: rulebook, round: round)
    frame = Frame(rulebook.vocabulary)
  }

  /// The status of a household; nil when an answer that matters is missing.
  ///
  /// - Parameter isUrban: Whether the place is urban; nil when that is not known.
  public mutating func status(of record: Record, isUrban: Bool?) -> Status? {
    frame.clear()
    facts.fill(&frame, with: record, isUrban: isUrban)
    for figure in local.standard.figures {
      if let isUrban {
        frame.set(figure.name, .integer(isUrban ? figure.urban : figure.rural))
      } else {
        frame.set(figure.name, figure.rural == figure.urban ? .integer(figure.rural) : .null)
      }
    }
    return local.standard.classify(frame.values.span)?.status
  }
}
