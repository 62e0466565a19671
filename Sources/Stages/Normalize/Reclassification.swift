public import Rules
public import Survey

/// What another standard makes of a household, from the answers on its form that mean the same there.
///
/// Deprivations that were not asked may be there or not: the status is known when it is the same either way.
public struct Reclassification: Sendable, Hashable {
  /// The status under the other standard; nil when it is undetermined.
  public let status: Status?
  /// The line of the standard that decided; nil when none holds, or when it is undetermined.
  public let decidedBy: String?
  /// The names of what is missing, when it is undetermined: variables, and indicators by their codes.
  public let missing: [String]

  /// What a standard makes of a record.
  ///
  /// - Parameters:
  ///   - table: The table the record stands in, under the standard of its form.
  ///   - isUrban: Whether the household lives in an urban area; nil when that is not known.
  public init(
    _ record: Record, of table: ReceivedTable, isUrban: Bool?, under standard: Standard, rulebook: Rulebook,
    round: Round
  ) {
    let vocabulary = rulebook.vocabulary
    let alike = table.standard == standard.id ? nil : standard.comparability(with: table.standard)
    var recast = table
    recast.standard = standard.id
    var frame = Frame(vocabulary)
    HouseholdFacts(recast, rulebook: rulebook, round: round).fill(&frame, with: record, isUrban: isUrban)
    if table.standard != standard.id {
      for variable in table.variables where alike?.variables.contains(variable.id) != true {
        if let slot = vocabulary[variable.id.rawValue] { frame[slot] = .null }
      }
    }
    let answers = Self.deprivations(
      of: record, in: table, under: standard, rulebook: rulebook,
      asked: table.standard == standard.id ? nil : alike?.indicators ?? [])
    self.init(
      frame, answers, standard: standard, vocabulary: vocabulary, hasStated: table.standard == standard.id)
  }

  private init(
    _ frame: Frame, _ answers: (deprived: Int, unknown: [String]), standard: Standard,
    vocabulary: RuleVocabulary, hasStated: Bool
  ) {
    var frame = frame
    let points = standard.figure("points_per_deprivation", isUrban: false)
    let asksNone = answers.unknown.count == standard.indicators.count
    var outcomes: [(status: Status?, line: String?)] = []
    var missing: Set<String> = []
    // A form of this standard that gives points instead of ticks says all there is to say.
    let possible = hasStated && asksNone ? 0...0 : 0...answers.unknown.count
    for more in possible {
      if !(hasStated && asksNone) {
        frame[.deprivationCount] = .integer(answers.deprived + more)
        frame[.deprivationPoints] = Value(points.map { $0 * (answers.deprived + more) })
        frame[.deprivationTicks] = .integer(answers.deprived + more)
      }
      outcomes.append(Self.outcome(frame, standard, vocabulary, &missing))
    }
    let first = outcomes.first
    let isDecided = first?.status != nil && outcomes.allSatisfy { $0.status == first?.status }
    status = isDecided ? first?.status : nil
    decidedBy = isDecided ? first?.line : nil
    if missing.isEmpty, !isDecided { missing.formUnion(answers.unknown) }
    self.missing = isDecided ? [] : missing.sorted()
  }

  /// What the lines say, read top down; what a line without an answer lacks is added to what is missing.
  private static func outcome(
    _ frame: Frame, _ standard: Standard, _ vocabulary: RuleVocabulary, _ missing: inout Set<String>
  ) -> (status: Status?, line: String?) {
    for line in standard.classification {
      switch line.condition.truth(on: frame.values.span) {
      case true: return (line.status, line.source)
      case false: continue
      case nil:
        let unknown = line.condition.variables.filter { frame[$0].isNull }
        missing.formUnion(unknown.map(vocabulary.name))
        return (nil, nil)
      }
    }
    return (standard.otherwise, nil)
  }

  /// In how many indicators the household is deprived, and which are not known.
  ///
  /// - Parameter asked: The indicators whose answers mean the same; nil for all.
  private static func deprivations(
    of record: Record, in table: ReceivedTable, under standard: Standard, rulebook: Rulebook,
    asked: Set<String>?
  ) -> (deprived: Int, unknown: [String]) {
    let family = rulebook.family("deprived")
    var deprived = 0
    var unknown: [String] = []
    for indicator in standard.indicators {
      let slot = family.flatMap { table.slot(of: $0.variable(of: indicator.code)) }
      let isAlike = asked?.contains(indicator.code) ?? true
      switch isAlike ? slot.flatMap({ record.household.readings[$0].answer.flag }) : nil {
      case true: deprived += 1
      case false: break
      case nil: unknown.append(indicator.code)
      }
    }
    return (deprived, unknown)
  }
}
