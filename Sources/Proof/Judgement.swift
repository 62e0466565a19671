import Provenance
import Rules

/// What is known of a text while it is judged, and what was found so far.
struct Judgement {
  let statements: Statements
  let lexicon: Lexicon
  private let wording: [RuleID: ProgramFinding]
  private let countsOfQuantity: [String: [CountStatement]]
  private(set) var findings: [ProofFinding] = []
  /// How the shares came out.
  var totals = ProofTotals()

  init(_ statements: Statements, lexicon: Lexicon, wording: [RuleID: ProgramFinding]) {
    self.statements = statements
    self.lexicon = lexicon
    self.wording = wording
    countsOfQuantity = Dictionary(grouping: statements.counts.filter { $0.quantity != nil }) {
      $0.quantity?.id ?? ""
    }
  }

  /// Adds a finding in the words of the configuration; one the configuration has no words for is left out.
  mutating func report(
    _ rule: RuleID, at place: ProofPlace, quote: String, expected: BilingualText = BilingualText(""),
    _ values: [String: BilingualText]
  ) {
    guard let words = wording[rule] else { return }
    var values = values
    values["printed"] = BilingualText(quote)
    values["share"] = values["share"] ?? expected
    findings.append(
      ProofFinding(
        rule: rule, severity: words.severity, place: place, quote: quote, expected: expected,
        message: words.message.filled(with: values), remedy: words.remedy.filled(with: values)))
  }

  /// A text that counts one thing more often is a list of areas, and names no base.
  private static let mostAreas = 500

  /// The counts that the text states of a quantity; those of the same year where the year is known.
  func values(of quantity: ProofQuantity, year: Int?) -> [CountStatement] {
    let all = countsOfQuantity[quantity.id] ?? []
    guard all.count <= Self.mostAreas else { return [] }
    let own = all.filter { $0.year == nil || year == nil || $0.year == year }
    return own.isEmpty ? all : own
  }

  /// What a base may be, by the counts that are stated or else by the shares of it in the same paragraph.
  func range(of base: ProofQuantity, near share: ShareStatement) -> ClosedRange<Ratio>? {
    let stated = values(of: base, year: share.count.year).map(\.count)
    if let least = stated.min(), let most = stated.max() { return Ratio(least)...Ratio(most) }
    var range: ClosedRange<Ratio>?
    for other in statements.shares
    where other.onlyBase?.id == base.id && other.count.passage == share.count.passage {
      guard let own = other.percent.bases(of: other.count.count) else { continue }
      guard let known = range else {
        range = own
        continue
      }
      let (low, high) = (max(known.lowerBound, own.lowerBound), min(known.upperBound, own.upperBound))
      guard low <= high else { return nil }
      range = low...high
    }
    return range
  }
}

/// How the shares of a text came out.
public struct ProofTotals: Hashable, Sendable {
  /// Shares that are told together with a count.
  public var shares = 0
  /// Those that fit their base.
  public var fitting = 0
  /// Those that do not.
  public var wrong = 0
  /// Those whose base the text does not state.
  public var open: Int { shares - fitting - wrong }
  /// Changes that are told with where they began, or with a count, and totals of tables.
  public var others = 0
  /// The figures that were compared with a round.
  public var compared = 0
}
