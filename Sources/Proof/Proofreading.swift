public import Provenance
public import Rules

/// What became of the figures of a text: which do not fit, which fit only under a condition.
///
/// It is a pure function of the text, of the words of the configuration and, where given, of the counts of a round.
public struct Proofreading: Sendable {
  /// What was found, in the order of the text.
  public let findings: [ProofFinding]
  /// How the shares came out.
  public let totals: ProofTotals
  /// What the places of the text are called.
  public let part: ProofText.Part

  /// Reads and judges a text.
  ///
  /// - Parameters:
  ///   - vocabulary: The words by which figures are understood.
  ///   - wording: What is said of figures that do not fit.
  ///   - data: What a round counted, to compare with; nil for none.
  public init(
    _ text: ProofText, vocabulary: ProofVocabulary, wording: [RuleID: ProgramFinding],
    data: RoundFigures? = nil
  ) {
    let lexicon = Lexicon(vocabulary)
    var judgement = Judgement(
      StatementReader(text, by: lexicon).statements, lexicon: lexicon, wording: wording)
    judgement.checkShares()
    judgement.checkBases()
    judgement.checkSums()
    judgement.checkRepeats(part: text.part.label)
    judgement.checkChanges()
    judgement.checkDifferences()
    judgement.noteAmbiguities()
    judgement.checkYearlyFalls()
    judgement.checkTotals()
    judgement.checkTargets(part: text.part.label)
    judgement.noteLowTargets(part: text.part.label)
    if let data { judgement.compare(with: data) }
    findings = judgement.findings.enumerated().sorted {
      ($0.element.place, $0.element.rule, $0.offset) < ($1.element.place, $1.element.rule, $1.offset)
    }.map(\.element)
    totals = judgement.totals
    part = text.part
  }
}

extension ProofText.Part {
  /// What a place is called.
  public var label: BilingualText {
    switch self {
    case .line: BilingualText(vietnamese: "dòng", english: "line")
    case .paragraph: BilingualText(vietnamese: "đoạn", english: "paragraph")
    }
  }
}
